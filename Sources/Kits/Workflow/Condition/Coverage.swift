/// What can be said about a step's conditions before there is any data.
struct Coverage {
  /// Choices that no data can take, by their place.
  var impossible: [Int] = []
  /// Data that no choice takes.
  var gap: [String: Value]?

  /// - Parameter isOrdered: the first condition that holds takes the data; else each stands for itself.
  init(of conditions: [Condition?], isOrdered: Bool, fields: [String: FieldType]) {
    let samples = Samples(for: conditions.compactMap { $0 }, fields: fields)
    var isTaken = conditions.map { _ in false }
    for data in samples.data {
      let holding = conditions.indices.filter { place in
        // Data that the arithmetic cannot stand (a division by zero) takes no branch.
        (try? conditions[place]?.holds(in: data) ?? true) ?? false
      }
      for place in isOrdered ? Array(holding.prefix(1)) : holding { isTaken[place] = true }
      if holding.isEmpty, gap == nil { gap = data }
    }
    if samples.isComplete { impossible = isTaken.indices.filter { !isTaken[$0] } }
  }
}
