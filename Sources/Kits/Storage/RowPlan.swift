/// Remembers in which order a type asks for its properties, and which columns they are. The second row costs one
/// string comparison per property.
final class RowPlan {
  private let columns: [String]
  private var steps: [(key: String, column: Int)] = []
  private var next = 0

  init(columns: [String]) {
    self.columns = columns
  }

  func restart() {
    next = 0
  }

  func column(for key: some CodingKey) -> Int? {
    let name = key.stringValue
    if next < steps.count, steps[next].key == name {
      next += 1
      return steps[next - 1].column
    }
    if let index = steps.firstIndex(where: { $0.key == name }) {
      next = index + 1
      return steps[index].column
    }
    let snake = columnName(name)
    guard let column = columns.firstIndex(where: { $0 == snake || $0 == name }) else { return nil }
    steps.append((name, column))
    next = steps.count
    return column
  }
}

/// `dueAt` → `due_at`, `unitID` → `unit_id`, `personalIDNumber` → `personal_id_number`: a run of capitals is one word.
func columnName(_ property: String) -> String {
  let letters = Array(property)
  var name = ""
  for (index, letter) in letters.enumerated() {
    guard letter.isUppercase else {
      name.append(letter)
      continue
    }
    let startsRun = index > 0 && !letters[index - 1].isUppercase && letters[index - 1] != "_"
    let endsRun =
      index > 0 && letters[index - 1].isUppercase && index + 1 < letters.count && letters[index + 1].isLowercase
    if startsRun || endsRun { name.append("_") }
    name += letter.lowercased()
  }
  return name
}
