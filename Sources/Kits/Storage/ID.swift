/// The number of a row, bound to what the row is: an `ID<Account>` is never taken for an `ID<Agency>`.
package struct ID<Entity>: RawRepresentable, Hashable, Comparable, Codable, Sendable, SQLConvertible,
  CustomStringConvertible
{
  package var rawValue: Int64

  package init(_ rawValue: Int64) {
    self.rawValue = rawValue
  }

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  package init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  package static var sqlType: SQLType { .integer }
  package var sqlValue: SQLValue { .integer(rawValue) }
  package var description: String { String(rawValue) }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
