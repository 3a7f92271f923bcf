/// The words of the language of conditions, as they are stored in processes: its syntax, as `if` is Swift's. Each has
/// its English form, and where programs of other houses write one, theirs.
enum Keyword {
  static let nothing = "trống"
  static let yes = "đúng"
  static let no = "sai"

  static let all: [String: ConditionToken.Kind] = [
    "và": .word(.and), "and": .word(.and), "hoặc": .word(.or), "or": .word(.or),
    "không": .word(.not), "not": .word(.not), "trong": .word(.isIn), "in": .word(.isIn),
    yes: .literal(.truth(true)), "true": .literal(.truth(true)), "True": .literal(.truth(true)),
    no: .literal(.truth(false)), "false": .literal(.truth(false)), "False": .literal(.truth(false)),
    nothing: .literal(.nothing), "null": .literal(.nothing), "None": .literal(.nothing),
  ]
}
