/// What of a file is not understood is named.
extension Reading {
  /// Something of the process that is no task.
  mutating func remark(_ element: Element) {
    guard element.space == Names.model else { return note(element, .leftOut) }
    switch element.name {
    case "sequenceFlow": remarkRest(of: element, known: ["conditionExpression"])
    case "startEvent": remarkRest(of: element, known: ["incoming", "outgoing"])
    case "endEvent": remarkRest(of: element, known: ["incoming", "outgoing", "terminateEventDefinition"])
    case "parallelGateway": remarkRest(of: element, known: ["incoming", "outgoing"])
    case "exclusiveGateway", "inclusiveGateway":
      remarkRest(of: element, known: ["incoming", "outgoing"])
      // Several ways that are no step's choice, or that several may take at once.
      let parts = outgoingCount(element["id"] ?? "") > 1
      if parts, element.name == "inclusiveGateway" || !isBehindTask(element["id"] ?? "") {
        note(element, .passedThrough)
      }
    default: note(element, outgoingCount(element["id"] ?? "") > 0 ? .passedThrough : .leftOut)
    }
  }

  mutating func remarkInside(_ task: Element, asksSeveral: Bool) {
    var known: Set = ["incoming", "outgoing"]
    if asksSeveral { known.insert("multiInstanceLoopCharacteristics") }
    remarkRest(of: task, known: known)
  }

  private mutating func remarkRest(of element: Element, known: Set<String>) {
    for child in element.children {
      if child.space == Names.model, child.name == "extensionElements" {
        for own in child.children where own.space != Names.own { note(own, .leftOut) }
      } else if child.space != Names.model || !known.contains(child.name) {
        note(child, .leftOut)
      }
    }
    // Attributes of other tools come with their prefix.
    for attribute in element.attributes where attribute.name.contains(":") && !attribute.name.hasPrefix("xmlns") {
      if attribute.name.hasSuffix(":choice") { continue }
      notes(attribute: attribute.name, of: element)
    }
  }
}
