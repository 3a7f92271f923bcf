package import Foundation

/// A CSV file of the folder `Data`, read for the tests: rows by the names of the first line.
package enum ReferenceTable {
  package static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

  package static func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    var lines = cells(of: text)
    let columns = lines.removeFirst()
    return lines.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
  }

  /// RFC 4180: quotes around cells with commas, quotes and line ends; a quote inside is written twice.
  static func cells(of text: String) -> [[String]] {
    var lines: [[String]] = []
    var (line, cell): ([String], [UInt8]) = ([], [])
    var isQuoted = false
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    while let byte = next {
      next = bytes.next()
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && next == UInt8(ascii: "\""):
        cell.append(byte)
        next = bytes.next()
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        line.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        line.append(String(decoding: cell, as: UTF8.self))
        lines.append(line)
        (line, cell) = ([], [])
      case UInt8(ascii: "\r") where !isQuoted: continue
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !line.isEmpty { lines.append(line + [String(decoding: cell, as: UTF8.self)]) }
    return lines
  }
}
