import Features
import HTTPTypes
import HummingbirdTesting
import Jobs
import Messaging
import Storage
import Synchronization
import TestSupport
import Testing
import WebShared
import WorkingTime

@testable import Admin

/// One line plugs it in: `adding: .memo`.
@Suite("A feature that stands in the lists works everywhere")
struct MemoTests {
  private static let words = "mang theo bản chính"

  @Test("Written at the desk, a memo is told, followed, read, filed, printed and sent", arguments: TestEngine.allCases)
  func whole(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine, adding: .memo) { site in
      let code = try await site.world.submit(.birth, by: .lan, on: "2026-03-02 08:00")
      let (leader, lan) = (try await site.guest(.leaderMinh), try await site.guest(.lan))

      #expect(try await leader.open(Paths.worklist).contains("href=\"/lam-viec/ghi-nho\""))
      try await leader.open(Paths.deskMemos)
      try await leader.send(["code": code, "words": ""], to: Paths.deskMemos, .unprocessableContent)
      try await leader.send(["code": code, "words": Self.words], to: Paths.deskMemos)

      let history = try await leader.open("/lam-viec/ho-so/\(code)")
      #expect(history.contains("Ghi nhớ") && history.contains(Self.words))
      #expect(try await lan.open("/ho-so-cua-toi/\(code)").contains("Cơ quan có lời nhắn"))
      #expect(try await site.world.history(of: code) == ["submitted", "memo_written"])
      #expect(try await site.world.faults().isEmpty)
      #expect(try await site.value("SELECT words FROM memo", as: String.self) == Self.words)
      #expect(try await leader.open("/lam-viec/ho-so/\(code)/in/phieu-ghi-nho").contains(Self.words))
      #expect(try await site.value("SELECT COUNT(*) FROM outbox WHERE template = 'memo' AND sent_at IS NULL") == 1)

      let postbox = Postbox()
      try await site.work(through: postbox, with: ["MOTCUA_MEMO_DAYS": "0"])

      #expect(postbox.letters.contains("Ho so \(code) co loi nhan: mang theo ban chinh. Tra cuu: \(Self.lookUp)"))
      #expect(try await site.value("SELECT code FROM memo_heard WHERE number = 2", as: String.self) == code)
      #expect(try await site.guest(.provinceAdministrator).open(Paths.adminMemos).contains("1 ghi nhớ"))
      let filed = try await site.client.execute(uri: "/api/v1/memos", method: .get)
      #expect(filed.text == "{\"filed\":1}")
    }
  }

  @Test("Its message has words in the administration, its setting a line in the list")
  func lists() async throws {
    try await WorldSite.open(adding: .memo) { site in
      #expect(try await site.guest(.provinceAdministrator).open(Paths.adminTemplates).contains("Lời nhắn"))

      let settings = site.world.features.settings
      let values = try SettingValues(of: settings) { $0.name == "MOTCUA_MEMO_DAYS" ? "7" : nil }
      let line = try #require(values.lines.last)
      #expect(line.name == "MOTCUA_MEMO_DAYS" && line.value == "7")
      #expect(line.meaning == "days after which a memo is filed away")
      #expect(throws: WrongSetting("MOTCUA_MEMO_DAYS", "must be a number of days")) {
        try SettingValues(of: settings) { $0.name == "MOTCUA_MEMO_DAYS" ? "soon" : nil }
      }
    }
  }

  @Test("Who may not write it is refused, and nothing is left", arguments: TestEngine.allCases)
  func refused(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine, adding: [.memo])
    let code = try await world.submit(.birth, by: .lan, on: "2026-03-02 08:00")

    await #expect(throws: MemoRefusal.otherAgency) {
      try await world.writeMemo(Self.words, on: code, by: .leaderLong, at: "2026-03-02 08:30")
    }
    #expect(try await world.history(of: code) == ["submitted"])
    #expect(try await world.count("SELECT COUNT(*) FROM memo") == 0)
  }

  private static let lookUp = "http://localhost:8080/tra-cuu"
}

extension WorldSite {
  /// Everything that goes on beside the requests, until nothing is due.
  fileprivate func work(through postbox: Postbox, with settings: [String: String]) async throws {
    let now = { [clock] in clock.value.instant } as @Sendable () -> Instant
    let workshop = try Workshop.ofTests(
      world.rulebooks(at: now), features: world.features, through: [postbox], with: settings)
    for job in world.features.jobs(in: workshop) {
      while try await job.round(in: world.db, now: now).isBusy {}
    }
    #expect(try await world.count("SELECT COUNT(*) FROM job_failure") == 0)
  }
}

/// Keeps the text messages that leave.
private final class Postbox: MessageGateway {
  let channel = Message.Channel.sms
  private let kept = Mutex<[String]>([])
  var letters: [String] { kept.withLock { $0 } }

  func send(_ message: RenderedMessage) async throws { kept.withLock { $0.append(message.body) } }
}
