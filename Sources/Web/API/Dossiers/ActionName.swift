import Casework
import Dossiers

/// The names of actions: "requestSupplement", also as "request-supplement" or "request_supplement".
enum ActionName {
  static let list = Action.allCases.map(\.rawValue).joined(separator: ", ")

  /// - Throws: `APIRefusal.unknownAction`.
  static func action(named text: String) throws -> Action {
    guard let action = Action(spoken: text) else { throw APIRefusal.unknownAction(text) }
    return action
  }
}

extension Action: Spoken {
  static let others: [String: Action] = [
    "receive": .accept, "return": .sendBack, "returnstep": .sendBack, "sign": .signOff, "approve": .signOff,
    "issue": .forward, "complete": .forward, "deliver": .handOver, "apologize": .apologise,
    "answer": .answerConsultation, "supplysupplement": .supply,
  ]
}
