import Agencies
import Catalogue
import Identity
import Messaging
import WebShared
import Workflow

/// What the form of a step lets people choose from.
struct StepOffer: Sendable {
  var roles: [Choice]
  var places: [Choice]
  var fields: [Form.Question]

  init(_ process: Process, rooms: [Unit], fields: [Form.Question]) {
    self.fields = fields
    roles = [Role.receptionist, .specialist, .leader, .clerk].map { Choice($0.rawValue, $0.label) }
    let units = ["counter", "leaders", "clerks", "room"]
    let slugs = Set(rooms.filter { $0.kind == .room }.map(\.slug)).sorted()
    var words = ["receiving", "solving", "district", "province"].flatMap { body in
      (units + slugs.map { "room:\($0)" }).map { "\(body)/\($0)" }
    }
    // What the process says already may be chosen again, whatever it is.
    let said = process.steps.flatMap { step in
      ([step.performer] + step.asked).map(\.place) + [step.leg?.agency].compactMap { $0 }
    }
    for word in said where !word.isEmpty && !words.contains(word) { words.append(word) }
    places = words.map { Choice($0, placeLabel($0)) }
    for role in Set(process.steps.map(\.performer.role)) where !role.isEmpty && Role(rawValue: role) == nil {
      roles.append(Choice(role, role))
    }
  }

  static let kinds = Step.Kind.allCases.map { Choice($0.rawValue, $0.label) }
  static let needs = Need.allCases.map { Choice($0.rawValue, $0.label) }
  static let messages = ProcessWords.messages.map { Choice($0.word, $0.label) }
  static let forms = ProcessWords.forms.map { Choice($0.word, $0.label) }
  static let statuses = ProcessWords.statuses.map { Choice($0.word, $0.label) }
}
