import Foundation
import Language
import Testing
import WorkingTime

@Suite("Moments")
struct InstantTests {
  @Test("Day and time of day are those of Vietnam, seven hours ahead of UTC")
  func vietnam() throws {
    #expect(Instant(rawValue: 0).day == Day(1970, 1, 1))
    #expect(Instant(rawValue: 0).minuteOfDay == 7 * 60)
    let lastMoment = Instant(rawValue: try local("2026-03-03 00:00").rawValue - 1)
    #expect(lastMoment.day == Day(2026, 3, 2))
    #expect(lastMoment.minuteOfDay == 1_439)
    #expect(try local("2026-03-02 09:00").rawValue == 1_772_416_800_000)
  }

  @Test("Before 1970 a moment still lies in the minute and day it belongs to")
  func past() throws {
    let moment = Instant(rawValue: try local("1945-09-02 14:00").rawValue + 59_999)
    #expect(moment.day == Day(1945, 9, 2))
    #expect(moment.minuteOfDay == 14 * 60)
    #expect(try moment.wholeMinute == local("1945-09-02 14:00"))
  }

  @Test(
    "A date-time with its offset is read as the moment it names",
    arguments: [
      "2026-03-02T09:00:00+07:00", "2026-03-02T02:00:00Z", "2026-03-02T02:00:00.000Z", "2026-03-01T21:30:00-04:30",
      "2026-03-02T09:00:00.0009+07:00",
    ])
  func iso8601(_ text: String) throws {
    #expect(try Instant(iso8601: text) == local("2026-03-02 09:00"))
  }

  @Test("A moment is written with the offset of Vietnam, and milliseconds only where there are some")
  func written() throws {
    let moment = try local("2026-03-02 09:00:07")
    #expect(moment.iso8601 == "2026-03-02T09:00:07+07:00")
    #expect(moment.adding(milliseconds: 45).iso8601 == "2026-03-02T09:00:07.045+07:00")
    #expect(Instant(iso8601: moment.adding(milliseconds: 45).iso8601) == moment.adding(milliseconds: 45))
  }

  @Test("What is written is read again, over ten thousand years")
  func roundTrip() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let moment = Instant(rawValue: .random(in: -62_000_000_000_000...253_000_000_000_000, using: &random))
      #expect(Instant(iso8601: moment.iso8601) == moment)
    }
  }

  @Test(
    "A text that names no moment is refused",
    arguments: [
      "", "2026-03-02", "2026-03-02T09:00:00", "2026-03-02T24:00:00Z", "2026-03-02T09:60:00Z", "2026-03-02T09:00:60Z",
      "2026-03-02T09:00:00.Z", "2026-03-02T09:00Z", "2026-02-29T09:00:00Z", "2026-03-02T09:00:00+0700",
      "2026-03-02T09:00:00+25:00", "2026-03-02T09:00:00ZZ", "2026-03-02 09:00:00Z",
    ])
  func refused(_ text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test(
    "A local text that names no moment is refused",
    arguments: ["", "2026-03-02", "2026-03-02 9:00", "2026-03-02T09:00", "2026-03-02 24:00", "2026-03-02 09:00:60"])
  func localRefused(_ text: String) {
    #expect(Instant(local: text) == nil)
  }

  @Test("Arithmetic stops at the ends of the calendar instead of crashing")
  func ends() {
    for step in [Int.min, .max] {
      for moment in [Instant(rawValue: 0).adding(minutes: step), Instant(rawValue: Int64(step)).wholeMinute] {
        #expect(moment.day == (step > 0 ? .last : .first))
        #expect(Instant(iso8601: moment.iso8601) == moment)
      }
    }
  }

  @Test("In JSON a moment is its milliseconds")
  func json() throws {
    let encoded = try JSONEncoder().encode([Instant(rawValue: 1_772_416_800_000)])
    #expect(String(decoding: encoded, as: UTF8.self) == "[1772416800000]")
    #expect(try JSONDecoder().decode([Instant].self, from: encoded) == [Instant(rawValue: 1_772_416_800_000)])
  }
}
