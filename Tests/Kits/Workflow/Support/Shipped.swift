import Foundation
import Testing
import Workflow

/// The processes that ship with the product.
struct Shipped: Decodable, CustomTestStringConvertible {
  var slug: String
  /// Called by other processes; its result goes back to them.
  var leg: Bool?
  var term: Term
  var steps: [Step]

  enum Term: Decodable {
    case sameDay, minutes(Int)

    init(from decoder: any Decoder) throws {
      if (try? decoder.singleValueContainer().decode(String.self)) != nil {
        self = .sameDay
        return
      }
      let values = try decoder.singleValueContainer().decode([String: Int].self)
      // As the program counts: of seven days of the calendar five are worked.
      self = .minutes(values["workingMinutes"] ?? (values["calendarDays"] ?? 0) * 480 * 5 / 7)
    }
  }

  var process: ProcessDefinition { ProcessDefinition(steps: steps) }

  var legalMinutes: Int {
    switch term {
    case .sameDay: 480
    case .minutes(let minutes): minutes
    }
  }

  var testDescription: String { slug }

  static let all: [Shipped] = {
    var root = URL(fileURLWithPath: #filePath)
    while root.path != "/", !FileManager.default.fileExists(atPath: root.path + "/Data/processes") {
      root.deleteLastPathComponent()
    }
    let folder = root.path + "/Data/processes"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)").flatMap {
        try? JSONDecoder().decode(Shipped.self, from: $0)
      }
    }
  }()
}
