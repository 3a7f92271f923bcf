import Agencies

/// Reads what people type into the search box.
enum SearchText {
  /// Words of a folded text; "1.001193" stays one word, a code is no phrase.
  static func words(_ folded: String) -> [String] {
    folded.split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { !ofNoUse.contains($0) }
  }

  /// The beginning of a national code: "1.0011", "1001193" or "1.001193.000.00.00.H01".
  static func code(in folded: String) -> String? {
    let digits = folded.prefix(8)
    if digits.count >= 3, digits.allSatisfy({ $0.isNumber || $0 == "." }), digits.dropFirst().first == "." {
      return String(digits)
    }
    if folded.count == 7, folded.allSatisfy(\.isNumber) { return "\(folded.prefix(1)).\(folded.dropFirst())" }
    return nil
  }

  /// As typed with marks, in small letters; empty when typed without any.
  static func composed(_ typed: String) -> String {
    let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    return text == text.folded ? "" : text
  }

  /// Nearly every name has them, nobody means them.
  private static let ofNoUse: Set<String> = ["thu", "tuc", "ve", "va", "cho", "cua", "tai", "la", "lam", "xin", "toi"]
}
