import Agencies
import Casework
import Dossiers
@testable import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Storage
import TestSupport
import Testing
import WebShared

@Suite("Taking a dossier in at the counter")
struct IntakeTests {
  let birth = Paths.intake(Matter.birth.code)

  /// What a receptionist sends who has everything.
  static func fields(_ changes: [String: String?] = [:]) -> [(String, String)] {
    var fields: [String: String] = [
      "key": "k1", "extras": "1", "agencyCode": Place.myBinh, "solver": Place.myBinh, "channel": "1", "kind": "person",
      "personalId": "089190001234", "name": "Nguyễn Thị Lan", "phone": "0912 000 001", "address": "12 Lê Lợi",
      "email": "", "p1": "co", "p1-kind": "form", "p1-copies": "1", "p2": "co", "p2-kind": "copy", "p2-copies": "2",
      "fee": "8.000", "feePaid": "co", "viec": "tiep-nhan",
    ]
    for (name, value) in changes { fields[name] = value }
    return fields.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  @Test("From the procedure to the receipt")
  func wholeWay() async throws {
    try await DeskSite.open { site, _ in
      let found = try await site.get(Paths.intake.query("q", "khai sinh"), as: .receptionistHoa)
      #expect(found.contains(birth.description))
      let blank = try await site.get(birth, as: .receptionistHoa)
      #expect(blank.contains("17:00, thứ Hai 02/03/2026"))

      let answer = try await site.post(Self.fields(), to: birth, from: birth, as: .receptionistHoa)
      let path = try #require(answer.headers[.location].flatMap { Path(local: $0) })
      let receipt = try await site.get(path, as: .receptionistHoa)
      for words in ["Đã tiếp nhận hồ sơ", "Nguyễn Thị Lan", "Hồ sơ tiếp theo", "8.000 đồng (đã nộp)", "bản sao, 2 bản"]
      {
        let isThere = receipt.contains(words)
        #expect(isThere, "\(words)")
      }
      let code = "000.01.21.H01-260302-0001"
      let file = try await site.world.file(of: code)
      #expect(file.dossier.channel == .counter && file.dossier.applicant.phone == "0912000001")
      #expect(file.papers.map(\.name) == ["Tờ khai", "Giấy chứng sinh"] && file.papers[1].copies == 2)
      #expect(try await site.world.dueAt(of: code) == "2026-03-02 17:00")
    }
  }

  @Test("Sent twice, the form gives the same receipt; something else under its key is asked about")
  func twice() async throws {
    try await DeskSite.open { site, _ in
      let first = try await site.post(Self.fields(), to: birth, from: birth, as: .receptionistHoa)
      let second = try await site.post(Self.fields(), to: birth, from: birth, as: .receptionistHoa)
      #expect(first.headers[.location] == second.headers[.location])

      let other = try await site.post(
        Self.fields(["name": "Người Khác"]), to: birth, from: birth, as: .receptionistHoa, .conflict
      ).text
      #expect(other.contains("đã được tiếp nhận một lần") && !other.contains("name=\"key\" value=\"k1\""))
      #expect(try await site.world.count("SELECT COUNT(*) FROM dossier") == 1)
    }
  }

  @Test("What is wrong stands beside its field; nothing typed is lost", arguments: Wrong.all)
  func refused(_ wrong: Wrong) async throws {
    try await DeskSite.open { site, _ in
      let page = try await site.post(
        Self.fields(wrong.changes), to: birth, from: birth, as: .receptionistHoa, .unprocessableContent
      ).text
      let isSaid = page.contains("<a href=\"#\(wrong.field)\">\(wrong.sentence)")
      let isKept = page.contains("value=\"12 Lê Lợi\"") || wrong.field == "address"
      #expect(isSaid && isKept)
      for case (let name, let value?) in wrong.changes where (1..<100).contains(value.count) && name != "p1" {
        let isThere = page.contains("value=\"\(value)\"") || page.contains(">\(value)</")
        #expect(isThere, "\(name)")
      }
      #expect(try await site.world.count("SELECT COUNT(*) FROM dossier") == 0)
    }
  }

  struct Wrong: Sendable, CustomStringConvertible {
    var changes: [String: String?]
    var field, sentence: String
    var description: String { "\(field): \(sentence)" }

    static let all: [Wrong] = [
      Wrong(changes: ["name": ""], field: "name", sentence: "Nhập họ tên người nộp hoặc tên tổ chức."),
      Wrong(changes: ["name": String(repeating: "a", count: 201)], field: "name", sentence: "Chỉ nhập tối đa 200 chữ"),
      Wrong(changes: ["personalId": "12345"], field: "personalId", sentence: "Số định danh cá nhân có 12 chữ số"),
      Wrong(
        changes: ["personalId": "12345", "kind": "organisation"], field: "personalId",
        sentence: "Mã số thuế có 10 hoặc 13 chữ số"),
      Wrong(changes: ["phone": "091"], field: "phone", sentence: "Số điện thoại chưa đúng."),
      Wrong(changes: ["email": "lan@"], field: "email", sentence: "Địa chỉ thư điện tử chưa đúng."),
      Wrong(
        changes: ["address": String(repeating: "đ", count: 301)], field: "address",
        sentence: "Địa chỉ dài quá 300 ký tự."),
      Wrong(changes: ["fee": "năm nghìn"], field: "fee", sentence: "Nhập một số từ 0 đến"),
      Wrong(changes: ["p1": nil], field: "p1", sentence: "Còn 1 giấy tờ bắt buộc chưa đánh dấu."),
      Wrong(changes: ["p2-copies": "0"], field: "p2-copies", sentence: "Nhập một số từ 1 đến 999."),
      Wrong(changes: ["aPhone": "0912000009"], field: "aName", sentence: "Nhập họ tên người được ủy quyền."),
    ]
  }

  @Test("All required papers with one tick, papers missing by decision, another paper by name")
  func papers() async throws {
    try await DeskSite.open { site, _ in
      let enough = Self.fields(["p1": nil, "p2": nil, "allRequired": "co", "x1-name": "Ảnh 3x4", "x1-copies": "4"])
      try await site.post(enough, to: birth, from: birth, as: .receptionistHoa)
      let papers = try await site.world.file(of: "000.01.21.H01-260302-0001").papers
      #expect(papers.map(\.name) == ["Tờ khai", "Giấy chứng sinh", "Ảnh 3x4"] && papers[2].copies == 4)

      let fewer = Self.fields(["key": "k2", "p1": nil, "incomplete": "co"])
      try await site.post(fewer, to: birth, from: birth, as: .receptionistHoa)
      #expect(try await site.world.file(of: "000.01.21.H01-260302-0002").papers.map(\.name) == ["Giấy chứng sinh"])

      let more = try await site.post(
        Self.fields(["viec": "them-giay", "x1-name": "Ảnh 3x4"]), to: birth, from: birth, as: .receptionistHoa, .ok
      ).text
      #expect(more.contains("name=\"x2-name\"") && more.contains("value=\"Ảnh 3x4\""))
    }
  }

  @Test("A scan lies in the store under its paper")
  func scan() async throws {
    try await DeskSite.open { site, _ in
      try await site.post(
        Self.fields(["p1": nil]), to: birth, from: birth, as: .receptionistHoa, files: [.pdf("p1-file", "to-khai.pdf")])
      let paper = try #require(try await site.world.file(of: "000.01.21.H01-260302-0001").papers.first)
      #expect(paper.name == "Tờ khai" && paper.fileName == "to-khai.pdf" && paper.blobHash != nil)
    }
  }

  @Test("Whom the office knows need not tell all again; the look is recorded")
  func known() async throws {
    try await DeskSite.open { site, _ in
      try await site.post(Self.fields(), to: birth, from: birth, as: .receptionistHoa)
      let ask = Self.fields(["name": "", "phone": "", "address": "", "viec": "tim-nguoi"])
      let page = try await site.post(ask, to: birth, from: birth, as: .receptionistHoa, .ok).text
      #expect(page.contains("value=\"Nguyễn Thị Lan\"") && page.contains("value=\"0912000001\""))
      #expect(page.contains("Đã điền thông tin từ hồ sơ gần nhất"))
      #expect(
        try await site.world.count(
          "SELECT COUNT(*) FROM access_log WHERE subject_kind = 'person' AND reason = 'intake'") == 1)

      let json = try await site.post(
        [("personalId", "089190001234"), ("name", "Lan")], to: Paths.intake.appending("nguoi-nop"), from: birth,
        as: .receptionistHoa, .ok)
      #expect(json.headers[.contentType]?.hasPrefix("application/json") == true)
      #expect(json.text.contains("\"phone\":\"0912000001\"") && json.text.contains("\"name\":\"Lan\""))

      let unknown = try await site.post(
        Self.fields(["personalId": "089190009999", "name": "", "viec": "tim-nguoi"]), to: birth, from: birth,
        as: .receptionistHoa, .ok
      ).text
      #expect(unknown.contains("Chưa có hồ sơ nào của số này."))
    }
  }

  @Test("A card scanned into the field for the number fills name and address")
  func card() async throws {
    let text = "089190001234|351234567|Nguyễn Thị Lan|01021990|Nữ|12 Lê Lợi, Mỹ Bình|22122021"
    #expect(CardScan(text)?.name == "Nguyễn Thị Lan")
    for wrong in ["", "089190001234", "x|y|z|1|2|3", "089190001234||||||"] { #expect(CardScan(wrong) == nil) }
    try await DeskSite.open { site, _ in
      let scanned = Self.fields(["personalId": text, "name": "", "address": ""])
      try await site.post(scanned, to: birth, from: birth, as: .receptionistHoa)
      let applicant = try await site.world.dossier("000.01.21.H01-260302-0001").applicant
      #expect(applicant.name == "Nguyễn Thị Lan" && applicant.personalID == "089190001234")
      #expect(applicant.address == "12 Lê Lợi, Mỹ Bình")
    }
  }

  @Test("A ward's counter receives for the district above it")
  func onBehalf() async throws {
    try await DeskSite.open { site, _ in
      let land = Paths.intake(Matter.landTransfer.code)
      let blank = try await site.get(land, as: .receptionistHoa)
      #expect(blank.contains("Nhận thay cho") && blank.contains("UBND thành phố Long Xuyên"))
      try await site.post(Self.fields(["solver": "89-06"]), to: land, from: land, as: .receptionistHoa)
      let dossier = try await site.world.dossier("000.01.21.H01-260302-0001")
      #expect(dossier.solvingAgency.code == Place.longXuyen && dossier.agency.code == Place.myBinh)
    }
  }

  @Test("Only what this counter may take in is found; by post and for an organisation it is taken in too")
  func scope() async throws {
    try await DeskSite.open { site, _ in
      let promotion = try await site.get(Paths.intake.query("q", "khuyến mại"), as: .receptionistTrade)
      #expect(promotion.contains(Paths.intake(Matter.promotion.code).description))
      let hints = try await site.get(Paths.intake.appending("goi-y").query("q", "khai sinh"), as: .receptionistTrade)
      #expect(hints.contains("Không có thủ tục nào khớp") && !hints.contains("<html"))
      _ = try await site.get(birth, as: .receptionistTrade, .notFound)
      _ = try await site.get(Paths.intake("9.999999"), as: .receptionistHoa, .notFound)
      _ = try await site.get(birth, as: .officerHa, .forbidden)

      try await site.post(
        Self.fields(["channel": "3", "kind": "organisation", "personalId": "1600123456", "name": "Công ty Phù Sa"]),
        to: birth,
        from: birth, as: .receptionistHoa)
      let dossier = try await site.world.dossier("000.01.21.H01-260302-0001")
      #expect(dossier.channel == .post && dossier.applicant.kind == .organisation)
    }
  }

  @Test("A form that must be filled in says so only when somebody begins it")
  func answers() async throws {
    try await DeskSite.open { site, _ in
      let marriage = Paths.intake(Matter.marriage.code)
      let half = try await site.post(
        Self.fields(["q-wedding": "hôm qua"]), to: marriage, from: marriage, as: .receptionistHoa, .unprocessableContent
      ).text
      #expect(
        half.contains("<a href=\"#q-spouse\">Hãy điền “Họ tên vợ hoặc chồng”.</a>")
          && half.contains("value=\"hôm qua\""))
      try await site.post(Self.fields(), to: marriage, from: marriage, as: .receptionistHoa)
      try await site.post(
        Self.fields(["key": "k2", "q-spouse": "Trần Thị Mai"]), to: marriage, from: marriage, as: .receptionistHoa)
      #expect(try await site.world.file(of: "000.01.21.H01-260302-0002").answers == ["spouse": "Trần Thị Mai"])
    }
  }
}
