/// Typed words with everything they may mean in the catalogue.
struct SearchQuery {
  private var words: [Word] = []
  /// For each word of the vocabulary, a bit for each typed word that may mean it.
  private var meantBy: [UInt32]

  private struct Word {
    var form: SearchForm
    var readings: [SearchVocabulary.Reading]
    var weight: Float

    /// Typed without marks, all spellings are meant alike; with marks, another spelling is another word, as long as the
    /// catalogue knows the one that was typed.
    func likelihood(
      of spelling: SearchVocabulary.Spelling, _ reading: SearchVocabulary.Reading, _ vocabulary: SearchVocabulary
    ) -> Float {
      guard form.hasMarks, reading.certainty == 1, spelling.marked != form.marked else { return 1 }
      return vocabulary.groups[reading.group].spellings.contains { $0.marked == form.marked } ? 0.15 : 0.8
    }
  }

  init(_ forms: [SearchForm], isUnfinished: Bool = true, in vocabulary: SearchVocabulary) {
    meantBy = Array(repeating: 0, count: vocabulary.groups.count)
    for (position, form) in forms.enumerated() {
      let isLast = isUnfinished && position == forms.count - 1
      let readings = vocabulary.readings(of: form.plain, isUnfinished: isLast)
      if readings.isEmpty, let parts = SearchQuery.apart(form, vocabulary) {
        words += parts.map {
          Word(form: $0, readings: vocabulary.readings(of: $0.plain, isUnfinished: false), weight: 1)
        }
      } else {
        words.append(Word(form: form, readings: readings, weight: form.isWeak && forms.count > 1 ? 0.25 : 1))
      }
    }
    words = Array(words.prefix(32))
    for (number, word) in words.enumerated() {
      for reading in word.readings { meantBy[reading.group] |= 1 << UInt32(number) }
    }
  }

  /// "khaisinh": two words that often stand in a row, typed as one.
  private static func apart(_ form: SearchForm, _ vocabulary: SearchVocabulary) -> [SearchForm]? {
    let word = form.plain
    // The longest syllable has seven letters. Cutting a word everywhere takes its length squared.
    guard (4...14).contains(word.utf8.count) else { return nil }
    let cuts = word.indices.dropFirst(2).dropLast().map { (String(word[..<$0]), String(word[$0...])) }
    let best = cuts.map { ($0, vocabulary.timesInRow($0.0, $0.1)) }.max { $0.1 < $1.1 }
    guard let (parts, times) = best, times > 0 else { return nil }
    return [parts.0, parts.1].map { SearchForm(plain: $0, marked: $0) }
  }

  struct Hit {
    var entry: Int32
    var score: Float
    /// Share of the typed words that were found, by weight.
    var coverage: Float
  }

  /// The procedures with at least half of the words, and not much less than the best of them.
  func hits(in vocabulary: SearchVocabulary) -> [Hit] {
    var scores = [Float](repeating: 0, count: vocabulary.entryCount)
    var found = scores
    var best = scores
    var touched: [Int32] = []
    for word in words {
      touched.removeAll(keepingCapacity: true)
      for reading in word.readings {
        for spelling in vocabulary.groups[reading.group].spellings {
          let certainty = reading.certainty * word.weight * word.likelihood(of: spelling, reading, vocabulary)
          for posting in spelling.postings {
            let (entry, score) = (Int(posting.entry), posting.gain * certainty)
            if best[entry] == 0 { touched.append(posting.entry) }
            if score > best[entry] { best[entry] = score }
          }
        }
      }
      for entry in touched {
        scores[Int(entry)] += best[Int(entry)]
        found[Int(entry)] += word.weight
        best[Int(entry)] = 0
      }
    }
    let all = words.reduce(0) { $0 + $1.weight }
    let needed = max(0.5 * all, 0.6 * (found.max() ?? 0))
    var hits: [Hit] = []
    for entry in found.indices where found[entry] >= needed {
      let coverage = found[entry] / all
      hits.append(Hit(entry: Int32(entry), score: scores[entry] * (0.4 + 0.6 * coverage), coverage: coverage))
    }
    return hits
  }

  /// Looks for typed words that stand in a row in a name.
  struct Runs {
    private let query: SearchQuery
    /// For each typed word: how many words up to it stand in a row, up to the place in the name.
    private var lengths: [Int]

    init(_ query: SearchQuery) {
      self.query = query
      lengths = Array(repeating: 0, count: query.words.count)
    }

    struct Run {
      var length = 0
      var isOutside = true
      /// The name begins with it.
      var isBeginning = false
      /// Typed words, as bits, that the name has outside of its brackets.
      var typed = UInt32(0)
    }

    mutating func longest(in name: IndexedName) -> Run {
      var run = Run()
      var isInRow = true
      for (position, word) in name.words.enumerated() {
        let mask = word < 0 ? 0 : query.meantBy[Int(word)]
        let isOutside = position < name.outsideCount
        if isInRow, mask == 0 || position == 0 || position == name.outsideCount {
          for number in lengths.indices { lengths[number] = 0 }
        }
        isInRow = mask != 0
        guard isInRow else { continue }
        if isOutside { run.typed |= mask }
        for number in lengths.indices.reversed() {
          let before = number > 0 ? lengths[number - 1] : 0
          lengths[number] = mask & (1 << UInt32(number)) == 0 ? 0 : before + 1
          guard lengths[number] > run.length else { continue }
          (run.length, run.isOutside, run.isBeginning) = (lengths[number], isOutside, position == lengths[number] - 1)
        }
      }
      return run
    }
  }
}
