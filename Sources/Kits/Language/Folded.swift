import Foundation

extension String {
  /// Lower case without Vietnamese marks, one space between words: "Nguyễn  Thị Ánh" → "nguyen thi anh".
  /// Stored beside names so that people may search as they type.
  package var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      guard let letter = FoldedLetter.of(scalar) else { continue }
      if letter == 0x20 {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else if letter == FoldedLetter.foreign {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else {
        bytes.append(letter)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The plain letter under a marked one, by table: a dossier's name is folded in well under a microsecond.
private enum FoldedLetter {
  static let foreign: UInt8 = 0

  /// nil for a combining mark, a space for every kind of space, `foreign` for what is no Vietnamese letter.
  static func of(_ scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value
    if value < 0x80 {
      if value >= 0x41 && value <= 0x5A { return UInt8(value + 0x20) }
      return value <= 0x20 ? 0x20 : UInt8(value)
    }
    if value == 0xA0 || value == 0x3000 || (0x2000...0x200A).contains(value) { return 0x20 }
    if (0x300...0x36F).contains(value) || isInvisible(value) { return nil }
    if value >= 0xC0 && value < 0x1EFA { return table[Int(value - 0xC0)] }
    return foreign
  }

  /// Soft hyphens, joiners, marks of direction: copied along from elsewhere, seen by nobody.
  private static func isInvisible(_ value: UInt32) -> Bool {
    value == 0xAD || (0x200B...0x200F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2060...0x2064).contains(value) || value == 0xFEFF
  }

  private static let table: [UInt8] = {
    var table = [UInt8](repeating: foreign, count: 0x1EFA - 0xC0)
    // Letters of other languages lose their marks too: "Müller".
    for value in 0xC0..<0x1EFA {
      let letter = UnicodeScalar(value).map { String($0).decomposedStringWithCanonicalMapping.lowercased().utf8.first }
      if let letter = letter ?? nil, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) {
        table[value - 0xC0] = letter
      }
    }
    for (plain, marked) in letters {
      for scalar in marked.unicodeScalars { table[Int(scalar.value - 0xC0)] = plain }
    }
    return table
  }()

  private static let letters: [(UInt8, String)] = [
    (UInt8(ascii: "a"), "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"),
    (UInt8(ascii: "d"), "đĐ"),
    (UInt8(ascii: "e"), "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆ"),
    (UInt8(ascii: "i"), "ìíỉĩịÌÍỈĨỊ"),
    (UInt8(ascii: "o"), "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"),
    (UInt8(ascii: "u"), "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰ"),
    (UInt8(ascii: "y"), "ỳýỷỹỵỲÝỶỸỴ"),
  ]
}
