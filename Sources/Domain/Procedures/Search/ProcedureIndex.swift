import Agencies

/// Finds procedures by code, by words with or without Vietnamese marks, by what people call a thing, best first.
/// In memory: a province has some 3.400 procedures, a query costs microseconds (decision 0006).
package struct ProcedureIndex: Sendable {
  /// In force, by code.
  package let procedures: [Procedure]
  private let codes: [String]
  private let names: [IndexedName]
  private let vocabulary: SearchVocabulary
  private let phrases: PeoplesPhrases

  package init(_ procedures: [Procedure], fieldNames: [String: String], words: [SearchWord]) {
    let procedures = procedures.sorted { $0.code < $1.code }
    self.procedures = procedures
    codes = procedures.map(\.code)
    var known: [String: SearchForm] = [:]
    let texts = procedures.map { NameText($0.name, knowing: &known) }
    vocabulary = SearchVocabulary(
      zip(procedures, texts).map { procedure, text in
        var weights = text.weights
        let field = procedure.fieldCode.flatMap { fieldNames[$0] } ?? ""
        let around = "\(field) \(procedure.resultText ?? "")"
        for form in Set(SearchText.forms(around, knowing: &known)) { weights[form, default: 0] += 0.2 }
        return weights
      },
      texts)
    names = zip(procedures, texts).map { [vocabulary] in IndexedName($0, $1, vocabulary) }
    phrases = PeoplesPhrases(words)
  }

  /// Best first; an empty query gives every procedure by code. `filter` keeps what the caller shows.
  package func search(
    _ query: String, limit: Int = 20, where filter: (Procedure) -> Bool = { _ in true }
  ) -> [Procedure] {
    if let code = SearchText.code(in: query) {
      let found = kept(withCode(code), limit, filter)
      if !found.isEmpty { return found }
    }
    let forms = Array(SearchText.forms(query).prefix(Self.longestQuery))
    if forms.isEmpty { return query.contains { $0.isLetter || $0.isNumber } ? [] : kept(names.indices, limit, filter) }

    var scores = score(SearchQuery(forms, in: vocabulary), times: 1)
    for meaning in phrases.meanings(of: forms) {
      let meant = SearchQuery(meaning.words, isUnfinished: false, in: vocabulary)
      scores.merge(score(meant, times: meaning.certainty), uniquingKeysWith: max)
    }
    let found = scores.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return kept(found.lazy.map { Int($0.key) }, limit, filter)
  }

  /// More words than any name has: a pasted text is searched by its beginning.
  private static let longestQuery = 24
  /// Of so many the best by words alone are looked at closely.
  private static let looks = 100

  private func kept(_ numbers: some Sequence<Int>, _ limit: Int, _ filter: (Procedure) -> Bool) -> [Procedure] {
    var found: [Procedure] = []
    for number in numbers where filter(procedures[number]) {
      found.append(procedures[number])
      if found.count >= limit { break }
    }
    return found
  }

  private func withCode(_ beginning: String) -> Range<Int> {
    var (low, high) = (0, codes.count)
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < beginning { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < codes.count, codes[end].hasPrefix(beginning) { end += 1 }
    return low..<end
  }

  /// BM25 over the words, raised where they stand together as typed, where they make up the name, where people ask often.
  private func score(_ query: SearchQuery, times certainty: Float) -> [Int32: Float] {
    let hits = query.hits(in: vocabulary).sorted { $0.score > $1.score }
    var runs = SearchQuery.Runs(query)
    var scores: [Int32: Float] = [:]
    scores.reserveCapacity(hits.count)
    for (rank, hit) in hits.enumerated() {
      var score = hit.score
      if rank < Self.looks {
        let name = names[Int(hit.entry)]
        let run = runs.longest(in: name)
        score += 2.2 * Float(max(0, run.length - 1)) * (run.isOutside ? 1 : 0.4)
        if run.isBeginning, run.length > 1 { score += 1.5 }
        score += 5 * min(1, Float(run.typed.nonzeroBitCount) / max(name.length, 1)) * hit.coverage
        if hit.coverage > 0.99 { score += 2 }
        score += name.standing
      }
      scores[hit.entry] = score * certainty
    }
    return scores
  }
}
