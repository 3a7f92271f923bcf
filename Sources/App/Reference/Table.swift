import Foundation
import SwiftCSV

/// A CSV file of the reference data.
struct Table {
  let rows: [Row]

  /// - Throws: `ReferenceFault` naming the file when it is missing or not CSV.
  init(_ name: String, in folder: String) throws {
    let path = "\(folder)/\(name)"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw ReferenceFault.missing(path) }
    do {
      rows = try CSV<Named>(string: text, delimiter: .comma, loadColumns: false).rows.map { Row(values: $0) }
    } catch {
      throw ReferenceFault.unreadable(path)
    }
  }

  struct Row {
    fileprivate var values: [String: String]

    /// nil for a missing or empty cell.
    subscript(_ column: String) -> String? {
      values[column].flatMap { $0.isEmpty ? nil : $0 }
    }
  }
}

enum ReferenceFault: Error, CustomStringConvertible {
  case missing(String)
  case unreadable(String)
  case wrongRow(file: String, row: String)

  var description: String {
    switch self {
    case .missing(let path): "Reference data \(path) is missing. Set MOTCUA_DATA to the folder Data of the project."
    case .unreadable(let path): "Reference data \(path) cannot be read as CSV."
    case .wrongRow(let file, let row): "Reference data \(file): the row of \(row) is wrong."
    }
  }
}
