/// The frame of a whole document: language, title, one main part, one first heading, no level of heading skipped.
struct Outline {
  var hasDoctype = false
  private(set) var isDocument = false
  private var hasTitle = false
  private var mains = 0
  private var headings: [Int] = []

  mutating func read(_ tag: Token.Tag) {
    switch tag.name {
    case "html": isDocument = true
    case "main": mains += 1
    case "h1", "h2", "h3", "h4", "h5", "h6": headings.append(Int(tag.name.dropFirst()) ?? 0)
    default: break
    }
  }

  mutating func read(text: String, inside element: String?) {
    if element == "title", text.contains(where: { !$0.isWhitespace }) { hasTitle = true }
  }

  var problems: [String] {
    var problems: [String] = []
    if !hasDoctype { problems.append("no doctype") }
    if !hasTitle { problems.append("no title") }
    if mains != 1 { problems.append("\(mains) main parts") }
    if headings.filter({ $0 == 1 }).count != 1 { problems.append("not exactly one h1") }
    for (one, next) in zip(headings, headings.dropFirst()) where next > one + 1 {
      problems.append("h\(next) follows h\(one)")
    }
    return problems
  }
}
