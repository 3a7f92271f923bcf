/// Where a step is done, read from the process's words: "solving/room:justice", "district/leaders",
/// "outside:Thuế cơ sở/room:finance" (another body does it, this room writes down the answer).
package struct StepPlace: Hashable, Sendable {
  package var body: Body
  package var unit: UnitName

  package enum Body: Hashable, Sendable {
    case receiving, solving, district, province, outside(String)
    /// One that is named by its code.
    case agency(String)
  }

  package enum UnitName: Hashable, Sendable {
    case counter, leaders, clerks, room(String?)
  }

  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let body = Body(parts[0]) else { return nil }
    self.body = body
    switch parts[1] {
    case "counter": unit = .counter
    case "leaders": unit = .leaders
    case "clerks": unit = .clerks
    case "room": unit = .room(nil)
    case let word where word.hasPrefix("room:"): unit = .room(String(word.dropFirst("room:".count)))
    default: return nil
    }
  }
}

extension StepPlace.Body {
  /// As processes write it before the slash of a place, and as legs write it alone.
  package init?(_ word: String) {
    switch word {
    case "receiving": self = .receiving
    case "solving": self = .solving
    case "district": self = .district
    case "province": self = .province
    case _ where word.hasPrefix("agency:"): self = .agency(String(word.dropFirst("agency:".count)))
    case _ where word.hasPrefix("outside:"): self = .outside(String(word.dropFirst("outside:".count)))
    default: return nil
    }
  }
}
