import Agencies
import Foundation

/// Finds procedures by code, by words with or without Vietnamese marks, by what people call a thing, best first.
/// In memory: a province has some 3.400 procedures, a query costs microseconds (decision 0006).
package struct ProcedureIndex: Sendable {
  /// In force, by code.
  package let procedures: [Procedure]
  private let entries: [Entry]
  private let postings: [String: [Posting]]
  private let sortedWords: [String]
  private let says: [(people: String, catalogue: [String])]
  private let meanLength: Double

  private struct Entry: Sendable {
    var name: String
    var words: [String]
  }

  private struct Posting: Sendable {
    var entry: Int
    var weight: Double
  }

  package init(_ procedures: [Procedure], fieldNames: [String: String], words: [SearchWord]) {
    let procedures = procedures.sorted { $0.code < $1.code }
    self.procedures = procedures
    entries = procedures.map {
      let folded = $0.name.folded
      return Entry(name: " \(SearchText.words(folded).joined(separator: " ")) ", words: SearchText.words(folded))
    }
    meanLength = Double(entries.reduce(0) { $0 + $1.words.count }) / Double(max(entries.count, 1))

    var postings: [String: [Posting]] = [:]
    for (number, procedure) in procedures.enumerated() {
      var weights: [String: Double] = [:]
      for word in entries[number].words { weights[word, default: 0] += 1 }
      let field = procedure.fieldCode.flatMap { fieldNames[$0] } ?? ""
      for word in Set(SearchText.words("\(field) \(procedure.resultText ?? "")".folded)) {
        weights[word, default: 0] += 0.25
      }
      for (word, weight) in weights { postings[word, default: []].append(Posting(entry: number, weight: weight)) }
    }
    self.postings = postings
    sortedWords = postings.keys.sorted()
    says = words.map { (" \($0.peopleSay.folded) ", SearchText.words($0.catalogueSays.folded)) }
      .sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  /// Best first; an empty query gives every procedure by code. `filter` keeps what the caller shows.
  package func search(
    _ query: String, limit: Int = 20, where filter: (Procedure) -> Bool = { _ in true }
  ) -> [Procedure] {
    let text = query.folded
    if text.isEmpty { return Array(procedures.lazy.filter(filter).prefix(limit)) }
    if let code = SearchText.code(in: text) {
      let found = procedures.filter { $0.code.hasPrefix(code) && filter($0) }
      if !found.isEmpty { return Array(found.prefix(limit)) }
    }
    let words = SearchText.words(text)
    guard !words.isEmpty else { return [] }

    var scores = score(words, typed: query)
    if let meant = catalogueWords(for: text) {
      scores.merge(score(meant, typed: "").mapValues { $0 * 1.2 }, uniquingKeysWith: max)
    }
    var found: [(number: Int, score: Double)] = []
    for (number, score) in scores where filter(procedures[number]) {
      found.append((number, score + Double(procedures[number].popularity) * 1.5))
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
    return found.prefix(limit).map { procedures[$0.number] }
  }

  /// BM25 over the words, raised where they stand together in the name, in that order, and with the marks typed.
  private func score(_ words: [String], typed: String) -> [Int: Double] {
    var scores: [Int: Double] = [:]
    var hits: [Int: Int] = [:]
    for (position, word) in words.enumerated() {
      let isLast = position == words.count - 1
      for (found, penalty) in variants(of: word, mayBeUnfinished: isLast) {
        guard let list = postings[found] else { continue }
        let rarity = rarity(of: list.count)
        for posting in list {
          scores[posting.entry, default: 0] += rarity * gain(of: posting) * penalty
          hits[posting.entry, default: 0] += 1
        }
      }
    }
    // Results that miss half of the words are noise.
    let needed = (Set(words).count + 1) / 2
    scores = scores.filter { (hits[$0.key] ?? 0) >= needed }
    let phrase = " " + words.joined(separator: " ")
    let marked = SearchText.composed(typed)
    for number in scores.keys {
      let name = entries[number].name
      if (hits[number] ?? 0) >= words.count { scores[number]! += 4 }
      if words.count > 1, name.contains(phrase) { scores[number]! += 6 }
      if name.hasSuffix(phrase + " ") { scores[number]! += 3 }
      if !marked.isEmpty, procedures[number].name.lowercased().contains(marked) { scores[number]! += 2 }
    }
    return scores
  }

  private func rarity(of bearers: Int) -> Double {
    let (all, some) = (Double(entries.count), Double(bearers))
    return log2(1 + (all - some + 0.5) / (some + 0.5))
  }

  private func gain(of posting: Posting) -> Double {
    let length = Double(entries[posting.entry].words.count) / meanLength
    let damping: Double = 1.2 * (0.25 + 0.75 * length)
    return posting.weight * 2.2 / (posting.weight + damping)
  }

  private func variants(of word: String, mayBeUnfinished: Bool) -> [(String, Double)] {
    var found: [(String, Double)] = postings[word] == nil ? [] : [(word, 1)]
    guard mayBeUnfinished || found.isEmpty, word.utf8.count > 1 else { return found }
    var low = 0, high = sortedWords.count
    while low < high {
      let middle = (low + high) / 2
      if sortedWords[middle] < word { low = middle + 1 } else { high = middle }
    }
    for longer in sortedWords[low...].prefix(while: { $0.hasPrefix(word) }).prefix(12) where longer != word {
      found.append((longer, found.isEmpty ? 0.7 : 0.3))
    }
    return found
  }

  private func catalogueWords(for text: String) -> [String]? {
    let padded = " \(text) "
    guard let match = says.first(where: { padded.contains($0.people) }) else { return nil }
    let rest = SearchText.words(padded.replacing(match.people, with: " "))
    return match.catalogue + rest.filter { !match.catalogue.contains($0) }
  }
}
