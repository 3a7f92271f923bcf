/// Data that stands for all data: for every field one value of each part into which the conditions' literals cut it.
/// Where conditions only compare fields with literals, two data of the same parts are treated alike, so trying all
/// samples decides what any data does; with arithmetic between fields it finds examples but proves nothing.
struct Samples {
  private(set) var data: [[String: Value]] = [[:]]
  /// All data has its like among the samples.
  private(set) var isComplete: Bool

  /// More combinations than a check at the keyboard should wait for.
  static let most = 20_000
  /// So often a condition is tried.
  static let mostTries = 1_000_000

  init(for expressions: [Condition], fields: [String: FieldType]) {
    isComplete = expressions.allSatisfy { $0.root.comparesWithLiteralsOnly }
    let literals = expressions.flatMap(\.root.literals)
    for field in expressions.reduce(into: Set<String>(), { $0.formUnion($1.fields) }).sorted() {
      let values = Self.values(of: fields[field] ?? FieldType(.text), among: literals)
      let combinations = data.count * values.count
      guard combinations <= Self.most, combinations * expressions.count <= Self.mostTries else {
        isComplete = false
        return
      }
      data = data.flatMap { known in values.map { known.merging([field: $0]) { $1 } } }
    }
  }

  private static func values(of type: FieldType, among literals: [Value]) -> [Value] {
    let empty: [Value] = type.isRequired ? [] : [.nothing]
    switch type.content {
    case .truth: return [.truth(true), .truth(false)] + empty
    case .option(let options): return options.map(Value.text) + empty
    case .text:
      let texts = Set(literals.compactMap { if case .text(let text) = $0 { text } else { nil } })
      let other = (0...texts.count).lazy.map { "…\($0)" }.first { !texts.contains($0) } ?? "…"
      return (texts.sorted() + [other]).map(Value.text) + empty
    case .number(let isWhole):
      let step: Int64 = isWhole ? 1_000_000 : 1
      let numbers = Set(literals.compactMap { if case .number(let number) = $0 { number.millionths } else { nil } })
      return around(numbers.union([0]), step).compactMap { Number(millionths: $0) }
        .filter { !isWhole || $0.isWhole }.map(Value.number) + empty
    case .date:
      let days = Set(literals.compactMap { if case .date(let date) = $0 { date.dayNumber } else { nil } })
      return around(Set(days.map(Int64.init)).union([20_000]), 1).map { .date(CalendarDate(dayNumber: Int($0))) }
        + empty
    }
  }

  /// Each cut, the nearest values beside it, and one in the middle of each gap.
  private static func around(_ cuts: Set<Int64>, _ step: Int64) -> [Int64] {
    let sorted = cuts.sorted()
    let whole = { (value: Int64) in value - value % step }
    let middles = zip(sorted, sorted.dropFirst()).map { whole($0 / 2 + $1 / 2) }
    let beside = sorted.flatMap { [whole($0) - step, whole($0), $0, whole($0) + step] }
    return Array(Set(beside + middles)).sorted()
  }
}

extension Condition.Node {
  var literals: [Value] {
    if case .literal(let value) = form { return [value] }
    if case .negative(let part) = form, case .literal(.number(let number)) = part.form {
      return Number(millionths: -number.millionths).map { [.number($0)] } ?? []
    }
    return parts.flatMap(\.literals)
  }

  fileprivate var comparesWithLiteralsOnly: Bool {
    switch form {
    case .literal, .field: true
    case .compare(_, let left, let right): left.isPlain && right.isPlain && !(left.isField && right.isField)
    case .isIn(let item, let list): item.isPlain && list.allSatisfy { $0.isPlain && !($0.isField && item.isField) }
    case .negative, .arithmetic: false
    default: parts.allSatisfy(\.comparesWithLiteralsOnly)
    }
  }

  private var isField: Bool {
    if case .field = form { true } else { false }
  }

  private var isPlain: Bool {
    switch form {
    case .literal, .field: true
    case .negative(let part): if case .literal = part.form { true } else { false }
    default: false
    }
  }
}
