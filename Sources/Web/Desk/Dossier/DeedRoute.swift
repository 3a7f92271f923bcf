import Agencies
import Casework
import Dossiers
import Hummingbird
import Identity
import Rules
import Storage
import WebShared

/// Every action on a dossier: /lam-viec/ho-so/{code}/{deed}. The verb of the Domain says whether it may be; a refusal
/// comes back on the dossier's page, beside its field, with what was typed.
func deedRoute(_ routes: Routes, _ desk: Desk) {
  routes.post(Paths.deskDossier(":code", ":deed"), for: .officer) { request, officer in
    guard let deed = Deeds.named(try request.parameter("deed")) else { throw PageError.notFound }
    let code = try request.parameter("code")
    return try await request.submission(
      again: { state in
        let view = try await desk.view(of: code, request, officer, for: "dossier page")
        return DossierPage(view: view, forms: request.site.house.forms, failed: DeedForm(deed.slug, state))
      },
      files: { try await desk.keep($0, at: request.site.now()) },
      { state in
        var form = DeedForm(deed.slug, state)
        form.files = desk.files(form.name("files"), in: &form.state)
        let order = DeedOrder(
          code: code, officer: officer, rules: try await desk.rulebooks.current(), now: request.site.now())
        let verb = deed.verb(&form, order)
        state = form.state
        try state.check()

        try await desk.carryOut(verb, of: form, order, on: request.site.db)
        return .redirect(to: deed.nextPath(code))
      })
  }
}

extension Desk {
  /// Only who may see a dossier learns why an action is not possible.
  fileprivate func carryOut(_ verb: @escaping Verb, of form: DeedForm, _ order: DeedOrder, on db: Database) async throws
  {
    do {
      try await db.write { tx in
        try Dossier.find(order.code, under: order.rules, in: tx).allowReading(by: order.officer, in: tx)
        try verb(tx)
      }
    } catch let refusal as CaseworkRefusal {
      if case .notYours = refusal, try await hasJustActed(order, on: db) { throw DoneAlready() }
      throw refusal.kind == .invalid || refusal.kind == .conflict ? RefusedDeed(refusal, in: form) : refusal
    }
  }

  /// The second of two clicks comes when the step is no longer this officer's, by their own doing.
  private func hasJustActed(_ order: DeedOrder, on db: Database) async throws -> Bool {
    let file = try await db.read { try DossierFile.load(order.code, under: order.rules, in: $0) }
    return file.events.last?.actorCode == order.officer.code
  }
}

private struct DoneAlready: Refusal {
  let sentence = "Việc này bạn đã làm xong rồi, không cần làm lại. Tình trạng mới nhất của hồ sơ ở bên dưới."
  let kind = RefusalKind.conflict
}

extension DeskDeed {
  /// An accepted dossier's receipt is printed; after everything else the dossier shows where it stands.
  fileprivate static func nextPath(_ code: String) -> Path {
    action == .accept ? Paths.deskReceipt(code) : Paths.deskDossier(code).query("xong", slug)
  }
}
