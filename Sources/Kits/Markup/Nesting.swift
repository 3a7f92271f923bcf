/// Which element may stand inside which.
enum Nesting {
  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  static let holdsNoText: Set = ["table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "select", "html", "head"]

  private static let blocks: Set = [
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
  ]
  /// Elements that hold only a phrase: a block inside would end them early or is not allowed.
  private static let phrases: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "label", "button", "summary", "strong", "em", "small", "abbr",
    "time", "code", "legend", "b", "dt",
  ]
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol", "menu"], "dt": ["dl", "div"], "dd": ["dl", "div"], "tr": ["table", "thead", "tbody", "tfoot"],
    "td": ["tr"], "th": ["tr"], "thead": ["table"], "tbody": ["table"], "tfoot": ["table"], "caption": ["table"],
    "option": ["select", "optgroup", "datalist"], "legend": ["fieldset"], "summary": ["details"],
  ]
  private static let children: [String: Set<String>] = [
    "ul": ["li"], "ol": ["li"], "dl": ["dt", "dd", "div"], "tr": ["td", "th"],
    "select": ["option", "optgroup"], "table": ["caption", "colgroup", "thead", "tbody", "tfoot", "tr"],
  ]
  private static let interactive: Set = ["a", "button", "input", "select", "textarea", "label"]
  private static let notInItself: Set = ["form", "a", "button", "label", "main"]

  static func isVoid(_ name: String) -> Bool { void.contains(name) }

  static func problems(of name: String, inside open: [String]) -> [String] {
    var problems: [String] = []
    let parent = open.last
    // A fragment may begin with any element; its place is checked where it stands in a page.
    if let allowed = parents[name], let parent, !allowed.contains(parent) {
      problems.append("<\(name)> inside <\(parent)>")
    }
    if let parent, let allowed = children[parent], !allowed.contains(name) {
      problems.append("<\(name)> inside <\(parent)>")
    }
    if blocks.contains(name), let phrase = open.first(where: phrases.contains) {
      // A heading may stand in a legend or a summary.
      let isHeading = name.first == "h" && name.count == 2 && name != "hr"
      if !(isHeading && (phrase == "legend" || phrase == "summary")) {
        problems.append("block <\(name)> inside <\(phrase)>")
      }
    }
    if notInItself.contains(name), open.contains(name) { problems.append("<\(name)> inside <\(name)>") }
    if interactive.contains(name), let outer = open.last(where: { $0 == "a" || $0 == "button" }), outer != name {
      problems.append("<\(name)> inside <\(outer)>")
    }
    return problems
  }
}
