import Agencies
import Foundation
import Language

/// A word as a person typed it or as the catalogue has it.
struct SearchForm: Hashable, Sendable {
  /// Small letters without marks; "lý" and "lí" are the same.
  var plain: String
  /// Letters with their hats and horns, the tone behind them: "hoá" and "hóa" are the same. Equal to `plain` where the
  /// word carries no mark.
  var marked: String
  /// Said around the thing that is meant: "tôi muốn làm …". Weighs little.
  var isWeak = false

  var hasMarks: Bool { marked != plain }
}

/// Reads what people type into the search box.
enum SearchText {
  static func forms(_ text: String) -> [SearchForm] {
    var words: [String: SearchForm] = [:]
    return forms(text, knowing: &words)
  }

  /// The same for many texts: a word that was read once is looked up.
  static func forms(_ text: String, knowing words: inout [String: SearchForm]) -> [SearchForm] {
    var forms = text.lowercased().unicodeScalars.split { !isPartOfWord($0) }.map { piece in
      let piece = String(piece)
      if let known = words[piece] { return known }
      let form = form(of: piece)
      words[piece] = form
      return form
    }
    // "thủ tục" stands before nearly every name; nobody means it.
    while let place = forms.indices.dropLast().first(where: { forms[$0].plain == "thu" && forms[$0 + 1].plain == "tuc" }
    ) {
      forms.removeSubrange(place...(place + 1))
    }
    return forms
  }

  private static func form(of piece: String) -> SearchForm {
    let marked = markedWord(piece)
    return SearchForm(
      plain: plainWord(piece.folded), marked: marked, isWeak: weak.contains(marked) || weakPlain.contains(marked))
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x300...0x36F, 0xDF...0x24F, 0x1E00...0x1EFF: scalar.value != 0xF7
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The beginning of a national code: "1.0011", "1001193" or "1.001193.000.00.00.H01".
  static func code(in text: String) -> String? {
    let text = text.folded
    let digits = text.prefix(8)
    if digits.count >= 3, digits.allSatisfy({ $0.isNumber || $0 == "." }), digits.dropFirst().first == "." {
      return String(digits)
    }
    if (4...7).contains(text.utf8.count), text.allSatisfy(\.isNumber) { return "\(text.prefix(1)).\(text.dropFirst())" }
    return nil
  }

  /// "ky" and "ki" are one: schools teach the one, offices write the other.
  private static func plainWord(_ folded: String) -> String {
    guard folded.last == "y", folded.utf8.count > 1, !folded.dropLast().contains(where: "aeiouy".contains) else {
      return folded
    }
    return folded.dropLast() + "i"
  }

  private static func markedWord(_ piece: String) -> String {
    var letters = String.UnicodeScalarView()
    var tone = ""
    for scalar in piece.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x300, 0x301, 0x303, 0x309, 0x323: tone.unicodeScalars.append(scalar)
      default: letters.append(scalar)
      }
    }
    let word = String(letters)
    return (word.unicodeScalars.allSatisfy(\.isASCII) ? plainWord(word) : word) + tone
  }

  private static let weak: Set<String> = Set(
    [
      "về", "và", "cho", "của", "tại", "là", "làm", "xin", "tôi", "muốn", "cần", "ở", "đâu", "như", "thế", "nào", "gì",
      "giấy", "tờ", "hồ", "sơ", "được", "có", "không", "mình", "em", "anh", "chị", "bị", "cái", "một", "việc", "đi",
    ].map(markedWord))
  private static let weakPlain: Set<String> = [
    "ve", "va", "cho", "cua", "tai", "la", "lam", "xin", "toi", "muon", "can", "o", "dau", "nhu", "the", "nao", "gi",
    "giay", "duoc", "khong", "minh", "em", "bi", "cai", "mot",
  ]
}
