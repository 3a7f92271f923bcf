import Agencies
import Casework
import Worklists
import Dossiers
@testable import Desk
import Identity
import Markup
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("Confirmation and answer of an order for many look as they were agreed")
struct BulkPageTests {
  let now = Moment("2026-03-02 10:00").instant

  @Test("Before: two acts, a way to choose, one left out")
  func confirm() async throws {
    let world = try await TestWorld(on: .sqlite)
    let birth = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
    try await world.advance(birth, to: "3", on: "2026-03-02 08:10")
    let permit = try await world.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
    try await world.advance(permit, to: "3", on: "2026-03-02 08:10")
    let (leader, dat) = (try world.officer(.leaderMinh), try world.officer(.officerDat))
    let chosen = try await world.db.read { [now] tx in
      try Bulk.look(at: [(birth, "3"), ("X", "3")], for: leader, under: world.rules, at: now, in: tx)
        + Bulk.look(at: [(permit, "3")], for: dat, under: world.rules, at: now, in: tx)
    }
    let form = FormState(["khoa": "k1", "method": "counter"])
    try check(
      ConfirmBulkPage(
        groups: BulkGroup.all(chosen), leftOut: chosen.filter { $0.offer == nil }, form: form, back: Paths.worklist),
      "desk-bulk-confirm")
  }

  @Test("After: done, refused with the reason, chosen for another try")
  func answer() throws {
    let line = Bulk.Line(.signOff, code: "000.01.21.H01-260302-0001", step: "3", answeredAt: now)
    var (refused, handed, left) = (line, line, line)
    (refused.code, refused.refusal) = ("000.01.21.H01-260302-0002", "Bà Hà đã làm xong “Ký” lúc 09:00 ngày 2/3/2026.")
    (handed.code, handed.deed) = ("000.01.21.H01-260302-0003", .handOver)
    (left.code, left.answeredAt) = ("000.01.21.H01-260302-0004", nil)
    let record = Bulk.Record(order: Bulk(key: "k1"), at: now, lines: [line, refused, handed, left])
    try check(
      BulkAnswerPage(record: record, wasSentBefore: true, back: Paths.worklist, now: now), "desk-bulk-answer")
  }

  private func check(_ page: any Page, _ name: String) throws {
    let document = Layout.document(page, in: Frame(provinceName: "tỉnh An Giang", house: Samples.house))
    #expect(Checker.problems(in: document) == [])
    #expect(Snapshot.difference(name, page.body.description) == nil)
  }
}
