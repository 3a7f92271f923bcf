extension HTML: ExpressibleByStringInterpolation {
  // StaticString, so that only the compiler can call these with text: a String value never becomes markup.
  package init(stringLiteral literal: StaticString) { self.init(bytes: literal.withUTF8Buffer { Array($0) }) }
  package init(stringInterpolation: StringInterpolation) { self.init(bytes: stringInterpolation.bytes) }

  package struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 40)
    }

    package mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }

    // Disfavoured, so that a literal inside an interpolation is markup as it is everywhere else:
    // `\(note.map { "<p>\($0)</p>" })`. A value that is a String has only these.

    /// Text: escaped for an element's content and for an attribute value in double quotes.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }
    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: String?) { if let text { bytes.appendEscaped(text) } }
    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: Substring) { bytes.appendEscaped(text) }
    package mutating func appendInterpolation(_ number: Int) { bytes.appendDecimal(number) }
    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      bytes.append(contentsOf: String(number).utf8)
    }
    /// `\(7, width: 2)` is 07.
    package mutating func appendInterpolation(_ number: Int, width: Int) { bytes.appendDecimal(number, width: width) }

    package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
    package mutating func appendInterpolation(_ html: HTML?) { if let html { bytes.append(contentsOf: html.bytes) } }
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { bytes.append(contentsOf: piece.bytes) }
    }

    /// Markup that stands only under a condition.
    package mutating func appendInterpolation(if isThere: Bool, _ html: @autoclosure () -> HTML) {
      if isThere { bytes.append(contentsOf: html().bytes) }
    }

    /// One piece of markup for each element: `\(each: rows, { "<li>\($0.name)</li>" })`.
    package mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ markup: (Elements.Element) -> HTML
    ) {
      for element in elements { bytes.append(contentsOf: markup(element).bytes) }
    }

    /// An address inside `href`, `src` or `action`. An address that could run as a script becomes `#`.
    package mutating func appendInterpolation(url: String) {
      bytes.appendEscaped(SafeAddress.isSafe(url) ? url : "#")
    }

    /// ` checked` or nothing. The space before the attribute is included: `<input\(attribute: "checked", if: isOn)>`.
    package mutating func appendInterpolation(attribute name: StaticString, if isThere: Bool) {
      guard isThere else { return }
      bytes.append(UInt8(ascii: " "))
      bytes.append(name)
    }

    /// ` name="value"`, or nothing for nil.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      bytes.append(UInt8(ascii: " "))
      bytes.append(name)
      bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
      bytes.appendEscaped(value)
      bytes.append(UInt8(ascii: "\""))
    }

    package mutating func appendInterpolation(attribute name: StaticString, _ value: Int?) {
      appendInterpolation(attribute: name, value.map(String.init))
    }
  }
}
