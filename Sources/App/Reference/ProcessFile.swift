import Foundation
import WorkingTime
import Workflow

/// A process of the folder `Data/processes`.
struct ProcessFile: Decodable {
  var slug: String
  /// Code of the procedure it is for; nothing where other processes call it as a leg.
  var procedure: String?
  /// 3 or 2 where the process belongs to one government only.
  var tiers: Int?
  var term: Term
  var steps: [Step]

  var process: ProcessDefinition { ProcessDefinition(steps: steps) }

  static func all(in folder: String) throws -> [ProcessFile] {
    let path = "\(folder)/processes"
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
    return try names.map { name in
      guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
        throw ReferenceFault.missing("\(path)/\(name)")
      }
      do {
        return try JSONDecoder().decode(ProcessFile.self, from: data)
      } catch {
        throw ReferenceFault.unreadable("\(path)/\(name)")
      }
    }
  }
}

/// The electronic form of a procedure, of the folder `Data/forms`, named after the procedure's code.
enum ReferenceForm {
  static func data(for code: String, in folder: String) -> Data? {
    FileManager.default.contents(atPath: "\(folder)/forms/\(code).json")
  }
}
