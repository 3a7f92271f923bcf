import Agencies
import Casework
import Dossiers
@testable import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Markup
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("Absence and standing in, on the desk")
struct AbsenceTests {
  func fields(
    _ site: DeskSite, _ person: Person, _ from: String, _ to: String, standIn: Person? = nil
  ) throws -> [(String, String)] {
    [
      ("account", String(try site.world.account(person).rawValue)), ("from", from), ("to", to), ("reason", "Đi khám"),
      ("standIn", try standIn.map { String(try site.world.account($0).rawValue) } ?? ""),
    ]
  }

  @Test("Said, seen, done instead, named with both in the history, ended early")
  func whole() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.assign(code, to: .officerHa, by: .leaderMinh, on: "2026-03-02 08:20")
      #expect(try await site.get(Paths.absences, as: .officerHa).contains("Không ai trong đơn vị báo vắng."))

      let said = try await site.post(
        fields(site, .officerHa, "02/03/2026", "4/3/2026", standIn: .officerHanh), to: Paths.absences,
        from: Paths.absences, as: .officerHa)
      #expect(try await site.follow(said, as: .officerHa).contains("Đã ghi lịch vắng và người làm thay."))

      let list = try await site.get(Paths.worklist, as: .officerHanh)
      #expect(list.contains("Bạn đang làm thay <b>Phạm Thu Hà</b> đến hết"))
      #expect(list.contains("thay Phạm Thu Hà") && list.contains("form=\"chon\" name=\"viec\" value=\"\(code)/2\""))
      // A colleague of the room sees that, not why.
      let seen = try await site.get(Paths.absences, as: .officerHanh)
      #expect(seen.contains("Phạm Thu Hà") && !seen.contains("Đi khám") && !seen.contains("Đã đi làm lại"))
      #expect(try await site.get(Paths.absences, as: .leaderMinh).contains("Đi khám"))
      #expect(try await !site.get(Paths.absences, as: .leaderLong).contains("Phạm Thu Hà"))

      try await site.act("chuyen-buoc", [("note", "Đủ")], on: code, by: .officerHanh)
      #expect(
        try await site.get(Paths.deskDossier(code), as: .leaderMinh).contains("Ngô Hồng Hạnh (thay Phạm Thu Hà)"))

      let id = try await site.world.count("SELECT MAX(id) FROM absence")
      let end = Paths.absences.appending(String(id)).appending("ket-thuc")
      try await site.post([], to: end, from: Paths.absences, as: .officerDat, .forbidden)
      try await site.post([], to: end, from: Paths.absences, as: .leaderMinh)
      #expect(try await !site.get(Paths.worklist, as: .officerHanh).contains("Bạn đang làm thay"))
    }
  }

  @Test("What is wrong stands beside its field, with what was typed")
  func wrong() async throws {
    try await DeskSite.open { site, _ in
      let nothing = try await site.post(
        [("account", "1"), ("from", "hôm nay"), ("reason", "Việc nhà")], to: Paths.absences, from: Paths.absences,
        as: .officerHa, .unprocessableContent
      ).text
      #expect(nothing.contains("id=\"loi-from\"") && nothing.contains("id=\"loi-to\""))
      #expect(nothing.contains("value=\"hôm nay\"") && nothing.contains("value=\"Việc nhà\""))
      let clerk = try await site.post(
        fields(site, .officerHa, "02/03/2026", "04/03/2026", standIn: .clerkThu), to: Paths.absences,
        from: Paths.absences, as: .officerHa, .unprocessableContent
      ).text
      #expect(clerk.contains("id=\"loi-standIn\"") && clerk.contains("chưa giữ vai trò"))
      #expect(try await site.world.count("SELECT COUNT(*) FROM absence") == 0)
      try await site.post(
        fields(site, .officerHa, "02/03/2026", "04/03/2026"), to: Paths.absences, from: Paths.absences,
        as: .officerDat, .forbidden)
    }
  }

  @Test("Who gives out work is told that someone is away, before and after")
  func assigning() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.post(
        fields(site, .officerHa, "02/03/2026", "05/03/2026"), to: Paths.absences, from: Paths.absences,
        as: .leaderMinh)
      #expect(
        try await site.get(Paths.deskDossier(code), as: .leaderMinh).contains("ĐANG VẮNG đến hết 05/03/2026"))
      try await site.world.assign(code, to: .officerHa, by: .leaderMinh, on: "2026-03-02 09:00")
      #expect(
        try await site.get(Paths.deskDossier(code), as: .leaderMinh).contains("đang vắng đến hết 05/03/2026"))
    }
  }

  @Test("The page as it was agreed: empty, and with people away")
  func snapshot() throws {
    let today = Day(2026, 3, 2)
    let people = [Choice("1", "Tôi, Phạm Thu Hà"), Choice("2", "Ngô Hồng Hạnh – Tư pháp - Hộ tịch")]
    let row = AwayRow(
      id: 7, accountID: ID(2), fromDay: today, toDay: today.adding(days: 2), reason: "Ốm", standInName: "Lý Quốc Đạt")
    var soon = row
    (soon.id, soon.fromDay, soon.standInName) = (8, today.adding(days: 1), nil)
    let lines = [
      AbsenceHouse.Line(row: row, name: "Ngô Hồng Hạnh", unit: "Tư pháp", showsReason: true, mayEnd: true),
      AbsenceHouse.Line(row: soon, name: "Lý Quốc Đạt", unit: "Địa chính", showsReason: false, mayEnd: false),
    ]
    for (name, away) in [("desk-absences", lines), ("desk-absences-none", [])] {
      let page = AbsencePage(
        house: AbsenceHouse(away: away, people: people, colleagues: people),
        standsInFor: [
          StandIn(accountID: ID(3), code: .sample(ID(3)), name: "Huỳnh Thị Sen", positions: [], until: today)
        ],
        form: FormState(["account": "1"]), today: today, message: AbsenceMessage.written.sentence)
      #expect(
        Checker.problems(in: Layout.document(page, in: Frame(provinceName: "tỉnh An Giang", house: Samples.house)))
          == [])
      #expect(Snapshot.difference(name, page.body.description) == nil)
    }
  }
}
