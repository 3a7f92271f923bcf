/// The number a person is known by to the State: twelve digits, or the nine of an identity card from before.
package struct PersonalID: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  /// Spaces and dots between the digits are dropped; nil for anything that is no such number.
  package init?(rawValue: String) {
    let digits = String(rawValue.filter { !$0.isWhitespace && $0 != "." })
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    switch digits.utf8.count {
    // NĐ 137/2015: three digits for the province, one for century and sex, two for the year of birth, six drawn.
    case 12:
      guard let province = Int(digits.prefix(3)), (1...96).contains(province) else { return nil }
    case 9: break
    default: return nil
    }
    self.rawValue = digits
  }

  package var isOldCard: Bool { rawValue.utf8.count == 9 }
}
