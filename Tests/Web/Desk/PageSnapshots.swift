import Agencies
import Casework
import Dossiers
import Worklists
@testable import Desk
import Identity
import Markup
import Slips
import Storage
import Testing
import TestSupport
import WebShared
import WorkingTime

/// Pages as values, without a server; the dossier's own stands in `DossierPageTests`.
@Suite("The desk's pages look as they were agreed")
struct PageSnapshots {
  let now = Moment("2026-03-02 10:00").instant

  @Test("Worklist")
  func worklist() async throws {
    let world = try await TestWorld(on: .sqlite)
    try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
    let held = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:10")
    try await world.assign(held, to: .officerHanh, by: .leaderMinh, on: "2026-03-02 08:20")
    let officer = try world.officer(.officerHa)
    let list = try await world.db.read { [now] in try Worklist.load(.unit, for: officer, at: now, in: $0) }
    try check(
      WorklistPage(
        address: WorklistAddress(), scopes: officer.worklistScopes,
        lines: list.rows.map { WorklistLine($0, for: officer, in: .open, deed: .forward, under: world.rules, at: now) },
        counts: list.counts,
        next: nil, now: now, message: WorklistMessage.taken.sentence),
      "desk-worklist")
  }

  @Test("Each queue and filter has its words when it is empty", arguments: Worklist.Queue.allCases)
  func empty(_ queue: Worklist.Queue) async throws {
    let world = try await TestWorld(on: .sqlite)
    var address = WorklistAddress()
    address.queue = queue
    for filter in Worklist.Filter.allCases {
      address.filter = filter
      let page = WorklistPage(
        address: address, scopes: [.mine], lines: [], counts: Worklist.Counts(), next: nil, now: now)
      #expect(Checker.problems(in: document(page)) == [] && page.body.description.contains("class=\"empty\""))
    }
  }

  @Test("Finding a procedure, and the form of intake")
  func intake() async throws {
    let world = try await TestWorld(on: .sqlite)
    let hits = [ProcedureHit(code: "1.001193", name: "Đăng ký khai sinh", detail: "Hộ tịch · trong ngày")]
    try check(FindProcedurePage(words: "khai sinh", hits: hits), "desk-find-procedure")

    let offer = try #require(
      IntakeOffer(
        Matter.buildingPermit.code, at: Place.myBinh, by: try world.officer(.receptionistHoa), under: world.rules,
        now: now))
    var form = FormState.blank(for: offer)
    form["key"] = "k1"
    try check(IntakePage(offer: offer, form: form, now: now), "desk-intake")
  }

  @Test("Handing over, the list to sign, searching")
  func others() async throws {
    let world = try await TestWorld(on: .sqlite)
    let line = HandoverLine(
      code: "000.01.21.H01-260302-0001", procedure: "Đăng ký khai sinh", applicant: "Nguyễn Thị Lan", stage: .decided,
      due: now, isReady: true, remarks: ["Chưa thu lệ phí 8.000 đ"])
    var page = HandoverPage(words: "", form: .handover, now: now)
    page.lines = [line]
    page.count = 1
    try check(page, "desk-handover")
    try check(
      SigningListPage(
        agency: "UBND phường Mỹ Bình", officer: "Võ Thị Hoa", now: now,
        lines: [.init(code: line.code, procedure: line.procedure, applicant: line.applicant)]), "desk-signing-list")
    try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
    let officer = try world.officer(.officerHa)
    let found = try await world.db.read { try DossierSearch.find("lan", by: officer, in: $0) }
    try check(
      SearchPage(
        words: "lan", found: found.map { FoundLine($0, under: world.rules, at: now) }, now: now),
      "desk-search")
  }

  @Test("Receipt after intake, and the control slip, as they are printed")
  func slips() async throws {
    let world = try await TestWorld(on: .sqlite)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
    let settings = SiteSettings(
      provinceName: "tỉnh An Giang", baseURL: "https://motcua.example", isDemo: false,
      secretKey: Array(repeating: 7, count: 32))
    let officer = try world.officer(.receptionistHoa)
    let view = try await world.db.read { [now] in
      try DossierView.load(code, for: officer, under: world.rules, at: now, in: $0)
    }
    for form in [PrintedForm.acceptance, .control] {
      let sheet = try #require(form.sheet(view.source, settings))
      try check(
        SlipPage(form: form, code: code, sheet: sheet, isNew: form.number == 1), "desk-slip-\(form.key)")
    }
  }

  private func check(_ page: any Page, _ name: String) throws {
    #expect(Checker.problems(in: document(page)) == [])
    #expect(Snapshot.difference(name, page.body.description) == nil)
  }

  private func document(_ page: any Page) -> HTML {
    Layout.document(page, in: Frame(provinceName: "tỉnh An Giang", house: Samples.house))
  }
}
