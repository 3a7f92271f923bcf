import Foundation

extension String {
  /// The same text without Vietnamese marks: "Hồ sơ của Đặng Thị Ý" → "Ho so cua Dang Thi Y".
  package var plainLetters: String {
    var plain = ""
    for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "đ": plain.append("d")
      case "Đ": plain.append("D")
      case "–", "—", "−": plain.append("-")
      case "“", "”": plain.append("\"")
      case "‘", "’": plain.append("'")
      case "…": plain.append("...")
      case _ where scalar.properties.canonicalCombiningClass == .notReordered: plain.unicodeScalars.append(scalar)
      default: continue
      }
    }
    return plain
  }
}
