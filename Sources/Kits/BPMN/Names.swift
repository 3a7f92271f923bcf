import Workflow

/// The namespaces and the names of elements.
enum Names {
  static let model = "http://www.omg.org/spec/BPMN/20100524/MODEL"
  static let diagram = "http://www.omg.org/spec/BPMN/20100524/DI"
  static let bounds = "http://www.omg.org/spec/DD/20100524/DC"
  static let waypoints = "http://www.omg.org/spec/DD/20100524/DI"
  static let instance = "http://www.w3.org/2001/XMLSchema-instance"
  static let own = "urn:motcua:process:1"
  /// The language of conditions.
  static let expression = "urn:motcua:expression:1"

  static func step(_ id: Step.ID) -> String { "Step_\(part(id))" }
  static func join(_ id: Step.ID) -> String { "Join_\(part(id))" }
  static func choice(_ id: Step.ID) -> String { "Choice_\(part(id))" }
  static func split(_ id: Step.ID, _ choice: StepChoice.ID? = nil) -> String {
    "Split_\(part(id))" + (choice.map { "_of_\(part($0))" } ?? "")
  }
  static func end(_ id: Step.ID, _ choice: StepChoice.ID? = nil) -> String {
    "End_\(part(id))" + (choice.map { "_of_\(part($0))" } ?? "")
  }

  /// The variable in which a person's choice stands.
  static func variable(_ id: Step.ID) -> String { "choice_\(part(id))" }

  /// Letters and digits stay; everything else becomes its number, so that two ids never meet.
  private static func part(_ id: String) -> String {
    id.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.properties.numericType == .decimal || ("a"..."z").contains(scalar)
        || ("A"..."Z").contains(scalar) ? String(scalar) : "_\(scalar.value)_"
    }.joined()
  }
}
