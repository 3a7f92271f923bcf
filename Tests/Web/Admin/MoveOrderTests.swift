@testable import Admin
import Casework
import HTTPTypes
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("Moving dossiers to another version on the pages")
struct MoveOrderTests {
  @Test("Whoever may not change the process gets no preview of a move, and no button for one")
  func right() async throws {
    try await WorldSite.open { site in
      let now = site.clock.value.instant
      let (rules, officer) = (site.world.rules, try site.world.officer(.provinceAdministrator))
      let base = try #require(rules.process("ket-hon", on: now.day))
      try await site.world.db.write { tx in
        try ProcessDraft.begin(base.slug, with: base.process, from: base, under: rules, by: officer, at: now, in: tx)
        try ProcessDraft.publish(
          base.slug, revision: 1, from: now.day.adding(days: 1), under: rules, by: officer, at: now, in: tx)
      }
      site.clock.change { $0 = $0.adding(minutes: 1) }
      let guest = try await site.guest(.administratorTam)
      let path = Paths.adminProcess("ket-hon", "chuyen-ho-so")
      let page = try await guest.open(path)
      #expect(page.contains(CatalogueRefusal.notYourProcess.sentence) && !page.contains("Xem thử</button>"), "\(page)")
      try await guest.open(Paths.admin)
      try await guest.send(["xem": "1"], to: path, .forbidden)
      #expect(try await site.value("SELECT COUNT(*) FROM dossier_walk") == 0)
    }
  }

  @Test("To a version that comes into force later, the page says from when on", arguments: TestEngine.allCases)
  func later(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      try await site.world.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      let now = site.clock.value.instant
      let (rules, officer) = (site.world.rules, try site.world.officer(.provinceAdministrator))
      let base = try #require(rules.process("gpxd", on: now.day))
      try await site.world.db.write { tx in
        try ProcessDraft.begin(
          base.slug, with: base.process, from: base, under: rules, by: officer, at: now, in: tx)
        try ProcessDraft.publish(
          base.slug, revision: 1, from: now.day.adding(days: 8), under: rules, by: officer, at: now, in: tx)
      }
      site.clock.change { $0 = $0.adding(minutes: 1) }
      let admin = try await site.guest(.provinceAdministrator)
      let path = Paths.adminProcess(base.slug, "chuyen-ho-so").query("tu", "\(base.version)")
        .query("den", "\(base.version + 1)")
      try await admin.open(path)
      let seen = try await admin.send(["xem": "1"], to: path)
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)

      let page = try await admin.open(seen)
      let day = now.day.adding(days: 8)
      #expect(page.contains("áp dụng từ ngày \(day.day)/\(day.month)/\(day.year)"))
      #expect(!page.contains("name=\"chuyen\""))
    }
  }
}
