import Casework
import Dossiers
import Features
import Hummingbird
import Identity
import Markup
import Rules
import Storage
import WebFeatures
import WebShared

/// What the sample shows: a page in each area, an entry beside the others, a style, a printed form.
extension WebFeature {
  static func memo(_ parts: WebParts) -> WebFeature {
    WebFeature(
      "memo",
      routes: [
        .portal: { routes in
          routes.get(Paths.memos, for: .citizen) { request, _ in
            request.page(MemoPage(area: .portal, days: parts.settings[.memoDays]))
          }
        },
        .desk: { memoRoutes($0, rulebooks: parts.rulebooks) },
        .administration: { routes in
          routes.get(Paths.adminMemos, for: .role(.provinceAdministrator)) { request, _ in
            let heard = try await request.site.db.read { try MemoCounts.heard(in: $0) }
            return request.page(MemoPage(area: .administration, heard: heard))
          }
        },
        .api: { routes in
          routes.api(.get, Paths.apiMemos, for: .anyone) { request, _ in
            let filed = try await request.site.db.read { try MemoCounts.filed(in: $0) }
            return try request.json(["filed": filed])
          }
        },
      ],
      navigation: [.memos, .deskMemos, .adminMemos], styles: [".memo { color: #123456; }"], forms: [.memo])
  }
}

private func memoRoutes(_ routes: Routes, rulebooks: RulebookKeeper) {
  routes.get(Paths.deskMemos, for: .role(.leader)) { request, _ in request.page(MemoPage(area: .desk)) }

  routes.post(Paths.deskMemos, for: .role(.leader)) { request, officer in
    try await request.submission(again: { MemoPage(area: .desk, state: $0) }) { form in
      let code = form.required("code", "Nhập mã hồ sơ.")
      let words = form.required("words", "Nhập lời nhắn.")
      try form.check()
      let (rules, now) = (try await rulebooks.current(), request.site.now())
      try await request.site.db.write {
        try Dossier.writeMemo(words, on: code, by: Hand(officer, under: rules, at: now, in: $0))
      }
      return .redirect(to: Paths.deskMemos)
    }
  }
}

extension Paths {
  static let memos = Path("/ghi-nho")
  static let deskMemos = Path("/lam-viec/ghi-nho")
  static let adminMemos = Path("/quan-tri/ghi-nho")
  static let apiMemos = Path("/api/v1/memos")
}

extension Entry {
  static let memos = Entry("Ghi nhớ", Paths.memos, in: .portal, order: 25, for: .citizen)
  static let deskMemos = Entry("Ghi nhớ", Paths.deskMemos, in: .desk, order: 25, for: .role(.leader))
  static let adminMemos = Entry(
    "Ghi nhớ", Paths.adminMemos, in: .administration, order: 25, for: .role(.provinceAdministrator),
    detail: "Một dòng về ghi nhớ.")
}

extension PrintedForm {
  static let memo = PrintedForm(
    "phieu-ghi-nho", number: nil, title: "Phiếu ghi nhớ",
    owner: OwnersWords(
      title: "Phiếu ghi nhớ", link: "In phiếu ghi nhớ", missing: ("Chưa có phiếu ghi nhớ", "Phiếu sẽ có sau.")),
    exists: { $0.lastMemo != nil },
    sheet: { source, _ in
      source.file.lastMemo.map { "<p class=\"memo\">Ghi nhớ của \(source.dossier.code): \($0.words)</p>" }
    })
}

extension DossierFile {
  fileprivate var lastMemo: MemoWritten? { events.compactMap { $0.content.happening as? MemoWritten }.last }
}

struct MemoPage: Page {
  var area: Area
  var heard = 0
  var days = ""
  var state = FormState()
  var title: String { "Ghi nhớ" }
  var errorCount: Int { state.errorCount }

  var section: Entry? {
    switch area {
    case .desk: .deskMemos
    case .administration: .adminMemos
    default: .memos
    }
  }

  var body: HTML {
    """
    \(errorSummary(state))<h1 class="memo">\(title)</h1>
    \(if: area == .portal, "<p>Ghi nhớ được giữ \(days) ngày.</p>")\
    \(if: area == .administration, "<p>\(heard) ghi nhớ</p>")\
    \(if: area == .desk, form(to: Paths.deskMemos, """
      \(textField("code", "Mã hồ sơ", in: state))
      \(textField("words", "Lời nhắn", in: state))
      \(actions(button("Ghi nhớ")))
      """))
    """
  }
}
