import Foundation
import Workflow

/// What of a step BPMN has no word for, as JSON inside the task. Name and ways stand in BPMN itself and are read there.
enum OwnData {
  static func text(of step: Step) throws -> String {
    var bare = step
    bare.name = ""
    bare.next = []
    for place in bare.choices.indices {
      bare.choices[place].title = ""
      if case .next = bare.choices[place].target { bare.choices[place].target = .next([]) }
      if bare.choices[place].back != nil { bare.choices[place].title = step.choices[place].title }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(bare), as: UTF8.self)
  }

  static func step(from text: String) -> Step? {
    try? JSONDecoder().decode(Step.self, from: Data(text.utf8))
  }
}
