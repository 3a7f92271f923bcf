import Foundation
import Testing
import WorkingTime

@Suite("Terms")
struct TermTests {
  static let written: [(Term, String)] = [
    (.workingMinutes(240), #"{"workingMinutes":240}"#), (.workingDays(3), #"{"workingMinutes":1440}"#),
    (.workingHours(4), #"{"workingMinutes":240}"#), (.calendarDays(30), #"{"calendarDays":30}"#),
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
    let encoded = try JSONEncoder().encode(ClockPolicy(afterSupplement: .resume))
    #expect(try JSONDecoder().decode(ClockPolicy.self, from: encoded) == ClockPolicy(afterSupplement: .resume))
  }
}
