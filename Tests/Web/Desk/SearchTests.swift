import Casework
import Desk
import Dossiers
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing
import TestSupport
import WebShared

@Suite("Finding a dossier at the desk")
struct SearchTests {
  @Test("By name without marks, number and telephone; a code leads straight there")
  func ways() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00") {
        $0.applicant.personalID = "089190001234"
        $0.applicant.phone = "0912000001"
      }
      for words in ["nguyen thi l", "lan", "Nguyễn", "089190001234", "0912000001"] {
        let page = try await site.get(Paths.deskSearch.query("q", words), as: .officerHa)
        let isFound = page.contains(Paths.deskDossier(code).description)
        #expect(isFound, "\(words)")
      }
      let straight = try await site.client.get(
        Paths.deskSearch.query("q", code.lowercased()), as: Person.officerHa.login)
      #expect(straight.headers[.location] == Paths.deskDossier(code).description)
      #expect(try await site.world.count("SELECT COUNT(*) FROM access_log WHERE reason = 'search'") == 1)
    }
  }

  @Test("Nothing of other agencies, nothing for nonsense, never a fault")
  func nothing() async throws {
    try await DeskSite.open { site, _ in
      try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      #expect(try await site.get(Paths.deskSearch.query("q", "lan"), as: .officerLong).contains("class=\"empty\""))
      for words in [
        "'; DROP TABLE dossier; --", "<script>alert(1)</script>", "%%%", "a-b.c", String(repeating: "ă", count: 600),
      ] {
        let page = try await site.get(Paths.deskSearch.query("q", words), as: .officerHa)
        #expect(!page.contains("<script>alert"))
      }
      #expect(try await site.get(Paths.deskSearch, as: .officerHa).contains("Mã hồ sơ, tên, số định danh"))
    }
  }
}
