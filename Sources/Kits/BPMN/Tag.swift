/// An element on its way into a file. Foundation's own tree of elements was seen to crash in libxml2 while it was
/// freed (Linux, Swift 6.3.1), so the few rules of writing stand here; reading stays with libxml2.
final class Tag {
  private let name: String
  private var attributes: [(name: String, value: String)]
  private var children: [Tag] = []
  private let text: String

  init(_ name: String, _ attributes: [(String, String)] = [], text: String = "") {
    self.name = name
    self.attributes = attributes.map { (name: $0.0, value: $0.1) }
    self.text = text
  }

  func add(_ child: Tag) { children.append(child) }

  func add(_ attribute: String, _ value: String) { attributes.append((name: attribute, value: value)) }

  /// Indented by two spaces a level; an element holds text or elements, never both.
  func written(depth: Int = 0) -> String {
    let indent = String(repeating: "  ", count: depth)
    let opening = "\(indent)<\(name)" + attributes.map { " \($0.name)=\"\($0.value.escaped)\"" }.joined()
    if children.isEmpty { return text.isEmpty ? "\(opening)/>\n" : "\(opening)>\(text.escaped)</\(name)>\n" }
    return "\(opening)>\n" + children.map { $0.written(depth: depth + 1) }.joined() + "\(indent)</\(name)>\n"
  }
}

extension String {
  /// Safe between tags and inside quotes; breaks of lines stay, what XML 1.0 cannot hold goes.
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
