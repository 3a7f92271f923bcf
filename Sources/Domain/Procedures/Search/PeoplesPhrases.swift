/// What people call a thing, and the words under which the catalogue has it: "sổ đỏ" is a certificate of land use.
struct PeoplesPhrases: Sendable {
  private let phrases: [(people: [String], catalogue: [SearchForm])]

  init(_ words: [SearchWord]) {
    phrases = words.map { (SearchText.forms($0.peopleSay).map(\.plain), SearchText.forms($0.catalogueSays)) }
      .filter { !$0.0.isEmpty && !$0.1.isEmpty }
      .sorted { $0.0.count > $1.0.count }
  }

  struct Meaning {
    var words: [SearchForm]
    /// More than 1 where the words can hardly mean anything else.
    var certainty: Float
  }

  /// The longest phrases in the query, with the other words kept; or phrases whose beginning is being typed.
  func meanings(of forms: [SearchForm]) -> [Meaning] {
    let typed = forms.map(\.plain)
    var meanings: [Meaning] = []
    var longest = 0
    for phrase in phrases where phrase.people.count >= longest {
      guard let place = place(of: phrase.people, in: typed) else { continue }
      longest = phrase.people.count
      let rest = (forms[..<place] + forms[(place + phrase.people.count)...]).filter { form in
        !form.isWeak && !phrase.catalogue.contains { $0.plain == form.plain }
      }
      meanings.append(Meaning(words: phrase.catalogue + rest, certainty: rest.isEmpty ? 1.5 : 1.25))
    }
    if !meanings.isEmpty { return meanings }
    guard let last = typed.last, typed.count > 1 || last.utf8.count >= 4 else { return [] }
    let begun = phrases.filter { phrase in
      phrase.people.count >= typed.count && phrase.people.starts(with: typed.dropLast())
        && phrase.people[typed.count - 1].hasPrefix(last)
    }
    return begun.prefix(3).map { Meaning(words: $0.catalogue, certainty: 0.9) }
  }

  private func place(of phrase: [String], in typed: [String]) -> Int? {
    guard typed.count >= phrase.count else { return nil }
    return (0...(typed.count - phrase.count)).first { typed[$0..<($0 + phrase.count)].elementsEqual(phrase) }
  }
}
