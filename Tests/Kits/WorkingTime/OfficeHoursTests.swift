import Foundation
import Testing
import WorkingTime

@Suite("Office hours")
struct OfficeHoursTests {
  typealias Session = OfficeHours.Session

  @Test("An Giang works eight hours from Monday to Friday")
  func anGiang() {
    for weekday in Weekday.allCases {
      let minutes = OfficeHours.anGiang.sessions(on: weekday).reduce(0) { $0 + $1.minutes }
      #expect(minutes == (weekday == .saturday || weekday == .sunday ? 0 : 480))
    }
  }

  @Test("Office hours are written by day and time, and read again")
  func coding() throws {
    let hours = try OfficeHours([
      .monday: [Session(from: 450, to: 690), Session(from: 780, to: 1_020)], .sunday: [Session(from: 0, to: 1_440)],
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let encoded = try encoder.encode(hours)
    #expect(String(decoding: encoded, as: UTF8.self) == #"{"1":["07:30-11:30","13:00-17:00"],"7":["00:00-24:00"]}"#)
    #expect(try JSONDecoder().decode(OfficeHours.self, from: encoded) == hours)
  }

  @Test("Sessions are put in order")
  func order() throws {
    let hours = try OfficeHours([.monday: [Session(from: 780, to: 1_020), Session(from: 420, to: 660)]])
    #expect(hours.sessions(on: .monday).map(\.opens) == [420, 780])
  }

  @Test("Hours that cannot be worked are refused")
  func refused() {
    #expect(throws: OfficeHours.Problem.noSessionInTheWeek) { try OfficeHours([.monday: []]) }
    let backwards = Session(from: 660, to: 420)
    #expect(throws: OfficeHours.Problem.endsBeforeItStarts(.monday, backwards)) {
      try OfficeHours([.monday: [backwards]])
    }
    let night = Session(from: 1_200, to: 1_500)
    #expect(throws: OfficeHours.Problem.outsideTheDay(.friday, night)) { try OfficeHours([.friday: [night]]) }
    let (morning, noon) = (Session(from: 420, to: 700), Session(from: 660, to: 1_020))
    #expect(throws: OfficeHours.Problem.overlap(.monday, morning, noon)) {
      try OfficeHours([.monday: [noon, morning]])
    }
  }

  @Test(
    "Stored hours that cannot be worked are an error",
    arguments: [
      #"{}"#, #"{"8":["07:00-11:00"]}"#, #"{"1":["7-11"]}"#, #"{"1":["11:00-07:00"]}"#, #"{"1":["07:00-24:01"]}"#,
    ])
  func storedRefused(_ text: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(OfficeHours.self, from: Data(text.utf8)) }
  }
}
