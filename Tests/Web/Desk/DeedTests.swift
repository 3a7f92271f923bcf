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

@Suite("Actions on a dossier, as the desk sends them")
struct DeedTests {
  @Test("From the web to the result in the citizen's hands, in forms only")
  func wholeLife() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .lan, on: "2026-03-02 08:00")
      let accepted = try await site.act("tiep-nhan", on: code, by: .receptionistHoa)
      #expect(accepted.headers[.location] == Paths.deskReceipt(code).description)

      let dat = try site.world.code(.officerDat)
      try await site.act("phan-cong", [("account", "2/\(dat)")], on: code, by: .leaderMinh)
      try await site.act(
        "yeu-cau-bo-sung", [("papers", "Tờ khai"), ("items", "Bản vẽ\n\nẢnh chụp"), ("reason", "Thiếu")], on: code,
        by: .officerDat)
      #expect(try await site.world.stage(of: code) == .awaitingSupplement)
      try await site.act(
        "nhan-bo-sung", [("note", "Đủ cả")], on: code, by: .receptionistHoa, files: [.pdf("nhan-bo-sung-files")])
      try await site.act(
        "trinh-ket-qua", [("outcome", "granted"), ("summary", "Đủ điều kiện")], on: code, by: .officerDat,
        files: [.pdf("trinh-ket-qua-files", "giấy phép.pdf")])
      try await site.act("ky-duyet", [("note", "Đồng ý")], on: code, by: .leaderMinh)
      try await site.act("chuyen-buoc", [("note", "Số 12/GPXD")], on: code, by: .clerkThu)
      try await site.act(
        "tra-ket-qua", [("recipient", "Trần Văn Bình"), ("method", "counter")], on: code, by: .receptionistHoa)

      #expect(try await site.world.stage(of: code) == .returned)
      let page = try await site.get(Paths.deskDossier(code), as: .officerDat)
      for words in [
        "Tờ khai; Bản vẽ; Ảnh chụp. Lý do: Thiếu", "Trả kết quả cho Trần Văn Bình", "Số 12/GPXD", "giấy phép.pdf",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(try await site.world.faults().isEmpty)
    }
  }

  @Test("Send back, consult and answer, ask for money and confirm it, apologise, stop")
  func sideWays() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.act(
        "lay-y-kien", [("agencyCode", Place.longXuyen), ("question", "Có vướng quy hoạch?")], on: code, by: .officerDat)
      #expect(try await site.world.dossier(code).tasks.contains { $0.kind == "consultation" })
      try await site.act(
        "yeu-cau-nop-tien", [("amount", "1.200.000"), ("reason", "Lệ phí")], on: code, by: .officerDat)
      try await site.act("xac-nhan-nop-tien", [("amount", "1200000")], on: code, by: .receptionistHoa)
      try await site.act("chuyen-buoc", on: code, by: .officerDat)
      try await site.act("tra-lai-buoc", [("to", "2"), ("reason", "Sai tên")], on: code, by: .leaderMinh)
      #expect(try await site.world.steps(of: code) == ["2"])
      try await site.act("xin-loi", [("dueAt", "20/03/2026"), ("reason", "Thiếu người")], on: code, by: .officerDat)
      #expect(try await site.world.dueAt(of: code) == "2026-03-20 17:00")
      try await site.act("dung", [("reason", "Không đủ điều kiện")], on: code, by: .leaderMinh)
      #expect(try await site.world.stage(of: code) == .stopped)
    }
  }

  @Test("A refusal comes back beside its field, with what was typed", arguments: Wrong.all)
  func refused(_ wrong: Wrong) async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.advance(code, to: wrong.step, on: "2026-03-02 08:30")
      let before = try await site.world.history(of: code)
      let page = try await site.act(wrong.deed, wrong.fields, on: code, by: wrong.person, .unprocessableContent).text
      let link =
        wrong.field.isEmpty ? wrong.sentence : "<a href=\"#\(wrong.deed)-\(wrong.field)\">\(wrong.sentence)</a>"
      let (isSaid, isOpen) = (page.contains("<li>\(link)</li>"), page.contains("id=\"viec-\(wrong.deed)\" open"))
      #expect(isSaid && isOpen)
      for (name, typed) in wrong.fields where (1..<100).contains(typed.count) && name != "outcome" && name != "account"
      {
        let isKept = page.contains(typed)
        #expect(isKept, "\(name)")
      }
      #expect(try await site.world.history(of: code) == before)
    }
  }

  struct Wrong: Sendable, CustomStringConvertible {
    var deed: String
    var person: Person
    var step = "2"
    var fields: [(String, String)]
    var field, sentence: String
    var description: String { "\(deed): \(sentence)" }

    static let reason = "Hãy nêu rõ lý do để người dân hiểu."
    static let long = "Nội dung dài quá 4.000 ký tự. Hãy viết ngắn hơn."
    static let all: [Wrong] = [
      Wrong(
        deed: "yeu-cau-bo-sung", person: .officerDat, fields: [("items", " "), ("reason", "Thiếu")], field: "items",
        sentence: reason),
      Wrong(
        deed: "yeu-cau-bo-sung", person: .officerDat, fields: [("items", "Bản vẽ"), ("reason", "")], field: "reason",
        sentence: reason),
      Wrong(
        deed: "chuyen-buoc", person: .officerDat, fields: [("note", String(repeating: "a", count: 4_001))],
        field: "note", sentence: long),
      Wrong(
        deed: "chuyen-buoc", person: .officerDat, fields: [("step", "99"), ("note", "Xong")], field: "",
        sentence: "Hồ sơ không có bước “99” đang mở cho bạn."),
      Wrong(
        deed: "trinh-ket-qua", person: .officerDat, fields: [("outcome", "denied"), ("summary", " ")], field: "summary",
        sentence: reason),
      Wrong(
        deed: "trinh-ket-qua", person: .officerDat, fields: [("outcome", "maybe"), ("summary", "Tóm tắt")],
        field: "outcome", sentence: "Chọn đồng ý hay không đồng ý."),
      Wrong(
        deed: "phan-cong", person: .leaderMinh, fields: [("account", "")], field: "account",
        sentence: "Chọn người được giao."),
      Wrong(
        deed: "phan-cong", person: .leaderMinh, fields: [("account", "2/ZZZZZZZZZZ")], field: "account",
        sentence: "Người được giao không làm việc ở đơn vị của bước này. Hãy chọn người khác."),
      Wrong(
        deed: "lay-y-kien", person: .officerDat, fields: [("agencyCode", ""), ("question", "Ý kiến?")],
        field: "agencyCode", sentence: "Chọn cơ quan cần hỏi."),
      Wrong(
        deed: "lay-y-kien", person: .officerDat, fields: [("agencyCode", "khong-co"), ("question", "Ý kiến?")],
        field: "agencyCode", sentence: "Không có cơ quan mang mã “khong-co” đang hoạt động. Hãy chọn lại nơi nộp."),
      Wrong(
        deed: "yeu-cau-nop-tien", person: .officerDat, fields: [("amount", "nhiều"), ("reason", "Lệ phí")],
        field: "amount", sentence: "Nhập một số từ 1 đến 999999999999."),
      Wrong(
        deed: "xin-loi", person: .officerDat, fields: [("dueAt", "31/02/2026"), ("reason", "Chậm")], field: "dueAt",
        sentence: "Ngày không đúng. Nhập ngày/tháng/năm, ví dụ 05/11/1983."),
      Wrong(
        deed: "xin-loi", person: .officerDat, fields: [("dueAt", "08/03/2026"), ("reason", "Chậm")], field: "dueAt",
        sentence: "Ngày này cơ quan nghỉ. Hãy hẹn vào ngày làm việc."),
      Wrong(
        deed: "xin-loi", person: .officerDat, fields: [("dueAt", "03/03/2026"), ("reason", "Chậm")], field: "dueAt",
        sentence: "Ngày hẹn mới phải sau ngày hẹn cũ và sau hiện tại."),
      Wrong(
        deed: "tra-lai-buoc", person: .leaderMinh, step: "3", fields: [("to", "9"), ("reason", "Sai")], field: "to",
        sentence: "Chỉ trả lại được về một bước đã làm trước bước này."),
      Wrong(deed: "rut", person: .receptionistHoa, fields: [("reason", "")], field: "reason", sentence: reason),
      Wrong(deed: "dung", person: .leaderMinh, fields: [("reason", "\n")], field: "reason", sentence: reason),
    ]
  }

  @Test("The second of two clicks hears that it is done; nothing happens twice")
  func twice() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.act("chuyen-buoc", on: code, by: .officerDat)
      let again = try await site.act("chuyen-buoc", on: code, by: .officerDat, .conflict).text
      #expect(again.contains("Việc này bạn đã làm xong rồi"))
      #expect(try await site.world.steps(of: code) == ["3"])

      try await site.act("ky-duyet", on: code, by: .leaderMinh)
      let late = try await site.act("ky-duyet", on: code, by: .leaderMinh, .conflict).text
      #expect(late.contains("chưa thể “Ký duyệt”") || late.contains("đã làm xong rồi"))
    }
  }

  @Test("Two at once: one does it, the other gets a page, never a fault")
  func together() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      let token = try await site.token(on: Paths.worklist, as: .officerDat)
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await site.client.execute(
              uri: Paths.deskDossier(code, "chuyen-buoc").description, method: .post,
              headers: [
                .contentType: "application/x-www-form-urlencoded", .cookie: "phien=\(Person.officerDat.login)",
              ],
              body: .init(string: "_csrf=\(token)")
            ).status.code
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.sorted() == [303, 409, 409, 409])
      #expect(try await site.world.steps(of: code) == ["3"])
    }
  }

  @Test("Another agency's officer does nothing here; an unknown action is no page; without the token nothing is done")
  func rights() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .lan, on: "2026-03-02 08:00")
      try await site.act("tiep-nhan", on: code, by: .receptionistLong, .forbidden)
      try await site.act("tiep-nhan", on: code, by: .officerHa, .forbidden)
      try await site.act("xoa", on: code, by: .receptionistHoa, .notFound)
      try await site.act("tiep-nhan", on: "000.01.21.H01-260302-9999", by: .receptionistHoa, .notFound)
      let forged = try await site.client.execute(
        uri: Paths.deskDossier(code, "tiep-nhan").description, method: .post,
        headers: [.contentType: "application/x-www-form-urlencoded", .cookie: "phien=\(Person.receptionistHoa.login)"],
        body: .init(string: "_csrf=AAAA"))
      #expect(forged.status == .forbidden)
      #expect(try await site.world.history(of: code) == ["submitted"])
    }
  }
}
