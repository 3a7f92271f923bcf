import Agencies
import Casework
import Dossiers
@testable import Desk
import Identity
import Markup
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("The control slip fills itself")
struct ControlSheetTests {
  func view(
    of code: String, at moment: Moment, in world: TestWorld, for person: Person = .receptionistHoa
  ) async throws -> DossierView {
    let officer = try world.officer(person)
    return try await world.db.read {
      try DossierView.load(code, for: officer, under: world.rules, at: moment.instant, in: $0)
    }
  }

  /// "place → place | result | note"
  func words(_ rows: [Handing]) -> [String] {
    rows.map { row in
      func short(_ party: Handing.Party) -> String { String(party.place.prefix { $0 != "," }) }
      return "\(short(row.from)) → \(short(row.to)) | \(row.result?.rawValue ?? "-") | \(row.note)"
    }
  }

  @Test("A step sent back, a supplement and a question are rows, and the pause is nobody's time")
  func longWay() async throws {
    let world = try await TestWorld(on: .sqlite)
    let code = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
    try await world.requestSupplement(code, by: .officerDat, on: "2026-03-02 09:00")
    try await world.supply(code, by: .receptionistHoa, on: "2026-03-09 09:00")
    try await world.consult(code, Place.myLong, by: .officerDat, on: "2026-03-09 10:00")
    try await world.answerConsultation(code, by: .officerLong, on: "2026-03-09 11:00")
    try await world.forward(code, by: .officerDat, on: "2026-03-09 14:00")
    try await world.sendBack(code, by: .leaderMinh, on: "2026-03-09 15:00")
    try await world.finish(code, on: "2026-03-10 09:00")

    let sheet = try await view(of: code, at: "2026-03-10 10:00", in: world).source
    let rows = sheet.handings

    #expect(words(rows).first?.hasPrefix("Bộ phận tiếp nhận và trả kết quả →") == true)
    #expect(words(rows).contains { $0.contains("→ Người nộp hồ sơ") && $0.contains("Yêu cầu bổ sung, phiếu số 1") })
    #expect(words(rows).contains { $0.hasPrefix("Người nộp hồ sơ →") && $0.hasSuffix("Đã bổ sung") })
    #expect(words(rows).contains { $0.contains("Lấy ý kiến: Ý kiến của quý cơ quan?") })
    #expect(words(rows).contains { $0.hasSuffix("| Trước hạn | Đồng ý") })
    #expect(words(rows).contains { $0.hasSuffix("Trả lại: Sai họ tên") })
    #expect(words(rows).last?.contains("→ Người nhận kết quả | Trước hạn | Cả hồ sơ. Nhận tại quầy") == true)
    #expect(sheet.coordinatingAgencies == ["UBND phường Mỹ Long"])
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.at <= $1.at })
    // Five days of waiting for the citizen are not the specialist's.
    let forwarded = try #require(rows.first { $0.at == Moment("2026-03-09 14:00").instant })
    #expect(forwarded.held.map { $0 < 480 } == true)
    #expect(Snapshot.difference("desk-control-sheet", controlSlip(sheet).description) == nil)
  }

  @Test("A chain's legs are rows of the agencies they lead to")
  func legs() async throws {
    let world = try await TestWorld(on: .sqlite)
    let code = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 08:00")
    var now: Moment = "2026-03-02 09:00"
    for _ in 0..<30 {
      if try await world.stage(of: code).isEnd { break }
      try await world.advance(code, on: now)
      now = now.adding(minutes: 5)
    }
    let leg = try #require(try await world.legs(of: code).first)
    let rows = words(try await view(of: code, at: now, in: world).source.handings)
    #expect(
      rows.contains { $0.contains("→ UBND thành phố Long Xuyên |") && $0.contains("Hồ sơ liên thông \(leg.code)") })
    #expect(rows.contains { $0.hasPrefix("UBND thành phố Long Xuyên →") })
  }

  @Test("The form is that of the law in force on the day of reception")
  func form() {
    #expect(ControlForm(receivedOn: Day(2025, 9, 14)).title.contains("Mẫu số 05 – Thông tư 01/2018"))
    #expect(ControlForm(receivedOn: Day(2025, 9, 15)).title.contains("Mẫu số 06 – Thông tư 03/2025"))
  }

  @Test("Early, on time and late are told to the minute")
  func results() {
    #expect(Handing.Result(used: 59, granted: 60) == .early)
    #expect(Handing.Result(used: 60, granted: 60) == .onTime)
    #expect(Handing.Result(used: 61, granted: 60) == .late)
  }
}
