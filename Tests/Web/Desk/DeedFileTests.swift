import Casework
import Dossiers
@testable import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import WebShared

@Suite("Files that come with an action of the desk")
struct DeedFileTests {
  @Test("A file that came with a refused form need not be sent again")
  func keptFile() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      let page = try await site.act(
        "trinh-ket-qua", [("outcome", "denied"), ("summary", "")], on: code, by: .officerDat,
        files: [.pdf("trinh-ket-qua-files")], .unprocessableContent
      ).text
      let mark = "name=\"trinh-ket-qua-files-kept\" value=\""
      let kept = try #require(page.components(separatedBy: mark).dropFirst().first?.prefix { $0 != "\"" })
      try await site.act(
        "trinh-ket-qua", [("outcome", "denied"), ("summary", "Không đủ"), ("files-kept", String(kept))], on: code,
        by: .officerDat)
      let paper = try #require(try await site.world.file(of: code).papers.first { $0.origin == .result })
      #expect(paper.fileName == "ket-qua.pdf" && paper.mediaType == "application/pdf")
    }
  }

  @Test("A paper's file goes out as a download, to who may see the dossier only")
  func download() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.act(
        "trinh-ket-qua", [("outcome", "granted")], on: code, by: .officerDat,
        files: [.pdf("trinh-ket-qua-files", "giấy phép.pdf")])
      let id = try #require(try await site.world.file(of: code).papers.last?.id)
      let path = Paths.deskPaper(code, String(id))
      let file = try await site.client.get(path, as: Person.leaderMinh.login)
      #expect(file.text == "%PDF-1.4 bản quét")
      #expect(file.headers[.contentType] == "application/pdf")
      #expect(file.headers[.contentDisposition] == "attachment; filename*=UTF-8''gi%E1%BA%A5y%20ph%C3%A9p.pdf")
      _ = try await site.get(path, as: .officerLong, .forbidden)
      _ = try await site.get(Paths.deskPaper(code, "999"), as: .leaderMinh, .notFound)
      _ = try await site.get(Paths.deskPaper(code, "x"), as: .leaderMinh, .notFound)
    }
  }

  @Test("A file that no office program opens is sent back, the words stay")
  func unknownFile() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      let page = try await site.act(
        "trinh-ket-qua", [("outcome", "granted"), ("summary", "Đủ điều kiện")], on: code, by: .officerDat,
        files: [TestFile(field: "trinh-ket-qua-files", name: "virus.exe", bytes: [0x4D, 0x5A, 0, 1, 2])],
        .unprocessableContent
      ).text
      #expect(page.contains("Có tệp không đọc được") && page.contains("Đủ điều kiện"))
    }
  }
}
