/// A decimal number held exactly, in millionths, up to a thousand billion either way: 0.1 + 0.2 is 0.3.
package struct Number: Hashable, Comparable, Sendable {
  package let millionths: Int64

  private static let limit: Int64 = 1_000_000_000_000_000_000

  static let zero = Number(unchecked: 0)

  private init(unchecked millionths: Int64) { self.millionths = millionths }

  package init?(millionths: Int64) {
    guard millionths.magnitude <= Self.limit.magnitude else { return nil }
    self.millionths = millionths
  }

  package init?(_ whole: Int) {
    let (product, overflow) = Int64(whole).multipliedReportingOverflow(by: 1_000_000)
    guard !overflow else { return nil }
    self.init(millionths: product)
  }

  /// "12", "12.5", "-3": a point, at most six places.
  package init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(omittingEmptySubsequences: false) { $0 == "." }
      .map { String($0) }
    guard (1...2).contains(parts.count), let whole = parts.first, (1...12).contains(whole.count) else { return nil }
    let places = parts.count == 2 ? parts[1] : "0"
    guard (1...6).contains(places.count), (whole + places).allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let padded = places + String(repeating: "0", count: 6 - places.count)
    guard let units = Int64(whole), let rest = Int64(padded) else { return nil }
    self.init(millionths: (isNegative ? -1 : 1) * (units * 1_000_000 + rest))
  }

  package var text: String {
    let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var places = String(rest + 1_000_000).dropFirst()
    while places.last == "0" { places.removeLast() }
    return "\(millionths < 0 ? "-" : "")\(whole)\(places.isEmpty ? "" : ".\(places)")"
  }

  package var isWhole: Bool { millionths % 1_000_000 == 0 }
  package var whole: Int { Int(millionths / 1_000_000) }

  package static func < (left: Number, right: Number) -> Bool { left.millionths < right.millionths }

  static func + (left: Number, right: Number) -> Number? { Number(millionths: left.millionths + right.millionths) }
  static func - (left: Number, right: Number) -> Number? { Number(millionths: left.millionths - right.millionths) }

  static func * (left: Number, right: Number) -> Number? {
    Number(wide: Int128(left.millionths) * Int128(right.millionths) / 1_000_000)
  }

  /// Cut off at the sixth place.
  static func / (left: Number, right: Number) -> Number? {
    right.millionths == 0 ? nil : Number(wide: Int128(left.millionths) * 1_000_000 / Int128(right.millionths))
  }

  private init?(wide: Int128) {
    guard let millionths = Int64(exactly: wide) else { return nil }
    self.init(millionths: millionths)
  }
}
