/// The days of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
package enum Weekday: Int, Codable, CaseIterable, Sendable {
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}
