import Storage
import TestSupport
import Testing

@Suite("The clock on the command line")
struct ClockCommandTests {
  @Test("The lunar date of a day, for people and for programs")
  func lunar() async throws {
    let program = try Program()
    #expect(try await program.must("lunar", "2033-12-22") == "1/11 nhuận/2033\n")
    #expect(
      try await program.must("lunar", "2033-12-22", "--json")
        == #"{"lunar":{"day":1,"month":11,"leap":true,"year":2033}}"# + "\n")
  }

  @Test(
    "A due date needs no database: then the calendar is as shipped",
    arguments: [
      ("3d", [], "2025-05-07T09:00", 1_440), ("3d", ["--counting", "day"], "2025-05-07T17:00", 1_440),
      ("4h", [], "2025-04-29T15:00", 240), ("90m", [], "2025-04-29T10:30", 90), ("0.5d", [], "2025-04-29T15:00", 240),
      ("same-day", [], "2025-04-29T17:00", 360),
      ("1d", ["--pause", "2025-04-29T10:00/2025-04-29T14:00"], "2025-05-05T11:00", 480),
      ("1d", ["--restart", "2025-04-29T10:00/2025-05-05T07:00"], "2025-05-05T17:00", 480),
      ("1d", ["--agency", "89-02"], "2025-05-05T09:00", 480),
    ] as [(String, [String], String, Int)])
  func due(_ term: String, _ more: [String], _ due: String, _ minutes: Int) async throws {
    let words = ["due", "--accepted", "2025-04-29T09:00", "--term", term, "--json"] + more
    let outcome = try await Program().start(words).end()
    let answer = #"{"calendar":"as shipped","due":"\#(due)","workingMinutes":\#(minutes)}"#
    #expect(outcome.output == answer + "\n", "\(outcome.errors)")
  }

  @Test(
    "The policies move the start of counting",
    arguments: [
      ("2026-03-02T15:30", "15h", "2026-03-03T08:00"), ("2026-03-02T16:30", "last-hour", "2026-03-03T08:00"),
    ])
  func policy(_ accepted: String, _ policy: String, _ due: String) async throws {
    let output = try await Program().must("due", "--accepted", accepted, "--term", "1h", "--policy", policy)
    #expect(output.hasPrefix(due))
  }

  @Test("Each day is explained")
  func explained() async throws {
    let output = try await Program().must(
      "due", "--accepted", "2025-04-29T09:00", "--term", "3d", "--explain")
    #expect(output.contains("Tính từ 09:00 thứ Ba 29/4/2025"))
    #expect(output.contains("2025-05-02  0 min  off: Nghỉ hoán đổi dịp 30/4-1/5 (làm bù 26/04/2025)"))
  }

  @Test("Where a calendar was saved, that one counts", arguments: TestEngine.allCases)
  func inForce(on engine: TestEngine) async throws {
    let program = try await Program.seeded(on: engine)
    let words = ["due", "--accepted", "2026-11-20T09:00", "--term", "1d"]
    let before = try await program.start(words).end().output
    #expect(before.hasPrefix("2026-11-23T09:00\n") && before.contains("\ncalendar in force\n"), "\(before)")
    let db = try await Database.open(try #require(program.settings["DATABASE_URL"]))
    try await db.write {
      try $0.run("INSERT INTO calendar_day (day, kind, reason) VALUES ('2026-11-23', 'off', 'Bão')")
    }
    await db.close()

    // The 24th is off anyway.
    #expect(try await program.start(words).end().output.hasPrefix("2026-11-25T09:00"))
    let days = try await program.must("calendar", "2026")
    #expect(days.hasPrefix("2026: as announced, calendar in force\n") && days.contains("2026-11-23  off  Bão"))
  }

  @Test("The special days of a year, and whether they are announced")
  func calendar() async throws {
    let program = try Program()
    #expect(try await program.must("calendar", "2026").hasPrefix("2026: as announced, calendar as shipped\n"))
    #expect(try await program.must("calendar", "2027", "--json").contains(#""isProposal":true"#))
  }

  static let wrong: [([String], String)] = [
    (["lunar", "2033-02-30"], "2033-02-30"), (["lunar", "1850-01-01"], "1900 to 2100"),
    (["due", "--accepted", "2025-04-29", "--term", "3d"], "--accepted"),
    (["due", "--accepted", "1990-04-29T09:00", "--term", "3d"], "--accepted"),
    (["due", "--accepted", "2025-04-29T09:00", "--term", "3x"], "--term"),
    (["due", "--accepted", "2025-04-29T09:00", "--term", "0d"], "--term"),
    (["due", "--accepted", "2025-04-29T09:00", "--term", "3d", "--counting", "hour"], "--counting"),
    (["due", "--accepted", "2025-04-29T09:00", "--term", "3d", "--policy", "16h"], "--policy"),
    (["due", "--accepted", "2025-04-29T09:00", "--term", "3d", "--pause", "2025-04-29T10:00"], "--pause"),
    (
      ["due", "--accepted", "2025-04-29T09:00", "--term", "3d", "--restart", "2025-04-29T10:00/2025-04-31T10:00"],
      "--restart TO"
    ),
    (
      ["due", "--accepted", "2025-04-29T09:00", "--term", "3d", "--pause", "2025-04-28T10:00/2025-04-30T10:00"],
      "begins before --accepted"
    ),
    (["due", "--accepted", "2025-04-29T09:00", "--term", "3d", "--agency", "nobody"], "--agency"),
    (["due", "--accepted", "2099-04-29T09:00", "--term", "900d"], "--term"), (["calendar", "1900"], "1900"),
  ]

  @Test("What is impossible is answered with the wrong word and code 64", arguments: wrong)
  func impossible(_ words: [String], _ named: String) async throws {
    let outcome = try await Program().start(words).end()
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains(named), "\(outcome.errors)")
  }
}
