/// A name taken apart for the index: what stands in brackets is a remark and weighs less.
struct NameText {
  var outside: [SearchForm]
  var inside: [SearchForm]

  init(_ name: String, knowing words: inout [String: SearchForm]) {
    var (outside, inside, depth) = ("", "", 0)
    for scalar in name.unicodeScalars {
      if scalar == "(" { depth += 1 }
      if depth > 0 { inside.unicodeScalars.append(scalar) } else { outside.unicodeScalars.append(scalar) }
      if scalar == ")", depth > 0 {
        depth -= 1
        outside += " "
      }
    }
    self.outside = SearchText.forms(outside, knowing: &words)
    self.inside = SearchText.forms(inside, knowing: &words)
  }

  /// A name that says a word again means it hardly more.
  var weights: [SearchForm: Float] {
    var weights: [SearchForm: Float] = [:]
    for form in outside { weights[form] = weights[form].map { $0 + 0.1 } ?? 1 }
    for form in inside { weights[form] = weights[form].map { $0 + 0.1 } ?? 0.4 }
    return weights
  }

  /// A remark makes a name only a little longer, and beyond a line nobody reads on.
  var length: Float { min(Float(outside.count) + 0.2 * Float(inside.count), 22) }
}

/// A name as the ranking reads it.
struct IndexedName: Sendable {
  /// Numbers of the words in their order; those of the brackets stand behind.
  var words: [Int32]
  var outsideCount: Int
  var length: Float
  /// What speaks for the procedure whatever was typed.
  var standing: Float

  init(_ procedure: Procedure, _ text: NameText, _ vocabulary: SearchVocabulary) {
    words = (text.outside + text.inside).map { vocabulary.number(of: $0.plain) ?? -1 }
    outsideCount = text.outside.count
    length = text.length
    standing = Float(procedure.popularity) * 2
    // Nobody in the province solves it, as far as the source says.
    if procedure.levels.isEmpty { standing -= 3 }
    // What begins a matter is asked for more often than what changes it.
    let start = text.outside.prefix(2).map(\.plain)
    if start == ["dang", "ki"] || (start.first == "cap" && !["lai", "doi", "dieu"].contains(start.last)) {
      standing += 0.8
    }
  }
}
