import Agencies
import WorkingTime

/// A dossier's code as people type it: small letters, spaces, without its dots and dashes, an O for a zero.
struct TypedCode {
  let code: String

  /// nil when no dossier of any agency could have this code.
  init?(_ text: String, agencies: [Agency]) {
    let letters = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      .replacing("O", with: "0")
    guard (13...40).contains(letters.utf8.count) else { return nil }
    let found = agencies.compactMap { Self.code(letters, of: $0.agencyCode) }
    // The longest agency code wins: what another one would take for the date belongs to it.
    guard let code = found.max(by: { $0.agency.count < $1.agency.count }) else { return nil }
    self.code = code.text
  }

  private static func code(_ letters: String, of agency: String) -> (agency: String, text: String)? {
    let start = agency.filter { $0 != "." }
    guard letters.hasPrefix(start) else { return nil }
    let rest = letters.dropFirst(start.count)
    let (date, number) = (rest.prefix(6), rest.dropFirst(6))
    guard date.count == 6, number.count >= 4, rest.allSatisfy(\.isNumber), isDay(date) else { return nil }
    return (start, "\(agency)-\(date)-\(number)")
  }

  private static func isDay(_ date: Substring) -> Bool {
    let digits = Array(date)
    return Day(rawValue: "20\(digits[0])\(digits[1])-\(digits[2])\(digits[3])-\(digits[4])\(digits[5])") != nil
  }
}
