/// Reads `application/x-www-form-urlencoded`; nil for anything else.
enum URLEncoded {
  static func parse(_ bytes: some Collection<UInt8>) -> FormState? {
    var form = FormState()
    var count = 0
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      count += 1
      guard count <= FormLimits.fields else { return nil }
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = text(halves[0]), let value = text(halves.count == 2 ? halves[1] : pair.suffix(0)) else {
        return nil
      }
      form.append(value, to: name)
    }
    return form
  }

  /// Percent-decoded text; nil when it is none. In a path a plus is a plus.
  static func text(_ encoded: some Collection<UInt8>, plusIsSpace: Bool = true) -> String? {
    var bytes: [UInt8] = []
    var rest = encoded.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else { return nil }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return FormText.of(bytes)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}

/// The text of a field: valid UTF-8 without NUL, line ends as LF.
enum FormText {
  static func of(_ bytes: [UInt8]) -> String? {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.utf8.contains(0x0D) ? unified(text) : text
  }

  private static func unified(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" { result.append("\n") } else if !(scalar == "\n" && previous == "\r") { result.append(scalar) }
      previous = scalar
    }
    return String(result)
  }
}

enum FormLimits {
  /// Fields or parts of one form.
  static let fields = 1_000
  /// Bytes of all fields together, and of one field of a multipart form.
  static let fieldBytes = 1 << 20
  static let partHeaderBytes = 8 << 10
  /// NĐ 45/2020 names no size; 50 MB is what a scan of 200 pages needs.
  package static let fileBytes = 50 << 20
}
