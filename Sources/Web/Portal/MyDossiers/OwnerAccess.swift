import Casework
import Dossiers
import Hummingbird
import Identity
import Rules
import Storage
import WebShared
import WorkingTime

/// A dossier opened by its owner: signed in, or with the private link.
struct OwnedDossier: Sendable {
  var file: DossierFile
  var rules: Rulebook
  /// Of the private link, where the page was opened with it; goes along to every page from here.
  var key: String?
  /// Who acts in the history.
  var actor: Actor

  var code: String { file.dossier.code }

  /// Why the owner may not do this now; nil where they may.
  func refusal(of action: Action, at now: Instant) -> CaseworkRefusal? {
    do throws(CaseworkRefusal) {
      _ = try file.dossier.deed(action, of: actor, now: now)
      return nil
    } catch {
      return error
    }
  }
}

extension WebRequest {
  /// - Throws: a way to the sign-in for a visitor without the link, 403 for anybody else's dossier, 404 for none.
  func ownedDossier(_ rulebooks: RulebookKeeper) async throws -> OwnedDossier {
    let (code, rules) = (try parameter("code"), try await rulebooks.current())
    let key = query("khoa").flatMap { PrivateLink(site.settings).opens(code, with: $0) ? $0 : nil }
    if key == nil {
      switch actor {
      case .citizen: break
      case .visitor where head.method == .get || head.method == .head:
        throw PageError.redirect(Paths.signIn.query("tiep", head.uri.path))
      case .visitor, .officer, .system: throw CaseworkRefusal.onlyForItsOwner
      }
    }
    let file = try await site.db.read { try DossierFile.load(code, under: rules, in: $0) }
    if case .citizen(let citizen) = actor, file.dossier.isOwned(by: citizen) {
      return OwnedDossier(file: file, rules: rules, key: key, actor: actor)
    }
    guard key != nil else { throw CaseworkRefusal.onlyForItsOwner }
    return OwnedDossier(file: file, rules: rules, key: key, actor: .visitor)
  }
}
