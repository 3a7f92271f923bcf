@testable import Admin
import HTTPTypes
import Processes
import Storage
import TestSupport
import Testing
import WebShared
import Workflow

@Suite("Designing a process")
struct ProcessDesignTests {
  static let slug = "khai-sinh"
  static let draft = Paths.adminDraft(slug)

  static func begun(_ site: WorldSite) async throws -> Guest {
    let guest = try await site.guest(.provinceAdministrator)
    try await guest.open(Paths.adminProcess(slug))
    try await guest.send([:], to: Paths.adminProcess(slug, "chep"))
    try await guest.open(draft)
    return guest
  }

  static let consultation: [String: String] = [
    "revision": "1", "name": "Hỏi phòng địa chính", "kind": "consultation", "role": "specialist",
    "body": "solving", "room": "room:justice", "term": "2", "unit": "gio", "counted": "co", "after": "2",
  ]

  @Test("Of a file nothing is read before it is known that its sender may make a draft of it")
  func importRight() async throws {
    try await WorldSite.open { site in
      let guest = try await site.guest(.administratorTam)
      try await guest.open(Paths.adminImportProcess)
      try await guest.send(["slug": "ket-hon"], to: Paths.adminImportProcess, .forbidden)
    }
  }

  @Test("A copy, a consultation added and mended, published: the checks say what is wrong on the way")
  func whole() async throws {
    try await WorldSite.open { site in
      let guest = try await Self.begun(site)
      try await guest.open(Paths.adminStep(Self.slug, "moi"))
      try await guest.send(Self.consultation, to: Paths.adminStep(Self.slug, "moi"))
      let page = try await guest.open(Self.draft)
      #expect(page.contains("chưa chọn nơi được hỏi ý kiến"))

      // Publishing refuses, and says so beside what was typed.
      try await guest.open(Paths.adminDraft(Self.slug, "cong-bo"))
      try await guest.send(
        ["revision": "2", "from": "2/3/2026"], to: Paths.adminDraft(Self.slug, "cong-bo"), .unprocessableContent)
      #expect(guest.page.contains("Chưa công bố được") && guest.page.contains("2/3/2026"))

      let process = try #require(try await site.world.db.read { try ProcessDraft.find(Self.slug, in: $0) }).process
      let step = try #require(process.steps.first { $0.kind == .consultation })
      try await guest.open(Paths.adminStep(Self.slug, step.id))
      var fields = Self.consultation.merging(["revision": "2", "asked-role-1": "specialist"]) { $1 }
      fields["next"] = step.next.first
      // Half an answer comes back with an error beside its field, and what was typed.
      try await guest.send(fields, to: Paths.adminStep(Self.slug, step.id), .unprocessableContent)
      #expect(guest.page.contains("Chọn cơ quan được hỏi.") && guest.page.contains("Hỏi phòng địa chính"))
      (fields["asked-body-1"], fields["asked-room-1"]) = ("solving", "room:land")
      fields["consent"] = "co"
      // The law gives eight hours, and the steps use them all.
      try await guest.send(fields, to: Paths.adminStep(Self.slug, step.id))
      #expect(try await guest.open(Self.draft).contains("quá thời hạn"))
      (fields["revision"], fields["counted"]) = ("3", nil)
      try await guest.send(fields, to: Paths.adminStep(Self.slug, step.id))
      let mended = try await guest.open(Self.draft)
      try #require(mended.contains("Không còn chỗ nào phải sửa"), "\(mended)")

      try await guest.open(Paths.adminDraft(Self.slug, "cong-bo"))
      #expect(guest.page.contains("Thêm bước"))
      let place = try await guest.send(
        ["revision": "4", "from": "2/3/2026"], to: Paths.adminDraft(Self.slug, "cong-bo"))
      #expect(place.contains("ban=2"))
      #expect(try await guest.open(place).contains("Đang áp dụng"))
      // The button was pressed twice.
      let again = try await guest.send(
        ["revision": "4", "from": "2/3/2026"], to: Paths.adminDraft(Self.slug, "cong-bo"))
      #expect(again == place)
      #expect(try await site.value("SELECT COUNT(*) FROM process_change WHERE slug = 'khai-sinh'", as: Int.self) == 6)
    }
  }

  @Test(
    "Who comes second is told by whom the draft was changed, and keeps what was typed", arguments: TestEngine.allCases)
  func second(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let first = try await Self.begun(site)
      let second = try await site.guest(.provinceAdministrator)
      try await second.open(Paths.adminStep(Self.slug, "moi"))
      try await first.open(Paths.adminStep(Self.slug, "moi"))
      try await first.send(Self.consultation, to: Paths.adminStep(Self.slug, "moi"))

      var own = Self.consultation
      own["name"] = "Của người thứ hai"
      try await second.send(own, to: Paths.adminStep(Self.slug, "moi"), .conflict)
      #expect(second.page.contains("vừa sửa bản nháp này") && second.page.contains("Của người thứ hai"))
      own["revision"] = try #require(second.hidden("revision"))
      try await second.send(own, to: Paths.adminStep(Self.slug, "moi"))

      let draft = try #require(try await site.world.db.read { try ProcessDraft.find(Self.slug, in: $0) })
      #expect(draft.revision == 3)
      #expect(draft.process.steps.map(\.name).contains("Của người thứ hai"))
      #expect(draft.process.steps.map(\.name).contains("Hỏi phòng địa chính"))
    }
  }

  @Test(
    "A condition that cannot be read comes back with its sentence beside it",
    arguments: [
      ("loai = \"a", "chưa có dấu nháy đóng"), ("(1 > 2", "chưa được đóng"), ("khong_co > 3", "Biểu mẫu không có mục"),
      ("3", "cần đúng/sai"),
    ])
  func condition(_ text: String, _ sentence: String) async throws {
    try await WorldSite.open { site in
      let guest = try await Self.begun(site)
      let path = Paths.adminChoice(Self.slug, "3", "moi")
      try await guest.open(path)
      try await guest.send(
        ["revision": "1", "title": "Đạt", "condition": text, "target": "next", "next": "4"], to: path,
        .unprocessableContent)
      #expect(guest.page.contains(sentence) && guest.page.contains("Đạt"), "\(guest.page)")
    }
  }

  @Test(
    "Wrong fields come back, each with what to do",
    arguments: [
      (["name": ""], "Nhập tên bước."), (["term": "ba"], "Nhập một số từ 0"), (["role": ""], "Chọn vai trò"),
      (["body": ""], "Chọn cơ quan làm bước này."), (["room": ""], "Chọn bộ phận làm bước này."),
      (["outside": "Thuế/cơ sở"], "không được có dấu /"),
      (["leg-opens": "1.001193"], "Chọn cơ quan nhận phần việc này."),
      (["leg-opens": "khong-co"], "Không có thủ tục hay quy trình nào"),
    ])
  func wrong(_ fields: [String: String], _ sentence: String) async throws {
    try await WorldSite.open { site in
      let guest = try await Self.begun(site)
      try await guest.open(Paths.adminStep(Self.slug, "moi"))
      try await guest.send(
        Self.consultation.merging(fields) { $1 }, to: Paths.adminStep(Self.slug, "moi"), .unprocessableContent)
      #expect(guest.page.contains(sentence), "\(guest.page)")
    }
  }

  @Test("A draft is thrown away once, however often the button is pressed", arguments: TestEngine.allCases)
  func discardedTwice(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let guest = try await Self.begun(site)
      let place = try await guest.send(["revision": "1", "verb": "discard"], to: Self.draft)
      #expect(try await guest.open(place).contains("bản nháp"))
      #expect(try await guest.send(["revision": "1", "verb": "discard"], to: Self.draft) == place)
      try await site.guest(.provinceAdministrator).open(Self.draft, .notFound)
      #expect(try await site.value("SELECT COUNT(*) FROM process_change WHERE what = 'discarded'", as: Int.self) == 1)
    }
  }

  @Test("An agency's administrator reads, and is refused what the province shares")
  func agency() async throws {
    try await WorldSite.open { site in
      _ = try await Self.begun(site)
      let guest = try await site.guest(.administratorTam)
      #expect(try await guest.open(Paths.adminProcess(Self.slug)).contains("do quản trị viên của tỉnh sửa"))
      try await guest.open(Paths.changePassword)
      try await guest.send(Self.consultation, to: Paths.adminStep(Self.slug, "moi"), .forbidden)
      try await guest.send(
        ["revision": "1", "from": "2/3/2026"], to: Paths.adminDraft(Self.slug, "cong-bo"), .forbidden)
      try await guest.send(["revision": "1", "verb": "discard"], to: Self.draft, .forbidden)
      try await guest.send(["from": "2/3/2026"], to: Paths.adminProcess(Self.slug, "ngung"), .forbidden)
      try await guest.send([:], to: Paths.adminProcess("chung", "chep"), .forbidden)
    }
  }

  @Test("A trial goes on from button to button, and back")
  func trial() async throws {
    try await WorldSite.open { site in
      let guest = try await Self.begun(site)
      let path = Paths.adminDraft(Self.slug, "chay-thu")
      #expect(try await guest.open(path).contains("Tiếp nhận hồ sơ"))
      try await guest.send(["moves": "[]", "move": TrialPage.text(of: .act(.accept))], to: path, .ok)
      #expect(guest.page.contains("Đã tiếp nhận."))
      let moves = TrialPage.text(of: [.act(.accept)])
      try await guest.send(["moves": moves, "verb": "undo"], to: path, .ok)
      #expect(!guest.page.contains("Đã tiếp nhận."))
      try await guest.send(
        ["moves": moves, "move": TrialPage.text(of: .act(.accept))], to: path, .unprocessableContent)
      #expect(guest.page.contains("Hồ sơ đã được tiếp nhận."))
      try await guest.send(["moves": "nonsense"], to: path, .badRequest)
    }
  }

  @Test("A step taken out joins what stood before and after it")
  func removed() throws {
    var process = try ReferenceProcess.named(Self.slug)
    StepEdit.add(Step.new, after: "2").apply(to: &process)
    let added = try #require(process.steps.first { $0.name.isEmpty })
    #expect(process.step("2")?.next == [added.id] && added.next == ["3"])
    StepEdit.remove(added.id).apply(to: &process)
    #expect(process == (try ReferenceProcess.named(Self.slug)))
  }
}
