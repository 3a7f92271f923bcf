import Casework
import Dossiers
import WorkingTime

/// One line of a dossier's history.
struct EventBody: Encodable {
  var seq: Int
  var kind: String
  var at: Moment
  var actor: String
  var dueAt: Moment?
  var details: Details
  /// SHA-256 over this line and the hash before it.
  var hash: String

  /// The happening's own fields.
  struct Details: Encodable {
    var happening: any Happening
    func encode(to encoder: any Encoder) throws { try happening.encode(to: encoder) }
  }

  init(_ event: DossierEvent) {
    (seq, kind, at) = (event.seq, event.content.happening.kind, Moment(event.content.at))
    (actor, dueAt, details) = (
      event.actorName, Moment(event.content.dueAt), Details(happening: event.content.happening)
    )
    hash = event.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
