/// What an element must carry, and what no element may carry.
enum AttributeRules {
  static func problems(of tag: Token.Tag) -> [String] {
    var problems: [String] = []
    for attribute in tag.attributes {
      let name = attribute.name
      if name == "style" || name.hasPrefix("on") {
        problems.append("\(name) in <\(tag.name)> breaks the page's policy")
      }
      if ["href", "src", "action", "formaction"].contains(name), !SafeAddress.isSafe(attribute.value ?? "") {
        problems.append("unsafe \(name) in <\(tag.name)>: \(attribute.value ?? "")")
      }
      if name == "id" || name == "for", (attribute.value ?? "").isEmpty || attribute.value?.contains(" ") == true {
        problems.append("\(name)=\"\(attribute.value ?? "")\" in <\(tag.name)>")
      }
    }
    for name in required[tag.name] ?? [] where tag[name] == nil {
      problems.append("<\(tag.name)> without \(name)")
    }
    return problems
  }

  private static let required: [String: [String]] = [
    "img": ["alt", "width", "height"], "html": ["lang"], "form": ["method", "action"], "button": ["type"],
    "script": ["src", "type"], "a": ["href"],
  ]
}
