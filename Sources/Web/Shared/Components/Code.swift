package import Markup

/// A dossier code, which may break after its dots and dashes and nowhere else: "000.00.19.H01-261120-0001".
package func code(_ text: String) -> HTML {
  """
  <code>\(breakable(text))</code>
  """
}

private func breakable(_ text: String) -> HTML {
  var pieces: [HTML] = []
  var rest = text[...]
  while let index = rest.firstIndex(where: { $0 == "." || $0 == "-" }) {
    pieces.append("\(rest[...index])<wbr>")
    rest = rest[rest.index(after: index)...]
  }
  return "\(pieces)\(rest)"
}
