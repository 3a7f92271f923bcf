import Foundation
import Testing
import WorkingTime

@Suite("Terms")
struct TermTests {
  static let written: [(Term, String)] = [
    (.workingMinutes(240), #"{"workingMinutes":240}"#), (.workingDays(3), #"{"workingMinutes":1440}"#),
    (.workingHours(4), #"{"workingMinutes":240}"#), (.calendarDays(30), #"{"calendarDays":30}"#),
    (.calendarMonths(2), #"{"calendarMonths":2}"#),
    (.sameDay, #""sameDay""#),
  ]

  @Test("A term is written plainly and read again", arguments: written)
  func coding(_ term: Term, _ text: String) throws {
    #expect(String(decoding: try JSONEncoder().encode(term), as: UTF8.self) == text)
    #expect(try JSONDecoder().decode(Term.self, from: Data(text.utf8)) == term)
  }

  @Test("A term nobody knows is an error", arguments: [#""tomorrow""#, "{}", "5", #"{"days":5}"#])
  func refused(_ text: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Term.self, from: Data(text.utf8)) }
  }

  @Test("A policy says what it is without being asked")
  func policy() throws {
    #expect(
      ClockPolicy.standard == ClockPolicy(sameDayCutoff: 900, lastHourCountsNextDay: false, afterSupplement: .restart))
    for policy in [
      ClockPolicy(afterSupplement: .resume), ClockPolicy(cutoffCountsNextDay: true, counting: .day), .standard,
    ] {
      let encoded = try JSONEncoder().encode(policy)
      #expect(try JSONDecoder().decode(ClockPolicy.self, from: encoded) == policy)
    }
  }

  @Test("A policy stored before days could be counted whole is read, and written as it was")
  func storedPolicy() throws {
    let stored = #"{"afterSupplement":"resume","lastHourCountsNextDay":true,"sameDayCutoff":900}"#
    let policy = try JSONDecoder().decode(ClockPolicy.self, from: Data(stored.utf8))
    #expect(policy == ClockPolicy(lastHourCountsNextDay: true, afterSupplement: .resume))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(policy), as: UTF8.self) == stored)
  }
}
