package import Markup

/// A dossier code, which may break after its dots and dashes and nowhere else: "000.00.19.H01-261120-0001".
package func code(_ text: String) -> HTML { "<code>\(breakable: text)</code>" }

extension HTML.StringInterpolation {
  fileprivate mutating func appendInterpolation(breakable text: String) {
    var rest = text[...]
    while let index = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }) {
      appendInterpolation(rest[...index])
      appendLiteral("<wbr>")
      rest = rest[rest.utf8.index(after: index)...]
    }
    appendInterpolation(rest)
  }
}
