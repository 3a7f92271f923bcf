import Casework
import Storage
import WorkingTime

/// The body of `POST /api/v1/dossiers/{code}/actions`: the action's name and what it needs.
struct ActionBody: Decodable {
  var action: String
  var step: String?
  var to: String?
  var account: String?
  var reason: String?
  var note: String?
  var items: [String]?
  var agencyCode: String?
  var question: String?
  var answer: String?
  var amount: Int?
  var outcome: String?
  var summary: String?
  var dueAt: Moment?
  var recipient: String?
  var method: DeliveryMethod?

  /// "requestSupplement", also as "request-supplement" or "request_supplement".
  func named() throws -> Action {
    let plain = action.filter { $0 != "-" && $0 != "_" }.lowercased()
    guard let found = Action.allCases.first(where: { $0.rawValue.lowercased() == plain }) else {
      throw APIRefusal.unknownAction(action)
    }
    return found
  }

  /// "granted" or "denied"; nothing said means granted.
  func decision() throws -> Decision {
    guard let outcome = Outcome(rawValue: outcome ?? "granted") else { throw CaseworkRefusal.unknownOutcome }
    return Decision(outcome, summary: summary ?? reason ?? note ?? "")
  }
}
