import Agencies
import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("What a submission may say")
struct CheckedSubmissionTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var matter = Matter.birth
    var refusal: CaseworkRefusal
    var make: @Sendable (inout Submission) -> Void

    init(
      _ name: String, _ refusal: CaseworkRefusal, _ matter: Matter = .birth,
      make: @escaping @Sendable (inout Submission) -> Void
    ) {
      (testDescription, self.refusal, self.matter, self.make) = (name, refusal, matter, make)
    }
  }

  static let mistakes: [Mistake] = [
    Mistake("unknown procedure", .unknownProcedure("1.999999")) { $0.procedureCode = "1.999999" },
    Mistake("unknown agency", .unknownAgency("30999")) { $0.agencyCode = "30999" },
    Mistake("no name", .nameMissing) { $0.applicant.name = " \n " },
    Mistake("only invisible signs", .nameMissing) { $0.applicant.name = "\u{200B}\u{FEFF}" },
    Mistake("long name", .nameTooLong) { $0.applicant.name = String(repeating: "ă", count: 201) },
    Mistake("name with NUL", .unreadableText(field: "name")) { $0.applicant.name = "Lan\0" },
    Mistake("personal number", .badPersonalID) { $0.applicant.personalID = "08919000000" },
    Mistake("personal number with NUL", .badPersonalID) { $0.applicant.personalID = "089190000001\0" },
    Mistake("tax code", .badTaxCode) { ($0.applicant.kind, $0.applicant.personalID) = (.organisation, "12345") },
    Mistake("tax code in other digits", .badTaxCode) {
      ($0.applicant.kind, $0.applicant.personalID) = (.organisation, "١٢٣٤٥٦٧٨٩٠")
    },
    Mistake("phone", .badPhone) { $0.applicant.phone = "12345" },
    Mistake("email", .badEmail) { $0.applicant.email = "lan@" },
    Mistake("long address", .addressTooLong) { $0.applicant.address = String(repeating: "x", count: 301) },
    Mistake("address with a bell", .unreadableText(field: "address")) { $0.applicant.address = "Ấp 1\u{7}" },
    Mistake("authorised nobody", .badAuthorisedPerson) {
      $0.authorisedPerson = AuthorisedPerson(name: "", personalID: nil, phone: nil)
    },
    Mistake("authorised person's number", .badAuthorisedPerson) {
      $0.authorisedPerson = AuthorisedPerson(name: "Bình", personalID: "1", phone: nil)
    },
    Mistake("negative fee", .amountMissing) { $0.feeAmount = -1 },
    Mistake("boundless fee", .amountMissing) { $0.feeAmount = .max },
    Mistake("paper without name", .badPaper("")) { $0.papers = [SubmittedPaper(name: " ", kind: "form")] },
    Mistake("paper in -1 copies", .badPaper("Đơn")) {
      $0.papers = [SubmittedPaper(name: "Đơn", kind: "form", copies: -1)]
    },
    Mistake("file with NUL", .badPaper("Đơn")) {
      $0.papers = [
        SubmittedPaper(name: "Đơn", kind: "form", file: StoredFile(hash: "a", name: "\0", mediaType: "", size: 1))
      ]
    },
    Mistake("too many papers", .tooManyPapers) {
      $0.papers = Array(repeating: SubmittedPaper(name: "Đơn", kind: "form"), count: 101)
    },
    Mistake("missing answer", .answer(question: "spouse", fault: "Hãy điền “Họ tên vợ hoặc chồng”."), .marriage) { _ in
    },
    Mistake(
      "answer nobody asked", .answer(question: "x", fault: "Tờ khai không có mục “x”. Hãy bỏ mục này."), .marriage
    ) {
      $0.answers = ["spouse": "Bình", "x": "1"]
    },
    Mistake(
      "no such day", .answer(question: "wedding", fault: "Hãy chọn ngày có thật cho “Ngày đăng ký”."), .marriage
    ) { $0.answers = ["spouse": "Bình", "wedding": "2026-02-30"] },
    Mistake("answer with NUL", .unreadableText(field: "spouse"), .marriage) { $0.answers = ["spouse": "B\0"] },
  ]

  @Test("A mistake is refused with its field, and leaves nothing behind", arguments: mistakes)
  func mistake(_ mistake: Mistake) async throws {
    for engine in TestEngine.allCases {
      let world = try await TestWorld(on: engine)

      await #expect(throws: mistake.refusal) {
        try await world.submit(mistake.matter, by: .lan, on: "2026-03-02 09:00", change: mistake.make)
      }

      #expect(!mistake.refusal.sentence.isEmpty && mistake.refusal.field != nil)
      #expect(try await world.count("SELECT COUNT(*) FROM dossier") == 0)
      #expect(try await world.count("SELECT COUNT(*) FROM number_series") == 0)
    }
  }

  @Test(
    "Numbers are taken in any writing and kept in one",
    arguments: [
      ("0912.000.001", "0912000001"), ("(+84) 912 000 001", "0912000001"), ("84912000001", "0912000001"), ("", nil),
    ] as [(String, String?)])
  func phones(typed: String, kept: String?) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00") { $0.applicant.phone = typed }

    #expect(try await world.dossier(dossier).applicant.phone == kept)
  }
}
