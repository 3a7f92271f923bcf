import Casework
import Dossiers
import HTTPTypes
import HummingbirdTesting
import Identity
import Language
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("What the owner's pages show is what the verbs allow")
struct OwnerDeedTests {
  struct Walk: Sendable, CustomTestStringConvertible {
    var engine: TestEngine
    var matter: Matter
    var testDescription: String { "\(engine), \(matter)" }
    static let all = TestEngine.allCases.flatMap { engine in
      Matter.shipped.map { Walk(engine: engine, matter: $0) }
    }
  }

  @Test("Whatever officials did before, each act is shown where it is done, and nowhere else", arguments: Walk.all)
  func walk(_ walk: Walk) async throws {
    let seed = UInt64.random(in: 1 ... .max)
    try await PortalSite.open(engine: walk.engine, seed: .shipped) { portal in
      var (random, now): (SeededRandom, Moment) = (SeededRandom(seed: seed), "2026-03-02 09:30")
      let top = try await portal.world.submit(walk.matter, by: .lan, at: walk.matter.counter, on: "2026-03-02 09:00")
      for _ in 1...20 where try await !portal.world.stage(of: top).isEnd {
        now = now.adding(minutes: Int.random(in: 10...600, using: &random))
        portal.now(now)
        try await portal.world.timePasses(to: now)
        let family = [top] + (try await portal.world.legs(of: top).map(\.code))
        for code in family {
          for act in OwnersAct.allCases { try await portal.compare(act, on: code, now, "seed \(seed)") }
        }
        try await portal.goOn(family, now, &random)
      }
    }
  }

  @Test("What is signed and not issued yet is told as it is", arguments: TestEngine.allCases)
  func signed(on engine: TestEngine) async throws {
    try await PortalSite.open(on: "2026-03-02 10:00", engine: engine) { portal in
      let code = try await portal.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")
      try await portal.world.advance(code, to: "4", on: "2026-03-02 09:00")
      try await portal.compare(.withdraw, on: code, "2026-03-02 10:00")

      let lan = portal.browser("lan")
      let refused = try await lan.send(
        ["reason": "Nhầm", "dong-y": "co"], to: "/ho-so/\(code)/rut", from: "/ho-so-cua-toi")
      for text in [try await lan.open("/ho-so/\(code)/rut").text, refused.text] {
        #expect(text.contains("đang ở bước “Đóng dấu, phát hành bản điện tử”"))
        #expect(!text.contains("đến nhận"))
      }
    }
  }

  @Test("What lies at the counter is told as it is, also to a visitor with the private link")
  func ready() async throws {
    try await PortalSite.open(on: "2026-03-02 10:00") { portal in
      let code = try await portal.world.submit(.birth, by: .visitor, on: "2026-03-02 08:30")
      let address = "/ho-so/\(code)/rut?khoa=\(portal.link.text(for: code))"
      #expect(try await portal.browser().open(address).text.contains("name=\"reason\""))
      try await portal.world.advance(code, to: "5", on: "2026-03-02 09:00")

      let page = try await portal.browser().open(address).text
      #expect(!page.contains("name=\"reason\""))
      #expect(page.contains("Hồ sơ đã có kết quả, chỉ còn trả cho người nộp"))
    }
  }

  @Test("A leg is not withdrawn by itself, and says so", arguments: TestEngine.allCases)
  func leg(on engine: TestEngine) async throws {
    try await PortalSite.open(on: "2026-03-04 09:00", engine: engine) { portal in
      let top = try await portal.world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.applicant.phone = "0912000001"
      }
      try await portal.world.advance(top, to: "7", on: "2026-03-03 09:00")
      let leg = try #require(try await portal.world.legs(of: top).first?.code)
      try await portal.compare(.withdraw, on: leg, "2026-03-04 09:00")
      try await portal.compare(.withdraw, on: top, "2026-03-04 09:00")

      let lan = portal.browser("lan")
      let refused = try await lan.send(
        ["reason": "Nhầm", "dong-y": "co"], to: "/ho-so/\(leg)/rut", from: "/ho-so-cua-toi")
      for text in [try await lan.open("/ho-so/\(leg)/rut").text, refused.text] {
        #expect(text.contains("Muốn rút, hãy rút hồ sơ chính."))
        #expect(!text.contains("đang ở trạng thái"))
      }
      #expect(try await lan.open("/ho-so-cua-toi/\(leg)").text.contains("href=\"/ho-so-cua-toi/\(top)\""))
    }
  }
}

/// What the owner may do with a dossier.
enum OwnersAct: String, CaseIterable {
  case supply = "bo-sung"
  case withdraw = "rut"

  var fields: [String: String] { self == .supply ? ["note": "Đủ"] : ["reason": "Thôi", "dong-y": "co"] }
}

extension PortalSite {
  /// The link on the owner's page, the form of the act's own page, and what becomes of the act say the same.
  func compare(_ act: OwnersAct, on code: String, _ now: Moment, _ walk: String = "") async throws {
    let (lan, address) = (browser("lan"), "/ho-so/\(code)/\(act.rawValue)")
    let isDone = try await isDone(act, on: code, now)
    let home = try await lan.open("/ho-so-cua-toi/\(code)").text
    let page = try await lan.open(address)
    let about = "\(act) of \(code), \(try await world.steps(of: code)) \(walk)"
    #expect(home.contains("href=\"\(address)\"") == isDone, "the owner's page: \(about)")
    #expect(page.status == .ok && page.text.contains("action=\"\(address)\"") == isDone, "its own page: \(about)")
    if isDone { return }
    let before = try await world.history(of: code)
    let answer = try await lan.send(act.fields, to: address, from: "/ho-so-cua-toi")
    #expect(answer.status == .conflict, "\(about)")
    #expect(try await world.history(of: code) == before, "\(about)")
  }

  /// Tried out and undone.
  private func isDone(_ act: OwnersAct, on code: String, _ now: Moment) async throws -> Bool {
    let (rules, owner) = (world.rules, world.actor(.lan))
    do {
      try await world.db.writeAndRollBack { tx in
        let hand = Hand(owner, under: rules, at: now.instant, in: tx)
        switch act {
        case .supply: try Dossier.supply(Supplement(note: "Đủ"), for: code, by: hand)
        case .withdraw: try Dossier.withdraw(code, reason: "Thôi", by: hand)
        }
      }
      return true
    } catch is CaseworkRefusal {
      return false
    }
  }

  /// Somebody does something that is offered; what ends a dossier only now and then.
  func goOn(_ family: [String], _ now: Moment, _ random: inout SeededRandom) async throws {
    for code in family.shuffled(using: &random) {
      let dossier = try await world.dossier(code)
      let officers =
        try dossier.tasks.map { task in
          try world.whoDoes(task, as: Person.officers.first { (try? world.code($0)) == task.holderCode } ?? .officerHa)
        } + [world.counter(of: dossier, as: .officerHa), world.head(of: dossier, as: .officerHa)]
      for officer in officers.shuffled(using: &random) {
        let ends: [Action] = [.refuse, .withdraw, .stop]
        let deeds = dossier.deeds(of: officer, at: now.instant).filter { deed in
          deed.action != .assign && (!ends.contains(deed.action) || random.chance(0.05))
        }
        guard let deed = deeds.randomElement(using: &random) else { continue }
        return try await world.perform(deed, on: code, by: officer, now)
      }
    }
  }
}
