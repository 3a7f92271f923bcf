package import Storage

/// The name of a row among those of its job: its ids and words, joined by strokes ("7/412"). It is all that a claim reads,
/// and nothing in it must be understood: what else the row says is read in `work`, where one that makes no sense fails by
/// itself.
package struct RowKey: RawRepresentable, Decodable, Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ parts: any CustomStringConvertible...) { rawValue = parts.map(\.description).joined(separator: "/") }

  package init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(String.self) }

  /// The one row of a job that is done as a whole.
  package static let whole = RowKey(rawValue: "")

  package var description: String { rawValue }

  /// - Parameter place: of the id among the parts, from 0.
  /// - Throws: `NoSuchID` where there is none.
  package func id<Row>(_ place: Int = 0, of row: Row.Type = Row.self) throws -> ID<Row> {
    let parts = rawValue.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.indices.contains(place), let id = Int64(parts[place]) else { throw NoSuchID(key: self) }
    return ID(id)
  }

  package struct NoSuchID: Error, Hashable { var key: RowKey }
}
