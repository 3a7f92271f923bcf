import Casework
import Dossiers
import Foundation
import HTTPTypes
import HummingbirdTesting
@testable import Markup
import NIOCore
@testable import Portal
import TestSupport
import Testing
import WebShared

@Suite("Every page of the portal")
struct PagesTests {
  @Test("Well-formed, as recorded, and small enough for one round trip")
  func pages() async throws {
    try await PortalSite.open { (portal) async throws in
      let addresses = try await PortalAddresses(portal)
      for (name, browser, address) in addresses.all {
        let page = try await browser.open(address)
        #expect(page.status == .ok, "\(name)")
        let problems = Checker.problems(in: HTML(bytes: Array(page.body.readableBytesView)))
        #expect(problems == [], "\(name)")
        let compressed = try await browser.open(address, headers: [.acceptEncoding: "gzip"])
        #expect(compressed.headers[.contentEncoding] == "gzip", "\(name)")
        #expect(compressed.body.readableBytes <= 14 * 1_024, "\(name)")
        #expect(Snapshot.difference("portal-\(name)", addresses.steady(page.text)) == nil, "\(name)")
      }
      for (page, name) in kinds {
        #expect(addresses.all.contains { $0.name == name }, "\(page) is not looked at")
      }
      let unknown = try await portal.browser().open("/thu-tuc/9.999999")
      #expect(unknown.status == .notFound, "\(UnknownProcedurePage.self)")
    }
  }

  @Test("A choice in a list sends nothing: the page changes when a button is pressed")  // WCAG 3.2.2
  func choices() async throws {
    try await PortalSite.open { (portal) async throws in
      for (name, browser, address) in try await PortalAddresses(portal).all {
        #expect(!(try await browser.open(address).text.contains("data-submits")), "\(name)")
      }
    }
  }

  @Test("The guide tells both ways in which terms are counted")
  func terms() async throws {
    try await PortalSite.open { (portal) async throws in
      let guide = try await portal.browser().open("/huong-dan").text
      #expect(guide.contains("ngày làm việc") && guide.contains("ngày lịch"))
    }
  }

  /// Each kind of page with one of the addresses that show it.
  private let kinds: [(any Page.Type, String)] = [
    (HomePage.self, "home"), (ProcedureListPage.self, "procedures"), (ProcedurePage.self, "procedure"),
    (PlacePage.self, "submit-place"), (PersonPage.self, "submit-person"), (AnswersPage.self, "submit-answers"),
    (PapersPage.self, "submit-papers"), (ReviewPage.self, "submit-review"), (ReceiptPage.self, "receipt"),
    (LookUpPage.self, "look-up"), (StatusPage.self, "status-running"), (OwnerPage.self, "owner-running"),
    (MyDossiersPage.self, "my-dossiers"), (OwnerSlipPage.self, "slip"), (GuidePage.self, "guide"),
    (AccessibilityPage.self, "accessibility"), (PrivacyPage.self, "privacy"),
  ]
}

/// Pages worth looking at, with dossiers in several stages behind them.
struct PortalAddresses {
  var all: [(name: String, browser: Browser, address: String)] = []
  private var secrets: [String] = []

  init(_ portal: PortalSite) async throws {
    let (visitor, lan, world) = (portal.browser(), portal.browser("lan"), portal.world)
    let waiting = try await world.submit(.buildingPermit, by: .lan, on: "2026-02-26 08:30")
    let asked = try await world.submit(.birth, by: .lan, on: "2026-02-26 08:40")
    try await world.requestSupplement(
      asked, items: ["Giấy chứng sinh", "Giấy ủy quyền"], reason: "Ảnh mờ", by: .receptionistHoa, on: "2026-02-26 09:00"
    )
    let running = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-02-26 09:00") {
      $0.applicant.phone = "0912000001"
    }
    let solved = try await world.submit(.birth, by: .lan, on: "2026-02-26 08:50")
    try await world.advance(solved, to: "5", on: "2026-02-26 10:00")
    let withdrawn = try await world.submit(.birth, by: .lan, on: "2026-02-26 08:55")
    try await world.withdraw(withdrawn, by: .lan, on: "2026-02-26 10:00")
    let key = portal.link.text(for: waiting)
    let draft = try await visitor.begin("1.000894")
    _ = try await visitor.tell(Browser.person, draft)
    secrets = [String(draft.split(separator: "/").last ?? ""), key]

    all = [
      ("home", visitor, "/"), ("home-citizen", lan, "/"), ("procedures", visitor, "/thu-tuc"),
      ("procedures-found", visitor, "/thu-tuc?q=khai+sinh"), ("procedures-none", visitor, "/thu-tuc?q=xyzxyz"),
      ("procedures-filtered", visitor, "/thu-tuc?cap=commune&truc-tuyen=co"),
      ("procedure", visitor, "/thu-tuc/1.001193"),
      ("procedure-counter", visitor, "/thu-tuc/9.000002"), ("submit-place", visitor, "/nop-ho-so/1.000894"),
      ("submit-place-district", visitor, "/nop-ho-so/1.000894?huyen=883"),
      ("submit-department", visitor, "/nop-ho-so/2.000033"),
      ("submit-place-again", visitor, "\(draft)/noi-nop"), ("submit-person", visitor, "\(draft)/nguoi-nop"),
      ("submit-answers", visitor, "\(draft)/to-khai"), ("submit-papers", visitor, "\(draft)/giay-to"),
      ("submit-review", visitor, "\(draft)/xem-lai"), ("receipt", lan, "/ho-so/\(waiting)/bien-nhan"),
      ("receipt-visitor", visitor, "/ho-so/\(waiting)/bien-nhan?khoa=\(key)"),
      ("receipt-accepted", lan, "/ho-so/\(running)/bien-nhan"),
      ("look-up", visitor, "/tra-cuu"), ("status-submitted", visitor, "/ho-so/\(waiting)"),
      ("status-asked", visitor, "/ho-so/\(asked)"),
      ("status-running", visitor, "/ho-so/\(running)"), ("status-solved", visitor, "/ho-so/\(solved)"),
      ("status-withdrawn", visitor, "/ho-so/\(withdrawn)"), ("owner-submitted", lan, "/ho-so-cua-toi/\(waiting)"),
      ("owner-visitor", visitor, "/ho-so-cua-toi/\(waiting)?khoa=\(key)"),
      ("owner-asked", lan, "/ho-so-cua-toi/\(asked)"),
      ("owner-running", lan, "/ho-so-cua-toi/\(running)"),
      ("owner-solved", lan, "/ho-so-cua-toi/\(solved)?xong=bo-sung"),
      ("owner-withdrawn", lan, "/ho-so-cua-toi/\(withdrawn)?xong=rut"), ("supply", lan, "/ho-so/\(asked)/bo-sung"),
      ("supply-nothing", lan, "/ho-so/\(waiting)/bo-sung"), ("withdraw", lan, "/ho-so/\(waiting)/rut"),
      ("slip", lan, "/ho-so/\(running)/giay-tiep-nhan"), ("slip-none", lan, "/ho-so/\(waiting)/giay-tiep-nhan"),
      ("my-dossiers", lan, "/ho-so-cua-toi"), ("my-dossiers-none", portal.browser("binh"), "/ho-so-cua-toi"),
      ("guide", visitor, "/huong-dan"), ("accessibility", visitor, "/huong-dan/tro-nang"),
      ("privacy", visitor, "/huong-dan/du-lieu-ca-nhan"),
    ]
  }

  /// Without what differs from run to run, and without the stylesheet, which has its own place.
  func steady(_ text: String) -> String {
    var text = text
    if let style = text.between("<style>", "</style>") { text = text.replacing(style, with: "") }
    while let token = text.between("name=\"_csrf\" value=\"", "\""), !token.isEmpty, token != "…" {
      text = text.replacing("value=\"\(token)\"", with: "value=\"…\"")
    }
    for secret in secrets where !secret.isEmpty { text = text.replacing(secret, with: "…") }
    return text.replacing(#/assets\/([a-z-]+)\.[0-9a-f]+\./#) { "assets/\($0.output.1)." }
  }
}
