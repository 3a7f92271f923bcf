/// A word, a sign or a literal of Swift; comments are gone.
struct Token: Sendable, Equatable {
  enum Kind: Sendable { case word, sign, literal }
  let kind: Kind
  /// The word, the single sign, or what stands between the quotes (an interpolation shows as `\()`).
  let text: String
  let line: Int
  /// No space between this token and the one before it.
  let isGlued: Bool
}

/// A small reader of Swift text, enough for rules about words: it knows comments, every kind of string literal,
/// what stands inside `\( )`, and regex literals.
enum Tokens {
  static func of(_ text: String) -> [Token] {
    var reader = Reader(bytes: Array(text.utf8))
    reader.readCode(until: nil)
    return reader.tokens
  }
}

private struct Reader {
  let bytes: [UInt8]
  var tokens: [Token] = []
  private var at = 0
  private var line = 1
  private var endOfLast = -1

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads code to the end of the text, or (inside an interpolation) through the closing parenthesis.
  mutating func readCode(until closing: UInt8?) {
    var depth = 0
    while at < bytes.count {
      let byte = bytes[at]
      if isSpace(byte) {
        step()
      } else if sees("//") {
        while at < bytes.count, bytes[at] != newline { step() }
      } else if sees("/*") {
        skipBlockComment()
      } else if let hashes = literalHashes() {
        readLiteral(hashes: hashes)
      } else if isWord(byte) {
        readWord()
      } else if byte == UInt8(ascii: "/"), let end = endOfRegex() {
        add(.literal, from: at, to: end)
      } else {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == closing {
          if depth == 0 { return step() }
          depth -= 1
        }
        add(.sign, from: at, to: at + 1)
      }
    }
  }

  private mutating func readWord() {
    var end = at
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    add(.word, from: at, to: end)
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if sees("/*") {
        depth += 1
        step(2)
      } else if sees("*/") {
        depth -= 1
        step(2)
      } else {
        step()
      }
    } while depth > 0 && at < bytes.count
  }

  /// `"`, `"""`, `#"` …: how many `#` stand before the quotes; nil when no string literal starts here.
  private func literalHashes() -> Int? {
    var ahead = at
    while ahead < bytes.count, bytes[ahead] == UInt8(ascii: "#") { ahead += 1 }
    return ahead < bytes.count && bytes[ahead] == quote ? ahead - at : nil
  }

  private mutating func readLiteral(hashes: Int) {
    let (startLine, glued) = (line, at == endOfLast)
    let hash = String(repeating: "#", count: hashes)
    step(hashes)
    let marks = sees("\"\"\"") ? "\"\"\"" : "\""
    step(marks.utf8.count)
    var content: [UInt8] = []
    var inner: [Token] = []
    while at < bytes.count, !sees(marks + hash) {
      if sees("\\" + hash + "(") {
        step(2 + hashes)
        let before = tokens
        tokens = []
        readCode(until: UInt8(ascii: ")"))
        inner += tokens
        tokens = before
        content += Array("\\()".utf8)
      } else if hashes == 0, bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count {
        content += [bytes[at], bytes[at + 1]]
        step(2)
      } else {
        content.append(bytes[at])
        step()
      }
    }
    step(marks.utf8.count + hashes)
    tokens.append(
      Token(kind: .literal, text: String(decoding: content, as: UTF8.self), line: startLine, isGlued: glued))
    tokens += inner
    endOfLast = at
  }

  /// A regex literal is told from a division by what stands before and right after its slash.
  private func endOfRegex() -> Int? {
    let starts: Set = ["(", ",", "=", ":", "[", "{", "!", "&", "|", "?", "return", "in", "try"]
    if let last = tokens.last, last.kind == .literal || !starts.contains(last.text) { return nil }
    guard at + 1 < bytes.count, !isSpace(bytes[at + 1]) else { return nil }
    var end = at + 1
    while end < bytes.count, bytes[end] != newline {
      if bytes[end] == UInt8(ascii: "\\") {
        end += 2
      } else if bytes[end] == UInt8(ascii: "/") {
        return end + 1
      } else {
        end += 1
      }
    }
    return nil
  }

  private mutating func add(_ kind: Token.Kind, from start: Int, to end: Int) {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    tokens.append(Token(kind: kind, text: text, line: line, isGlued: start == endOfLast))
    at = end
    endOfLast = end
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where at < bytes.count {
      if bytes[at] == newline { line += 1 }
      at += 1
    }
  }

  private func sees(_ ahead: String) -> Bool {
    bytes[at...].starts(with: ahead.utf8)
  }
}

private let newline = UInt8(ascii: "\n")
private let quote = UInt8(ascii: "\"")

private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

private func isWord(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "`") || byte >= 128
    || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
}
