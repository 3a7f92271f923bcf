import Casework
import Dossiers
import Hummingbird
import Markup
import Papers
import Rules
import Storage
import WebShared

func supplyRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper, _ papers: PaperStore) {
  routes.get(Paths.supply(":code"), for: .anyone) { request, _ in
    let owned = try await request.ownedDossier(rulebooks)
    return request.page(
      SupplyPage(owned: owned, refusal: owned.refusal(of: .supply, at: request.site.now()), state: FormState()))
  }

  routes.post(Paths.supply(":code"), for: .anyone) { request, _ in
    let owned = try await request.ownedDossier(rulebooks)
    try request.limit("bo-sung", to: 60, perMinutes: 10)
    let kept = KeptFiles(request.site.settings, papers)
    let refusal = owned.refusal(of: .supply, at: request.site.now())
    let page: (FormState) -> SupplyPage = { state in
      var copy = state
      return SupplyPage(owned: owned, refusal: refusal, state: state, kept: kept.html(kept.files(in: &copy)))
    }
    return try await request.submission(
      again: page, files: { try await Upload.store($0, in: papers, at: request.site.now()) }
    ) { form in
      if let refusal { throw refusal }
      let note = form.optional("note", max: 2_000) ?? ""
      let items = owned.file.missing
      let papers = kept.files(in: &form).map { kept in
        let index = items.indices.first { "giay-\($0 + 1)" == kept.field }
        return SubmittedPaper(name: index.map { items[$0] } ?? "Giấy tờ bổ sung", kind: "copy", file: kept.file)
      }
      if papers.isEmpty && note.isEmpty && form.errors.isEmpty {
        form.fail("giay-1", "Chọn ít nhất một tệp, hoặc viết điều bạn muốn bổ sung.")
      }
      try form.check()
      let (now, supplement) = (request.site.now(), Supplement(note: note, papers: papers))
      try await request.site.db.write { tx in
        try Dossier.supply(supplement, for: owned.code, by: Hand(owned.actor, under: owned.rules, at: now, in: tx))
      }
      return .redirect(to: Paths.myDossier(owned.code, key: owned.key).query("xong", "bo-sung"))
    }
  }
}

/// One file field for each thing that is missing.
struct SupplyPage: Page {
  var owned: OwnedDossier
  /// Why nothing can be sent now.
  var refusal: CaseworkRefusal?
  var state: FormState
  /// Files of a first try, carried along.
  var kept: HTML?

  var title: String { "Bổ sung giấy tờ" }
  var section: Entry? { .myDossiers }
  var errorCount: Int { state.errorCount }
  var breadcrumb: [Crumb] { [Crumb("Hồ sơ \(owned.code)", Paths.myDossier(owned.code, key: owned.key))] }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p class="under">\(owned.file.dossier.procedure.shortName)<br>\(code(owned.code))</p>
    \(refusal.map { notNow("Hiện không cần bổ sung gì", $0, on: owned, state) } ?? fields)
    """
  }

  private var fields: HTML {
    """
    \(owned.file.dossier.state.closesAt.map { "<p>\(closingWords($0))</p>" })
    \(papersForm)
    """
  }

  private var papersForm: HTML {
    form(
      to: Paths.supply(owned.code).query("khoa", owned.key), sendsFiles: true,
      """
      \(kept)
      \(each: owned.file.missing.enumerated(), { index, item in
        fileField("giay-\(index + 1)", item, in: state, accept: Upload.accepted, hint: Upload.hint, takesSeveral: true)
      })
      \(fileField("giay-khac", "Giấy tờ khác", in: state, accept: Upload.accepted, isOptional: true, takesSeveral: true))
      \(textArea("note", "Lời nhắn cho cán bộ", in: state, isOptional: true, rows: 3, maxLength: 2_000))
      \(actions(button("Gửi bổ sung"), "<a href=\"\(url: Paths.myDossier(owned.code, key: owned.key))\">Để sau</a>"))
      """)
  }
}
