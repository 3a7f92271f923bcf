import ArgumentParser
import Language
import WorkingTime

struct Lunar: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Tell the lunar date of a day of 1900 to 2100.")

  @Argument(help: "A day, YYYY-MM-DD.")
  var day: String
  @Flag(help: "For programs.")
  var json = false

  func validate() throws { _ = try lunarDate() }

  func run() throws {
    let date = try lunarDate()
    print(
      json
        ? #"{"lunar":{"day":\#(date.day),"month":\#(date.month),"leap":\#(date.isLeap),"year":\#(date.year)}}"#
        : DateText.lunar(date))
  }

  private func lunarDate() throws -> LunarDate {
    guard let read = Day(day) else {
      throw ValidationError("The day '\(day)' does not exist. Give one such as 2033-12-22.")
    }
    guard let date = LunarCalendar.vietnam.date(of: read) else {
      throw ValidationError("The day '\(day)' lies outside of the lunar years 1900 to 2100.")
    }
    return date
  }
}
