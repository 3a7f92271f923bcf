import Language
package import WorkingTime

extension Day {
  /// Reads a day as people type it; nil for a day that does not exist.
  package init?(typed text: String) {
    let text = text.trimmed
    if let day = Day(text) {
      self = day
      return
    }
    var parts = text.split { !$0.isNumber || !$0.isASCII }.map(String.init)
    if parts.count == 1, text.utf8.count == 8 {
      parts = [String(text.prefix(2)), String(text.dropFirst(2).prefix(2)), String(text.dropFirst(4))]
    }
    guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
      text.allSatisfy({ $0.isNumber || "/-. ".contains($0) })
    else { return nil }
    let padded = [parts[2], two(parts[1]), two(parts[0])].joined(separator: "-")
    guard let day = Day(padded) else { return nil }
    self = day
  }
}

private func two(_ digits: String) -> String { digits.count == 1 ? "0" + digits : digits }
