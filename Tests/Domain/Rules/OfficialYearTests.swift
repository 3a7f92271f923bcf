import Procedures
import TestSupport
import Testing
import WorkingTime

/// The computed proposal beside the announced calendars: they differ by exchanged days, and where told here.
@Suite("Holidays as announced")
struct OfficialYearTests {
  /// Days announced that no rule gives, by year; what is not here is the same in both.
  static let announcedOnly: [Int: [String]] = [
    // The day after Tết was exchanged for a Saturday, the last of the year for one of 2013.
    2012: ["2012-01-27 off", "2012-02-04 work", "2012-12-31 off"],
    2013: ["2013-01-05 work", "2013-02-15 off", "2013-02-23 work", "2013-04-29 off", "2013-05-04 work"],
    // One day before Tết and four after, where the rule takes two and three: the rest ends on 5 February. Exchanges
    // before Tết and on both sides of 30/4 and National Day; 27 December for the next New Year.
    2014: [
      "2014-01-25 work", "2014-01-28 off", "2014-02-05 off", "2014-02-08 work", "2014-04-26 work", "2014-05-02 off",
      "2014-09-01 off", "2014-09-06 work", "2014-12-27 work",
    ],
    2015: ["2015-01-02 off", "2015-02-14 work", "2015-02-16 off", "2015-04-25 work", "2015-04-29 off"],
    2018: ["2018-12-31 off"],
    2019: ["2019-01-05 work", "2019-04-29 off", "2019-05-04 work"],
    2024: ["2024-04-29 off", "2024-05-04 work"],
    2025: ["2025-04-26 work", "2025-05-02 off"],
    2026: ["2026-01-02 off", "2026-01-10 work", "2026-08-22 work", "2026-08-31 off"],
  ]

  @Test("The law gives the announced days but for the exchanged ones", arguments: 2012...2026)
  func announced(_ year: Int) throws {
    let official = Set(try officialEntries().filter { $0.day.year == year }.map(Self.line))
    let proposed = Set(HolidayProposal(year: year, law: .vietnam).entries.map(Self.line))
    #expect(official.subtracting(proposed).sorted() == (Self.announcedOnly[year] ?? []))
    #expect(proposed.isSubset(of: official), "\(proposed.subtracting(official).sorted())")
  }

  @Test("The proposal gives the announced reasons, and says which days compensate", arguments: 2024...2026)
  func reasons(_ year: Int) throws {
    let official = Dictionary(uniqueKeysWithValues: try officialEntries().map { ($0.day, $0.reason) })
    for entry in HolidayProposal(year: year, law: .vietnam).entries {
      #expect(official[entry.day] == entry.reason)
      #expect(entry.reason.hasPrefix("Nghỉ bù") == (entry.origin == .compensation))
    }
  }

  private static func line(_ entry: CalendarEntry) -> String { "\(entry.day) \(entry.kind.rawValue)" }
}
