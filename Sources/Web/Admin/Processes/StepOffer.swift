import Agencies
import Forms
import Identity
import Messaging
import Processes
import Rules
import WebShared
import WorkingTime
import Workflow

/// What the form of a step lets people choose from.
struct StepOffer: Sendable {
  var roles: [Choice]
  /// Who does it: seen from the dossier, or an agency by its name.
  var bodies: [Choice]
  /// Which part of it.
  var rooms: [Choice]
  /// Where a leg may go.
  var legBodies: [Choice]
  /// Processes that are nobody's own and that a leg may open by their short names.
  var parts: [String]
  var fields: [Form.Question]
  var names: ProcessNames

  /// - Parameter territory: a list of every commune would help nobody, so that of the agencies the province's own are
  ///   offered by name; a commune's or a district's is found from the dossier.
  init(
    _ process: ProcessDefinition, in territory: Territory, on day: Day, parts: [String] = [], names: ProcessNames,
    fields: [Form.Question]
  ) {
    (self.fields, self.parts, self.names) = (fields, parts, names)
    roles = [Role.receptionist, .specialist, .leader, .clerk].map { Choice($0.rawValue, $0.label) }
    for role in Set(process.steps.map(\.performer.role)) where !role.isEmpty && Role(rawValue: role) == nil {
      roles.append(Choice(role, role))
    }
    let district = territory.agencies(.district, on: day).isEmpty ? [] : ["district"]
    let named = territory.agencies(.department, on: day).map { Choice("agency:\($0.code)", $0.title) }
    bodies = (["receiving", "solving"] + district + ["province"]).map { Choice($0, names.body($0).firstLetterLarge) }
    legBodies = bodies.filter { $0.value != "receiving" && $0.value != "solving" } + named
    bodies += named

    let slugs = Set(territory.units.filter { $0.kind == .room }.map(\.slug)).sorted()
    rooms = (["counter", "leaders", "clerks", "room"] + slugs.map { "room:\($0)" }).map { Choice($0, Self.room($0)) }
    // What the process says already may be chosen again, whatever it is.
    for performer in process.steps.flatMap({ [$0.performer] + $0.asked }) {
      let place = WrittenPlace(performer.place)
      Self.add(place.body, names.body(place.body), to: &bodies)
      Self.add(place.room, Self.room(place.room), to: &rooms)
    }
    for leg in process.steps.compactMap(\.leg) { Self.add(leg.agency, names.body(leg.agency), to: &legBodies) }
  }

  private static func add(_ word: String, _ label: String, to choices: inout [Choice]) {
    if !word.isEmpty, !choices.contains(where: { $0.value == word }) {
      choices.append(Choice(word, label.firstLetterLarge))
    }
  }

  private static func room(_ word: String) -> String {
    (StepPlace("solving/\(word)").map { unitLabel($0.unit) } ?? word).firstLetterLarge
  }

  static let kinds = Step.Kind.allCases.map { Choice($0.rawValue, $0.label) }
  static let needs = Need.allCases.map { Choice($0.rawValue, $0.label) }
  static let messages = ProcessWords.messages.map { Choice($0.word, $0.label) }
  static let forms = ProcessWords.forms.map { Choice($0.word, $0.label) }
  static let statuses = ProcessWords.statuses.map { Choice($0.word, $0.label) }
}

/// A performer's place as two fields of a form: which body, which part of it.
struct WrittenPlace: Hashable {
  var body: String
  var room: String

  init(_ place: String) {
    let parts = place.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    (body, room) = (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }

  init(body: String, room: String) { (self.body, self.room) = (body, room) }

  var text: String { room.isEmpty ? body : "\(body)/\(room)" }
}
