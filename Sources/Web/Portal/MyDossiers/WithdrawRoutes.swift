import Casework
import Dossiers
import Hummingbird
import Markup
import Rules
import Storage
import WebShared

func withdrawRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  routes.get(Paths.withdraw(":code"), for: .anyone) { request, _ in
    let owned = try await request.ownedDossier(rulebooks)
    return request.page(
      WithdrawPage(owned: owned, refusal: owned.refusal(of: .withdraw, at: request.site.now()), state: FormState()))
  }

  routes.post(Paths.withdraw(":code"), for: .anyone) { request, _ in
    let owned = try await request.ownedDossier(rulebooks)
    let refusal = owned.refusal(of: .withdraw, at: request.site.now())
    let page: (FormState) -> WithdrawPage = { WithdrawPage(owned: owned, refusal: refusal, state: $0) }
    return try await request.submission(again: page) { form in
      if let refusal { throw refusal }
      let reason = form.required("reason", "Viết lý do bạn rút hồ sơ.", max: 1_000)
      if !form.isTicked("dong-y") { form.fail("dong-y", "Đánh dấu vào ô này nếu bạn chắc chắn muốn rút hồ sơ.") }
      try form.check()
      let now = request.site.now()
      try await request.site.db.write { tx in
        try Dossier.withdraw(owned.code, reason: reason, by: Hand(owned.actor, under: owned.rules, at: now, in: tx))
      }
      return .redirect(to: Paths.myDossier(owned.code, key: owned.key).query("xong", "rut"))
    }
  }
}

/// Asks once more, and for the reason.
struct WithdrawPage: Page {
  var owned: OwnedDossier
  /// Why it may not be done now.
  var refusal: CaseworkRefusal?
  var state: FormState

  var title: String { "Rút hồ sơ" }
  var section: Entry? { .myDossiers }
  var errorCount: Int { state.errorCount }
  var breadcrumb: [Crumb] { [Crumb("Hồ sơ \(owned.code)", Paths.myDossier(owned.code, key: owned.key))] }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p class="under">\(owned.file.dossier.procedure.shortName)<br>\(code(owned.code))</p>
    \(refusal.map { notNow("Hiện không rút được hồ sơ này", $0, on: owned, state) } ?? question)
    """
  }

  private var question: HTML {
    """
    <p>Rút rồi thì cơ quan không giải quyết tiếp, và không lấy lại được. Cần thì bạn nộp hồ sơ mới.</p>
    \(form(to: Paths.withdraw(owned.code).query("khoa", owned.key), """
      \(textArea("reason", "Vì sao bạn rút hồ sơ?", in: state, rows: 3, maxLength: 1_000))
      \(checkbox("dong-y", "Tôi chắc chắn muốn rút hồ sơ này", in: state))
      \(actions(button("Rút hồ sơ", .danger), "<a href=\"\(url: Paths.myDossier(owned.code, key: owned.key))\">Không rút nữa</a>"))
      """))
    """
  }
}
