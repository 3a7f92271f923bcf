import Language
import WebShared
import WorkingTime

/// Office hours as a form: numbered blocks of fields, "p1-…" for periods, "d1-…" for days of their own. A block left
/// empty counts for nothing, so the form always offers some empty ones.
struct HoursForm: Sendable {
  static let emptyDays = 3

  static func state(of plan: OfficeHoursPlan) -> FormState {
    var state = FormState()
    for (number, period) in zip(1..., plan.periods) {
      state["p\(number)-from"] = period.validFrom.map { DateText.short($0) } ?? ""
      state["p\(number)-to"] = period.validTo.map { DateText.short($0) } ?? ""
      for weekday in Weekday.allCases {
        state[solving(number, weekday)] = period.hours.sessions(on: weekday).text
        state[reception(number, weekday)] = period.receptionOnly?.sessions(on: weekday).text ?? ""
      }
    }
    state["p\(plan.periods.count + 1)-from"] = ""
    for (number, special) in zip(1..., plan.specialDays) {
      state["d\(number)-day"] = DateText.short(special.day)
      state["d\(number)-hours"] = special.sessions.text
      state["d\(number)-reason"] = special.reason
    }
    for number in 1...emptyDays { state["d\(plan.specialDays.count + number)-day"] = "" }
    return state
  }

  static func solving(_ period: Int, _ weekday: Weekday) -> String { "p\(period)-\(weekday.rawValue)" }
  static func reception(_ period: Int, _ weekday: Weekday) -> String { "p\(period)-r\(weekday.rawValue)" }

  /// The numbers of the blocks in a form.
  static func periods(in form: FormState) -> [Int] { numbers("p", form) }
  static func days(in form: FormState) -> [Int] { numbers("d", form) }

  /// Nothing was typed into the block.
  static func isEmpty(_ block: String, in form: FormState) -> Bool {
    !form.names.contains { $0.hasPrefix("\(block)-") && !form[$0].trimmed.isEmpty }
  }

  private static func numbers(_ letter: Character, _ form: FormState) -> [Int] {
    Set(
      form.names.compactMap { name in
        name.first == letter
          ? name.dropFirst().firstIndex(of: "-").flatMap { Int(name[name.index(after: name.startIndex)..<$0]) } : nil
      }
    ).sorted()
  }
}
