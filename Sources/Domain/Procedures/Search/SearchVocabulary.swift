import Foundation

/// The words of all names, and which procedures have them.
struct SearchVocabulary: Sendable {
  struct Posting: Sendable {
    var entry: Int32
    /// What the word adds to the procedure's score: more where it is rare and the name short (BM25).
    var gain: Float
  }

  /// Words that are the same without marks.
  struct Group: Sendable {
    var plain: String
    var spellings: [Spelling] = []
  }

  struct Spelling: Sendable {
    var marked: String
    var postings: [Posting]
  }

  /// Sorted by their plain word.
  let groups: [Group]
  let entryCount: Int
  private let numberByWord: [String: Int32]

  /// Of each procedure the weight of its words, and its name.
  init(_ words: [[SearchForm: Float]], _ names: [NameText]) {
    let lengths = names.map(\.length)
    let mean = lengths.reduce(0, +) / Float(max(lengths.count, 1))
    var bearers: [String: Set<Int>] = [:]
    for (entry, weights) in words.enumerated() {
      for form in weights.keys { bearers[form.plain, default: []].insert(entry) }
    }
    var spellings: [String: [String: [Posting]]] = [:]
    for (entry, weights) in words.enumerated() {
      let damping = 1.2 * (0.3 + 0.7 * lengths[entry] / mean)
      for (form, weight) in weights {
        let some = Float(bearers[form.plain]?.count ?? 1)
        let rarity = log2(1 + (Float(words.count) - some + 0.5) / (some + 0.5))
        spellings[form.plain, default: [:]][form.marked, default: []].append(
          Posting(entry: Int32(entry), gain: rarity * weight * 2.2 / (weight + damping)))
      }
    }
    entryCount = words.count
    groups = spellings.keys.sorted().map { plain in
      Group(
        plain: plain,
        spellings: (spellings[plain] ?? [:]).sorted { $0.key < $1.key }.map {
          Spelling(marked: $0.key, postings: $0.value)
        })
    }
    numberByWord = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1.plain, Int32($0)) })
    var pairs: [Pair: Int32] = [:]
    for name in names {
      for (one, next) in zip(name.outside, name.outside.dropFirst()) {
        guard let first = numberByWord[one.plain], let second = numberByWord[next.plain] else { continue }
        pairs[Pair(first: first, second: second), default: 0] += 1
      }
    }
    self.pairs = pairs
  }

  private let pairs: [Pair: Int32]

  private struct Pair: Hashable {
    var first, second: Int32
  }

  /// In how many places one word follows another.
  func timesInRow(_ first: String, _ second: String) -> Int32 {
    guard let first = numberByWord[first], let second = numberByWord[second] else { return 0 }
    return pairs[Pair(first: first, second: second)] ?? 0
  }

  func number(of plain: String) -> Int32? { numberByWord[plain] }

  /// A word of the catalogue that a typed word may mean, and how surely.
  struct Reading {
    var group: Int
    var certainty: Float
  }

  /// The word itself; words it is the beginning of, while it is still being typed; else words one slip away.
  func readings(of word: String, isUnfinished: Bool) -> [Reading] {
    let exact = numberByWord[word].map { Reading(group: Int($0), certainty: 1) }
    if let exact, !isUnfinished { return [exact] }
    var readings = exact.map { [$0] } ?? []
    if isUnfinished || word.utf8.count >= 3 {
      let certainty: Float = exact == nil ? (isUnfinished ? 0.8 : 0.4) : 0.25
      readings += longer(than: word).map { Reading(group: $0, certainty: certainty) }
    }
    if exact == nil, word.utf8.count >= 4 || readings.isEmpty && word.utf8.count == 3 {
      let typed = Array(word.utf8)
      for (number, group) in groups.enumerated() where isOneSlip(typed, group.plain) {
        readings.append(Reading(group: number, certainty: group.plain.utf8.first == typed[0] ? 0.6 : 0.4))
      }
    }
    return readings
  }

  private func longer(than word: String) -> Range<Int> {
    let start = firstIndex { $0.plain > word }
    var end = start
    while end < groups.count, groups[end].plain.utf8.starts(with: word.utf8) { end += 1 }
    return start..<end
  }

  private func firstIndex(where isPast: (Group) -> Bool) -> Int {
    var (low, high) = (0, groups.count)
    while low < high {
      let middle = (low + high) / 2
      if isPast(groups[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// One letter more, less, other, or two that changed places.
  private func isOneSlip(_ typed: [UInt8], _ word: String) -> Bool {
    guard abs(word.utf8.count - typed.count) <= 1 else { return false }
    var word = word
    return word.withUTF8 { word in
      var start = 0
      while start < min(typed.count, word.count), typed[start] == word[start] { start += 1 }
      var (typedEnd, wordEnd) = (typed.count, word.count)
      while typedEnd > start, wordEnd > start, typed[typedEnd - 1] == word[wordEnd - 1] {
        typedEnd -= 1
        wordEnd -= 1
      }
      switch (typedEnd - start, wordEnd - start) {
      case (0, 1), (1, 0), (1, 1): return true
      case (2, 2): return typed[start] == word[start + 1] && typed[start + 1] == word[start]
      default: return false
      }
    }
  }
}
