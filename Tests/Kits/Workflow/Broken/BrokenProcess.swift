import Testing
import Workflow

/// A definition with one fault seeded, and the check that must find it.
struct BrokenProcess: CustomTestStringConvertible, Sendable {
  var name: String
  var process: ProcessDefinition
  var context = CheckContext()
  var fault: ProcessFault

  var testDescription: String { name }
  init(_ name: String, _ fault: ProcessFault, _ context: CheckContext = CheckContext(), steps: [Step]) {
    (self.name, self.fault, self.context) = (name, fault, context)
    process = ProcessDefinition(steps: steps)
  }

  /// Reception, the steps in question, hand-over.
  static func between(_ first: String, _ middle: Step...) -> [Step] {
    [step("in", .reception, by: "receptionist", next: [first])] + middle
      + [step("out", .delivery, by: "receptionist")]
  }

  static let fields = CheckContext(fields: [
    "area": FieldType(.number(isWhole: false), isRequired: true), "floors": FieldType(.number(isWhole: true)),
    "kind": FieldType(.option(["house", "shed"]), isRequired: true), "day": FieldType(.date, isRequired: true),
  ])
}
