import Casework
import Dossiers
import WorkingTime

/// The body of `POST /api/v1/dossiers/{code}/actions`: the action's name and what it needs.
struct ActionBody: Decodable {
  var action: String
  var step: PlainText?
  /// The way on, where the step has several.
  var choice: PlainText?
  var to: PlainText?
  var account: String?
  var reason: String?
  var note: String?
  var items: [PaperText]?
  var papers: [PaperText]?
  var agencyCode: PlainText?
  var question: String?
  var answer: String?
  var amount: WholeNumber?
  var outcome: Word<Outcome>?
  var summary: String?
  var dueAt: Appointment?
  var recipient: String?
  var method: Word<DeliveryMethod>?

  /// Nothing said means granted.
  var decision: Decision {
    Decision(outcome?.value ?? .granted, summary: summary ?? reason ?? note ?? "")
  }

  /// What is missing may stand in the reason alone.
  var supplementRequest: SupplementRequest {
    let items = (items ?? papers)?.map(\.name) ?? [reason ?? ""]
    return SupplementRequest(items: items, reason: reason ?? note ?? "")
  }

  var supplement: Supplement {
    Supplement(note: note ?? reason ?? "", papers: (papers ?? items ?? []).map(\.submitted))
  }
}
