/// Finds what is wrong with a page, as sentences; an empty list means well-formed.
///
/// A fragment is held to the rules of nesting and attributes; a whole document also to having a language, a title,
/// one `main`, one `h1`, and to its references (`for`, `aria-…`, `#…`) pointing at something.
package struct Checker {
  package static func problems(in html: HTML) -> [String] {
    let tokenizer = Tokenizer(html)
    var checker = Checker()
    for token in tokenizer.tokens { checker.read(token) }
    checker.finish()
    return tokenizer.problems + checker.problems
  }

  var problems: [String] = []
  private var open: [String] = []
  private var references = References()
  private var outline = Outline()

  private mutating func read(_ token: Token) {
    switch token {
    case .start(let tag): start(tag)
    case .end(let name): end(name)
    case .doctype: outline.hasDoctype = true
    case .text(let text):
      if let parent = open.last, Nesting.holdsNoText.contains(parent), text.contains(where: { !$0.isWhitespace }) {
        problems.append("text inside <\(parent)>: \(text.prefix(30))")
      }
      outline.read(text: text, inside: open.last)
    case .comment: break
    }
  }

  private mutating func start(_ tag: Token.Tag) {
    let isDrawing = open.contains("svg") || tag.name == "svg"
    problems += Nesting.problems(of: tag.name, inside: open)
    problems += AttributeRules.problems(of: tag)
    references.read(tag, inside: open)
    outline.read(tag)
    if tag.closesItself, !isDrawing { problems.append("<\(tag.name)/> closes itself outside a drawing") }
    if !tag.closesItself, !Nesting.isVoid(tag.name) { open.append(tag.name) }
  }

  private mutating func end(_ name: String) {
    if Nesting.isVoid(name) { return problems.append("</\(name)> of a void element") }
    guard let last = open.last else { return problems.append("</\(name)> without a start") }
    if last == name { open.removeLast(); return }
    problems.append("</\(name)> where </\(last)> belongs")
    if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
  }

  private mutating func finish() {
    problems += open.map { "<\($0)> is never closed" }
    problems += references.duplicates
    if outline.isDocument {
      problems += references.missing
      problems += outline.problems
    }
  }
}
