import Language
import Testing
import Workflow

@Suite("Conditions are written in a small language")
struct ConditionTests {
  private let data: [String: Value] = [
    "area": .number(Number("120.5")!), "kind": .text("nhà ở"), "urgent": .truth(true), "tax.due": .number(Number(0)!),
    "from": .date(CalendarDate("2026-03-01")!), "until": .date(CalendarDate("31/03/2026")!),
  ]

  @Test(
    "What holds",
    arguments: [
      "area > 100", "area >= 120.5 và area <= 120.5", "kind = \"nhà ở\"", "kind == 'nhà ở' and urgent",
      "kind trong [\"kho\", \"nhà ở\"]", "kind in (\"nhà ở\")", "kind không trong [\"kho\"]", "không (area < 100)",
      "urgent hoặc sai", "tax.due = 0", "until - from = 30", "from + 30 = until", "until > 2026-03-30",
      "until = 31/03/2026", "0.1 + 0.2 = 0.3", "area * 2 = 241", "-area < 0", "10 / 4 = 2.5", "1 + 2 * 3 = 7",
      "nothing = trống", "nothing != 5", "không (nothing > 5)", "không (nothing + 1 > 0)", "không missing",
      "kind = “nhà ở”", "sai và sai hoặc đúng", "urgent = đúng", "1 - 1 = 0",
    ])
  func holds(_ text: String) throws {
    #expect(try Condition(text).holds(in: data))
  }

  private static let unreadableOnes: [(String, ConditionError)] = [
    ("", .empty), ("area >", .unexpectedEnd), ("area > > 1", .unexpected(">", at: 8)),
    ("area # 1", .unexpectedCharacter("#", at: 6)), ("kind = \"nhà", .unclosedText(at: 8)),
    ("(area > 1", .unclosedBracket(at: 1)), ("area > 1.2.3", .badNumber("1.2.3", at: 8)),
    ("area > 5m", .badNumber("5m", at: 8)), ("until = 31/02/2026", .badDate("31/02/2026", at: 9)),
    ("area > 1 area", .unexpected("area", at: 10)), ("kind trong \"a\"", .unexpected("a", at: 12)),
    ("và", .unexpected("và", at: 1)), ("exit()", .unexpected("(", at: 5)), ("a[0]", .unexpected("[", at: 2)),
    (String(repeating: "(", count: 30) + "1", .tooDeep(at: 25)),
    (String(repeating: "a", count: 1001), .tooLong(limit: 1000)),
    (String(repeating: "không ", count: 40) + "a", .tooDeep(at: 24 * 6 - 5)),
  ]

  @Test("What cannot be read is said with its place", arguments: Self.unreadableOnes)
  func unreadable(_ text: String, _ error: ConditionError) {
    #expect(throws: error) { try Condition(text) }
  }

  private static let impossibleOnes: [(String, ConditionError)] = [
    ("area > kind", .notComparable(.number, .text, at: 6)),
    ("kind > \"a\"", .notComparable(.text, .text, at: 6)),
    ("area và urgent", .wrongKind(.number, expected: .truth, at: 1)),
    ("1 / tax.due = 1", .divisionByZero(at: 3)), ("area + kind = 1", .wrongKind(.text, expected: .number, at: 6)),
    ("999999999999 * 999999999999 = 1", .tooLarge(at: 14)), ("until + 99999999 = until", .tooLarge(at: 7)),
  ]

  @Test("What cannot be worked out is said with its place", arguments: Self.impossibleOnes)
  func impossible(_ text: String, _ error: ConditionError) throws {
    let expression = try Condition(text)
    #expect(throws: error) { try expression.holds(in: data) }
  }

  @Test("Fields are found wherever they stand")
  func fields() throws {
    #expect(try Condition("a.b > 1 và không (c trong [d, 2]) hoặc -e = 1").fields == ["a.b", "c", "d", "e"])
  }

  @Test("Any text is read or refused, and any condition comes to an answer")
  func anything() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var random = SeededRandom(seed: seed)
    let words = [
      "area", "kind", "1", "\"a\"", "2026-01-01", "và", "hoặc", "không", "trong", "(", ")", "[", "]", ",", ">", "=",
      "+", "-", "*", "/", "trống", "ngày",
    ]
    var read = 0
    for _ in 0..<5000 {
      let count = Int.random(in: 1...9, using: &random)
      let text = (0..<count).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
      guard let expression = try? Condition(text) else { continue }
      read += 1
      _ = try? expression.holds(in: data)
    }
    #expect(read > 100, "seed \(seed)")
  }

  @Test("What the types let pass never fails on data of those types")
  func typed() throws {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var maker = RandomProcess(random: SeededRandom(seed: seed))
    let parts = ["area", "kind", "urgent", "5", "\"house\"", "trống", ">", "=", "và", "không", "+", "trong [\"shed\"]"]
    for _ in 0..<5000 {
      let count = Int.random(in: 1...7, using: &maker.random)
      let text = (0..<count).map { _ in parts.randomElement(using: &maker.random)! }.joined(separator: " ")
      guard let expression = try? Condition(text),
        (try? expression.check(against: RandomProcess.fields)) != nil
      else { continue }
      #expect(throws: Never.self, "\(text), seed \(seed)") { try expression.holds(in: maker.data()) }
    }
  }

  @Test("Days are counted as the calendar has them")
  func days() {
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
    #expect(CalendarDate("2000-03-01")?.dayNumber == 11_017)
    #expect(CalendarDate("2024-02-29")?.text == "2024-02-29")
    #expect(CalendarDate("2026-02-29") == nil)
    #expect(
      (-700_000...2_900_000).lazy.filter { $0 % 997 == 0 }.allSatisfy {
        CalendarDate(CalendarDate(dayNumber: $0).text)?.dayNumber == $0
      })
  }
}
