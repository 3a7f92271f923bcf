import Language

/// A Vietnamese telephone number in its national form: "0912345678", "02963852345".
package struct PhoneNumber: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  /// Reads what people write: "+84 912 345 678", "0912.345.678", "(0296) 3852 345". nil for anything else.
  package init?(rawValue: String) {
    var digits = ""
    for character in rawValue.trimmed {
      switch character {
      case "0"..."9" where character.isASCII: digits.append(character)
      case "+" where digits.isEmpty: digits = "00"
      case " ", ".", "-", "(", ")", "\u{A0}": continue
      default: return nil
      }
    }
    if digits.hasPrefix("0084") {
      digits = "0" + digits.dropFirst(4).drop { $0 == "0" }
    } else if digits.hasPrefix("84"), digits.count == 11 {
      digits = "0" + digits.dropFirst(2)
    }
    guard Self.isMobile(digits) || Self.isLandline(digits) else { return nil }
    self.rawValue = digits
  }

  /// Can receive a text message.
  package var isMobile: Bool { Self.isMobile(rawValue) }

  /// "0912 345 678", as people read it.
  package var spaced: String {
    let (head, tail) = (rawValue.prefix(4), rawValue.dropFirst(4))
    return "\(head) \(tail.prefix(tail.count - 3)) \(tail.suffix(3))"
  }

  /// "+84912345678", as gateways want it.
  package var international: String { "+84" + rawValue.dropFirst() }

  private static func isMobile(_ digits: String) -> Bool {
    digits.count == 10 && ["03", "05", "07", "08", "09"].contains(digits.prefix(2))
  }

  private static func isLandline(_ digits: String) -> Bool {
    digits.count == 11 && digits.hasPrefix("02")
  }
}
