import Casework
import Dossiers
@testable import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Markup
import Slips
import Storage
import Testing
import TestSupport
import WebShared

@Suite("A dossier on the desk")
struct DossierPageTests {
  @Test("The page offers exactly what the dossier offers, to everyone, at every step")
  func offers() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .lan, on: "2026-03-02 08:00")
      let people: [Person] = [.receptionistHoa, .officerDat, .officerHa, .leaderMinh, .clerkThu, .administratorTam]
      for step in ["1", "2", "3", "4", "5"] {
        try await site.world.advance(code, to: step, on: "2026-03-02 08:30")
        for person in people {
          let page = try await site.get(Paths.deskDossier(code), as: person)
          let shown = Deeds.all.filter { page.contains("id=\"viec-\($0.slug)\"") }.map { $0.action }
          // Nobody else to give it to is no offer on the page.
          let offered = try await site.world.offers(code, to: person)
          #expect(Set(shown).union([.assign]) == Set(offered).union([.assign]), "\(person) at step \(step)")
          #expect(offered.contains(.assign) || !shown.contains(.assign))
        }
      }
    }
  }

  @Test("Who opened a leg sees where it is and when it is late; the leg names the dossier above")
  func legs() async throws {
    try await DeskSite.open { site, clock in
      let top = try await site.world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await site.world.advance(top, to: "7", on: "2026-03-04 09:00")
      let leg = try await site.world.legs(of: top)[0].code

      var page = try await site.get(Paths.deskDossier(top), as: .receptionistHoa)
      #expect(page.contains("UBND thành phố Long Xuyên · <a href=\"/lam-viec/ho-so/\(leg)\">\(leg)</a> · Mới đăng ký"))
      try await site.world.accept(leg, by: .receptionistXuyen, on: "2026-03-04 10:00")
      clock.change { $0 = "2026-03-19 09:00" }
      page = try await site.get(Paths.deskDossier(top), as: .receptionistHoa)
      #expect(page.contains("Đang trễ") && page.contains(" · hẹn <time") && page.contains(">18/03 10:00</time>"))

      page = try await site.get(Paths.deskDossier(leg), as: .receptionistXuyen)
      #expect(page.contains("Phần liên thông của hồ sơ <a href=\"/lam-viec/ho-so/\(top)\">\(top)</a>"))
    }
  }

  @Test("Every action of the Domain has its form")
  func complete() {
    #expect(Set(Deeds.all.map { $0.action }) == Set(Action.allCases))
    #expect(Set(Deeds.all.map { $0.slug }).count == Action.allCases.count)
  }

  @Test("Who has no part in it does not see it; the look of who has is written down")
  func rights() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      for person in [Person.receptionistLong, .officerTrade, .provinceAdministrator] {
        let page = try await site.get(Paths.deskDossier(code), as: person, .forbidden)
        #expect(!page.contains("Nguyễn Thị Lan"))
      }
      #expect(try await site.world.count("SELECT COUNT(*) FROM access_log") == 0)
      let page = try await site.get(Paths.deskDossier(code), as: .officerHa)
      #expect(page.contains("Nguyễn Thị Lan"))
      #expect(
        try await site.world.count(
          "SELECT COUNT(*) FROM access_log WHERE subject = \(code) AND account_id = \(site.world.account(.officerHa))")
          == 1)
    }
  }

  @Test("A visitor is asked to sign in, a citizen has no business here, an unknown code is not found")
  func strangers() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      let visitor = try await site.client.get(Paths.deskDossier(code))
      #expect(visitor.status == .seeOther && visitor.headers[.location]?.hasPrefix("/lam-viec/dang-nhap") == true)
      _ = try await site.get(Paths.deskDossier(code), as: .lan, .forbidden)
      for wrong in ["000.01.21.H01-260302-9999", "x", "%", "' OR 1=1 --"] {
        _ = try await site.get(Paths.deskDossier(wrong), as: .officerHa, .notFound)
      }
    }
  }

  @Test("The clock is drawn: running, paused, over")
  func clock() async throws {
    try await DeskSite.open { site, clock in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      var page = try await site.get(Paths.deskDossier(code), as: .officerDat)
      #expect(page.contains("class=\"term inTime\"") && page.contains("Hẹn trả"))

      try await site.world.requestSupplement(code, by: .officerDat, on: "2026-03-03 08:00")
      page = try await site.get(Paths.deskDossier(code), as: .officerDat)
      #expect(page.contains("class=\"term paused\"") && page.contains("Giấy chứng sinh. Lý do: Thiếu giấy tờ"))

      try await site.world.supply(code, by: .receptionistHoa, on: "2026-03-04 08:00")
      clock.change { $0 = "2026-04-30 08:00" }
      page = try await site.get(Paths.deskDossier(code), as: .officerDat)
      #expect(page.contains("class=\"term overdue\""))

      try await site.world.finish(code, on: "2026-03-05 08:00")
      page = try await site.get(Paths.deskDossier(code), as: .officerDat)
      #expect(page.contains("Xong trước hạn") && page.contains("Hồ sơ đã kết thúc"))
    }
  }

  @Test("A dossier halfway looks as it was agreed")
  func snapshot() async throws {
    try await DeskSite.open(at: "2026-03-03 10:00") { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00") {
        $0.applicant.personalID = "089190001234"
        $0.applicant.address = "12 Lê Lợi, phường Mỹ Bình"
        $0.authorisedPerson = AuthorisedPerson(name: "Trần Văn Bình", personalID: nil, phone: "0912000002")
        $0.papers = [SubmittedPaper(name: "Bản vẽ", kind: "original", copies: 2)]
        $0.answers = ["request": "Xây nhà hai tầng"]
      }
      try await site.world.advance(code, to: "3", on: "2026-03-02 14:00")
      let world = site.world
      let officer = try world.officer(.leaderMinh)
      let view = try await world.db.read { tx in
        try DossierView.load(
          code, for: officer, under: world.rules, at: Moment("2026-03-03 10:00").instant, in: tx)
      }
      #expect(
        Snapshot.difference(
          "desk-dossier",
          DossierPage(view: view, forms: [.acceptance, .supplement, .control]).body
            .description) == nil)
    }
  }
}
