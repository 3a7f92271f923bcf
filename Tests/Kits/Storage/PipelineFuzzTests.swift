import Language
import Foundation
import Storage
import TestSupport
import Testing

/// Random transactions, sent together and one by one beside each other.
@Suite("Statements sent together, at random", .serialized)
struct PipelineFuzzTests {
  struct Refusal: Error {}

  enum Step {
    case insert(Int), add(Int), remove(Int), sum, rows, count(below: Int), refuse, wrong
  }

  @Test("They end as one by one: the same answers, the same error, the same rows", arguments: TestEngine.allCases)
  func same(on engine: TestEngine) async throws {
    var options = Database.Options.test
    options.connections = 1
    let together = try await engine.database(migrations: PipelineTests.schema, options: options)
    let oneByOne = try await engine.database(migrations: PipelineTests.schema, options: options)
    var random = SeededRandom(seed: 9)

    for _ in 0..<400 {
      let steps = (0..<Int.random(in: 0...8, using: &random)).map { _ in step(using: &random) }
      let left = await outcome(of: steps, on: together, waits: false)
      let right = await outcome(of: steps, on: oneByOne, waits: true)

      let contents: SQL = "SELECT n * 1000 + v FROM t ORDER BY n"
      let rows = try await together.read { try $0.values(contents, as: Int.self) }
      #expect(rows == (try await oneByOne.read { try $0.values(contents, as: Int.self) }), "\(steps)")
      // Who refuses before the error has come back is heard first.
      if left != "refused" || !steps.contains(where: { if case .refuse = $0 { true } else { false } }) {
        #expect(left == right, "\(steps)")
      } else {
        #expect(!right.hasPrefix("["), "\(steps)")
      }
    }
  }

  private func step(using random: inout SeededRandom) -> Step {
    let n = Int.random(in: 1...12, using: &random)
    return switch Int.random(in: 0..<40, using: &random) {
    case 0..<10: .insert(n)
    case 10..<18: .add(n)
    case 18..<24: .remove(n)
    case 24..<29: .sum
    case 29..<34: .rows
    case 34..<38: .count(below: n)
    case 38: .refuse
    default: .wrong
    }
  }

  private func run(_ sql: SQL, _ waits: Bool, _ tx: Transaction) throws {
    if waits { _ = try tx.changes(sql) } else { try tx.run(sql) }
  }

  private func outcome(of steps: [Step], on db: Database, waits: Bool) async -> String {
    do {
      return try await db.write { tx in
        var answers: [Answer<Int?>] = []
        var told: [Int] = []
        for step in steps {
          switch step {
          case .insert(let n): try run("INSERT INTO t VALUES (\(n), 0)", waits, tx)
          case .add(let n): told.append(try tx.changes("UPDATE t SET v = v + 1 WHERE n <= \(n)"))
          case .remove(let n): try run("DELETE FROM t WHERE n = \(n)", waits, tx)
          case .sum: answers.append(try tx.ask(value: "SELECT SUM(v) FROM t"))
          case .rows: told += try tx.values("SELECT n FROM t ORDER BY n", as: Int.self)
          case .count(let n):
            let answer: Answer<Int?> = try tx.ask(value: "SELECT COUNT(*) FROM t WHERE n < \(n)")
            if waits { _ = try answer.get() }
            answers.append(answer)
          case .refuse: throw Refusal()
          case .wrong: try run("INSERT INTO nowhere VALUES (1)", waits, tx)
          }
        }
        return "\(told) \(try answers.map { try $0.get() ?? -1 })"
      }
    } catch is Refusal {
      return "refused"
    } catch {
      return "\(error)"
    }
  }

  @Test("Connections cut at any moment: what was acknowledged is there once and whole, the rest is told as lost")
  func cut() async throws {
    let url = try await TestEngine.postgres.url(migrations: [
      Migration("pair") { _ in
        ["CREATE TABLE pair (n BIGINT NOT NULL, half BIGINT NOT NULL, PRIMARY KEY (n, half))"]
      }
    ])
    let (db, other) = (try await Database.open(url, options: .test), try await Database.open(url, options: .test))
    let isOver = Shared(false)
    let errors = Shared<[String]>([])

    let writers = (0..<6).map { writer in
      Task {
        var acknowledged: [Int] = []
        var n = writer
        while !isOver.value {
          n += 6
          let number = n
          do {
            try await db.write { tx in
              try tx.run("INSERT INTO pair VALUES (\(number), 1)")
              if number.isMultiple(of: 2) { _ = try tx.value("SELECT COUNT(*) FROM pair WHERE n = 0", as: Int.self) }
              try tx.run("INSERT INTO pair VALUES (\(number), 2)")
            }
            acknowledged.append(number)
          } catch {
            errors.change { $0.append("\(error)") }
          }
        }
        return acknowledged
      }
    }
    for _ in 0..<40 {
      try await Task.sleep(for: .milliseconds(10))
      _ = try await other.write { tx in
        try tx.values(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY random() LIMIT 2
          """, as: Bool.self)
      }
    }
    isOver.change { $0 = true }
    var acknowledged: [Int] = []
    for writer in writers { acknowledged += await writer.value }

    let halves = try await db.read { try $0.values("SELECT n FROM pair", as: Int.self) }
    let counts = Dictionary(halves.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.values.allSatisfy { $0 == 2 })
    #expect(acknowledged.count > 8)
    #expect(acknowledged.allSatisfy { counts[$0] == 2 })
    #expect(Set(errors.value).isSubset(of: ["connectionLost"]))
    await db.close()
    await other.close()
  }
}
