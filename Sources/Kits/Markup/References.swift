/// The ids of a page and everything that points at one; and that every control has a label.
struct References {
  private var ids: Set<String> = []
  private(set) var duplicates: [String] = []
  private var pointers: [(from: String, to: String)] = []
  private var labelled: Set<String> = []
  private var unlabelled: [(control: String, id: String?)] = []

  mutating func read(_ tag: Token.Tag, inside open: [String]) {
    if let id = tag["id"], !ids.insert(id).inserted { duplicates.append("id \(id) twice") }
    for attribute in tag.attributes {
      guard let value = attribute.value else { continue }
      switch attribute.name {
      case "for", "list", "form", "aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "headers":
        for id in value.split(separator: " ") { pointers.append(("\(attribute.name) in <\(tag.name)>", String(id))) }
      case "href" where value.hasPrefix("#") && value.count > 1:
        pointers.append(("href in <\(tag.name)>", String(value.dropFirst())))
      default: break
      }
    }
    if tag.name == "label", let id = tag["for"] { labelled.insert(id) }
    if isControl(tag), tag["aria-label"] == nil, tag["aria-labelledby"] == nil, !open.contains("label") {
      unlabelled.append((tag["name"] ?? tag.name, tag["id"]))
    }
  }

  var missing: [String] {
    pointers.filter { !ids.contains($0.to) }.map { "\($0.from) points at #\($0.to), which is not there" }
      + unlabelled.filter { $0.id.map { !labelled.contains($0) } ?? true }.map { "\($0.control) has no label" }
  }

  private func isControl(_ tag: Token.Tag) -> Bool {
    switch tag.name {
    case "select", "textarea": true
    case "input": !["hidden", "submit", "button"].contains(tag["type"] ?? "text")
    default: false
    }
  }
}
