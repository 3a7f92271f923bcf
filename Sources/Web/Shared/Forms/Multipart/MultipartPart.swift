import Language

/// The head of one part.
package struct MultipartPart: Sendable, Hashable {
  package var name: String
  /// Of a file, without folders; "" when the person chose none.
  package var fileName: String?
  package var type: String?

  /// nil when the header is malformed or is no form data.
  init?(header: [UInt8]) {
    guard let text = FormText.of(header) else { return nil }
    var disposition: [String: String]?
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...]
      switch line[..<colon].lowercased() {
      case "content-disposition":
        guard disposition == nil, let read = Self.parameters(value) else { return nil }
        disposition = read
      case "content-type": type = value.trimmed.lowercased()
      default: break
      }
    }
    guard let disposition, disposition[""] == "form-data", let name = disposition["name"] else { return nil }
    self.name = name
    fileName = disposition["filename"].map(Self.safeFileName)
  }

  /// `form-data; name="a"; filename="b"`; the first word stands under "".
  private static func parameters(_ text: Substring) -> [String: String]? {
    var rest = text.drop { $0 == " " }
    let kind = rest.prefix { $0 != ";" }
    var result = ["": kind.trimmed.lowercased()]
    rest = rest.dropFirst(kind.count)
    while rest.first == ";" {
      rest = rest.dropFirst().drop { $0 == " " }
      let name = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest.dropFirst(name.count)
      guard rest.first == "=" else { return nil }
      rest = rest.dropFirst()
      guard let value = value(&rest), !name.isEmpty else { return nil }
      guard result.updateValue(value, forKey: name.trimmed.lowercased()) == nil else { return nil }
      rest = rest.drop { $0 == " " }
    }
    return rest.isEmpty ? result : nil
  }

  private static func value(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else {
      let value = rest.prefix { $0 != ";" && $0 != "\"" }
      rest = rest.dropFirst(value.count)
      return value.trimmed
    }
    let value = rest.dropFirst().prefix { $0 != "\"" }
    rest = rest.dropFirst(value.count + 1)
    guard rest.first == "\"" else { return nil }
    rest = rest.dropFirst()
    return decoded(value)
  }

  /// Browsers write a quote as %22 and line ends as %0D and %0A, and nothing else encoded.
  private static func decoded(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[percent...]
      let code = rest.prefix(3)
      switch code {
      case "%22": result += "\""
      case "%0D", "%0A": result += " "
      default:
        result += "%"
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(code.count)
    }
    return result + rest
  }

  private static func safeFileName(_ name: String) -> String {
    let last = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
    let clean = last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    return String(String(String.UnicodeScalarView(clean)).trimmed.suffix(150))
  }
}
