import Procedures
import Testing
import WorkingTime

@Suite("Holidays by law")
struct HolidayProposalTests {
  private func days(_ year: Int, _ reason: String) -> [String] {
    HolidayProposal(year: year, law: .vietnam).entries.filter { $0.reason.contains(reason) }.map(\.day.rawValue)
  }

  @Test("Tết has four days until the code of 2012 takes effect on 1 May 2013, then five")
  func newYear() {
    #expect(days(2013, "Tết Nguyên đán").prefix(4) == ["2013-02-09", "2013-02-10", "2013-02-11", "2013-02-12"])
    #expect(HolidayProposal(year: 2013, law: .vietnam).entries.count { $0.reason == "Tết Nguyên đán" } == 4)
    #expect(HolidayProposal(year: 2014, law: .vietnam).entries.count { $0.reason == "Tết Nguyên đán" } == 5)
  }

  @Test("The Hùng kings have their day since 2007")
  func ancestors() {
    #expect(days(2006, "Giỗ Tổ").isEmpty)
    #expect(days(2007, "Giỗ Tổ") == ["2007-04-26"])
    #expect(days(2027, "Giỗ Tổ") == ["2027-04-16"])
  }

  @Test(
    "National Day has one day until 2020, then two with the day before or after",
    arguments: [
      (2019, ["2019-09-02"]), (2020, ["2020-09-02"]), (2021, ["2021-09-02", "2021-09-03"]),
      (2024, ["2024-09-02", "2024-09-03"]), (2025, ["2025-09-01", "2025-09-02"]), (2026, ["2026-09-01", "2026-09-02"]),
    ])
  func nationalDay(_ year: Int, _ known: [String]) {
    #expect(days(year, "Quốc khánh") == known)
  }

  @Test("24 November is a holiday from 2026 on")
  func culture() {
    #expect(days(2025, "Văn hóa").isEmpty)
    #expect(days(2026, "Văn hóa") == ["2026-11-24"])
    #expect(days(2029, "Văn hóa") == ["2029-11-24", "2029-11-26"])  // a Saturday
  }

  @Test("Holidays on rest days take the next working days one after the other")
  func stacked() {
    let entries = HolidayProposal(year: 2023, law: .vietnam).entries.filter {
      $0.origin == .compensation && $0.day.month == 5
    }
    #expect(entries.map(\.day.rawValue) == ["2023-05-02", "2023-05-03"])
    #expect(entries.map(\.reason) == ["Nghỉ bù Giỗ Tổ Hùng Vương", "Nghỉ bù 30/4"])
  }

  @Test("No compensation falls on a rest day or on another holiday, in any year", arguments: HolidayProposal.years)
  func compensation(_ year: Int) {
    let entries = HolidayProposal(year: year, law: .vietnam).entries
    #expect(Set(entries.map(\.day)).count == entries.count)
    let resting: Set<Weekday> = [.saturday, .sunday]
    let onRest = entries.count { $0.origin == .rule && resting.contains($0.day.weekday) }
    let compensations = entries.filter { $0.origin == .compensation }
    #expect(compensations.count == onRest)
    #expect(compensations.allSatisfy { !resting.contains($0.day.weekday) })
    #expect(entries.map(\.day) == entries.map(\.day).sorted())
  }

  @Test("Where only Sunday is a rest day, Saturdays are not compensated")
  func sundayOnly() {
    let entries = HolidayProposal(year: 2022, law: .vietnam, weeklyRest: [.sunday]).entries
    #expect(entries.filter { $0.origin == .compensation }.map(\.day.rawValue) == ["2022-04-11", "2022-05-02"])
  }

  @Test("Outside the years of the rules nothing is proposed")
  func outside() {
    #expect(HolidayProposal(year: 1994, law: .vietnam).entries.isEmpty)
    #expect(HolidayProposal(year: 2101, law: .vietnam).entries.isEmpty)
    #expect(!HolidayProposal(year: 1995, law: .vietnam).entries.isEmpty)
  }
}
