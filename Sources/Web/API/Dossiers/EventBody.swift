import Casework
import WorkingTime

/// One line of a dossier's history.
struct EventBody: Encodable {
  var seq: Int
  var kind: String
  var at: Moment
  var actor: String
  var dueAt: Moment?
  var details: Happening
  /// SHA-256 over this line and the hash before it.
  var hash: String

  init(_ event: DossierEvent) {
    (seq, kind, at) = (event.seq, event.content.happening.kind, Moment(event.content.at))
    (actor, dueAt, details) = (event.actorName, Moment(event.content.dueAt), event.content.happening)
    hash = event.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
