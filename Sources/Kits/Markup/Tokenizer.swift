/// Reads markup strictly: what a browser would repair is a problem here.
package struct Tokenizer {
  package private(set) var tokens: [Token] = []
  package private(set) var problems: [String] = []
  private let bytes: [UInt8]
  private var position = 0

  package init(_ html: HTML) {
    bytes = html.bytes
    while position < bytes.count { readToken() }
  }

  private mutating func readToken() {
    guard bytes[position] == UInt8(ascii: "<") else { return readText() }
    if starts(with: "<!--") { return readComment() }
    if starts(with: "<!") { return readDoctype() }
    if starts(with: "</") { return readEnd() }
    readStart()
  }

  private mutating func readText() {
    let text = upTo { $0 == UInt8(ascii: "<") }
    if text.contains(">") { problems.append("a bare > in text: \(text.prefix(40))") }
    tokens.append(.text(decoded(text)))
  }

  private mutating func readComment() {
    position += 4
    let start = position
    while position < bytes.count, !starts(with: "-->") { position += 1 }
    tokens.append(.comment(text(start..<position)))
    if position == bytes.count { problems.append("a comment never ends") } else { position += 3 }
  }

  private mutating func readDoctype() {
    let text = upTo { $0 == UInt8(ascii: ">") }
    position = min(position + 1, bytes.count)
    tokens.append(.doctype(String(text.dropFirst(2))))
  }

  private mutating func readEnd() {
    position += 2
    let name = readName()
    tokens.append(.end(name))
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") {
      position += 1
    } else {
      problems.append("</\(name) is not closed by >")
      position = min(position + 1, bytes.count)
    }
  }

  private mutating func readStart() {
    position += 1
    var tag = Token.Tag(name: readName(), attributes: [], closesItself: false)
    if tag.name.isEmpty {
      problems.append("a bare < in text")
      return
    }
    while true {
      let hadSpace = skipSpace()
      guard position < bytes.count else {
        problems.append("<\(tag.name) never ends")
        break
      }
      if bytes[position] == UInt8(ascii: ">") { position += 1; break }
      if starts(with: "/>") { position += 2; tag.closesItself = true; break }
      guard let attribute = readAttribute(of: tag.name) else { break }
      if !hadSpace { problems.append("no space before \(attribute.name) in <\(tag.name)>") }
      if tag[attribute.name] != nil { problems.append("\(attribute.name) twice in <\(tag.name)>") }
      tag.attributes.append(attribute)
    }
    tokens.append(.start(tag))
    if tag.name == "style" || tag.name == "script" { readRaw(until: "</\(tag.name)") }
  }

  private mutating func readAttribute(of tag: String) -> Token.Attribute? {
    let name = upTo { $0 <= 0x20 || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
    guard !name.isEmpty, !name.contains(where: { "\"'<&".contains($0) }) else {
      problems.append("not an attribute in <\(tag)>: \(name)")
      _ = upTo { $0 == UInt8(ascii: ">") }
      return nil
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return .init(name: name, value: nil) }
    position += 1
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      problems.append("\(name) in <\(tag)> is not in double quotes")
      return .init(name: name, value: upTo { $0 <= 0x20 || $0 == UInt8(ascii: ">") })
    }
    position += 1
    let value = upTo { $0 == UInt8(ascii: "\"") }
    if position == bytes.count { problems.append("the value of \(name) in <\(tag)> never ends") }
    if value.contains("<") { problems.append("a bare < in \(name) of <\(tag)>") }
    position = min(position + 1, bytes.count)
    return .init(name: name, value: decoded(value))
  }

  private mutating func readRaw(until end: String) {
    let start = position
    while position < bytes.count, !starts(with: end) { position += 1 }
    tokens.append(.text(text(start..<position)))
  }

  private mutating func readName() -> String {
    let name = upTo { !($0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-")) }
    return name
  }

  private mutating func decoded(_ raw: String) -> String {
    let (text, unknown) = CharacterReference.decode(raw)
    problems += unknown.map { "not a character reference: \($0)" }
    return text
  }

  private mutating func upTo(_ isEnd: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return text(start..<position)
  }

  private mutating func skipSpace() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    return position > start
  }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }
  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
