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

@Suite("Giving results out")
struct HandoverTests {
  func ready(_ site: DeskSite, _ count: Int) async throws -> [String] {
    var codes: [String] = []
    for _ in 0..<count {
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00") {
        $0.applicant.phone = "0912000001"
      }
      try await site.world.advance(code, to: "5", on: "2026-03-02 08:30")
      codes.append(code)
    }
    return codes
  }

  @Test("What lies at the counter is listed, and one is found by code, name, telephone and QR code")
  func find() async throws {
    try await DeskSite.open { site, _ in
      let code = try await ready(site, 1)[0]
      let list = try await site.get(Paths.handover, as: .receptionistHoa)
      #expect(list.contains("Đang chờ trả: 1") && list.contains("value=\"\(code)\""))
      for words in [code, code.lowercased(), "nguyen thi", "0912 000 001", "http://localhost:8080/ho-so/\(code)?x=1"] {
        let page = try await site.get(Paths.handover.query("q", words), as: .receptionistHoa)
        let isChosen = page.contains("value=\"\(code)\" aria-label=\"Trả hồ sơ \(code)\" checked")
        #expect(isChosen, "\(words)")
        let isNamed = page.contains("name=\"recipient\" value=\"Nguyễn Thị Lan\"")
        #expect(isNamed)
      }
      #expect(try await site.get(Paths.handover, as: .receptionistLong).contains("Không có kết quả nào"))
      _ = try await site.get(Paths.handover, as: .officerHa, .forbidden)
    }
  }

  @Test("One is confirmed and the counter is free for the next; a second time says why not")
  func one() async throws {
    try await DeskSite.open { site, _ in
      let code = try await ready(site, 1)[0]
      let fields = [("ho-so", code), ("recipient", "Trần Văn Bình"), ("method", "counter"), ("q", code)]
      let answer = try await site.post(fields, to: Paths.handover, from: Paths.handover, as: .receptionistHoa)
      #expect(answer.headers[.location] == "/lam-viec/tra-ket-qua?da-tra=\(code)")
      #expect(
        try await site.get(Paths.handover.query("da-tra", code), as: .receptionistHoa).contains("Đã trả kết quả hồ sơ"))
      #expect(try await site.world.stage(of: code) == .returned)

      let again = try await site.post(fields, to: Paths.handover, from: Paths.handover, as: .receptionistHoa, .conflict)
        .text
      #expect(again.contains("Hồ sơ đã kết thúc (Đã trả kết quả)"))
    }
  }

  @Test("Several at once are confirmed, each is done by itself; what was not possible is named")
  func several() async throws {
    try await DeskSite.open { site, _ in
      let codes = try await ready(site, 2)
      let early = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      let page = try await site.post(
        (codes + [early]).map { ("ho-so", $0) } + [("method", "post")], to: Paths.handover, from: Paths.handover,
        as: .receptionistHoa, .ok
      ).text
      #expect(page.contains("Xác nhận trả kết quả 2 hồ sơ") && page.contains("chưa thể “Trả kết quả”"))
      #expect(page.contains("value=\"post\" checked"))

      let answer = try await site.post(
        site.fields(of: page), to: Paths.worklist.appending("hang-loat"), from: Paths.handover, as: .receptionistHoa)
      let outcome = try await site.follow(answer, as: .receptionistHoa)
      #expect(outcome.contains("Đã trả kết quả 2 hồ sơ.") && outcome.contains("In danh sách ký nhận"))
      for code in codes {
        let happenings = try await site.world.file(of: code).events.compactMap { $0.content.happening as? HandedOver }
        #expect(happenings.contains(HandedOver(step: "5", recipient: "Nguyễn Thị Lan", method: .post)))
      }
    }
  }

  @Test("Nothing chosen, no way chosen: the page again", arguments: ["", "ho-so", "method"])
  func wrong(_ given: String) async throws {
    try await DeskSite.open { site, _ in
      let code = try await ready(site, 1)[0]
      let fields =
        given == "ho-so" ? [("ho-so", code), ("method", "x")] : given == "method" ? [("method", "counter")] : []
      let page = try await site.post(
        fields + [("recipient", "Trần Văn Bình")], to: Paths.handover, from: Paths.handover, as: .receptionistHoa,
        .unprocessableContent
      ).text
      #expect(page.contains("value=\"Trần Văn Bình\""))
      #expect(page.contains(given == "ho-so" ? "Chọn cách nhận kết quả." : "Chọn ít nhất một hồ sơ."))
      #expect(try await site.world.stage(of: code) == .decided)
    }
  }

  @Test("The list to sign has a line for each, and only of one's own dossiers")
  func signingList() async throws {
    try await DeskSite.open { site, _ in
      let codes = try await ready(site, 2)
      let path = Paths.handover.appending("danh-sach-ky-nhan")
      let fields = codes.map { ("ho-so", $0) }
      let page = try await site.post(fields, to: path, from: Paths.handover, as: .receptionistHoa, .ok).text
      #expect(page.contains("Ký nhận") && page.contains("<td class=\"number\">2</td>"))
      try await site.post(fields, to: path, from: Paths.handover, as: .receptionistLong, .forbidden)
      try await site.post([], to: path, from: Paths.handover, as: .receptionistHoa, .unprocessableContent)
      #expect(try await site.world.count("SELECT COUNT(*) FROM access_log WHERE reason = 'print signing list'") == 2)
    }
  }
}
