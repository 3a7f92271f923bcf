import Casework
import Rules
import Dossiers
import Hummingbird
import Markup
import WebShared

/// A printed form of the dossier, or word that there is none yet.
struct OwnerSlipPage: Page {
  var owned: OwnedDossier
  var words: PrintedForm.OwnersWords
  /// nil while there is nothing to print.
  var sheet: HTML?

  var title: String { "\(words.title) \(owned.code)" }
  var section: Entry? { .myDossiers }

  var body: HTML {
    """
    <div class="screen-only">
    <h1>\(words.title)</h1>
    \(if: sheet == nil, notice(.info, words.missing.title, "<p>\(words.missing.sentence)</p>"))
    <p><a href="\(url: Paths.myDossier(owned.code, key: owned.key))">Về trang hồ sơ</a></p>
    \(if: sheet != nil, "<p>\(printButton("In giấy này", .primary))</p>")
    </div>
    \(sheet)
    """
  }
}

/// One address for each form that is the owner's too.
func slipRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  for form in routes.site.house.forms {
    guard let words = form.owner else { continue }
    routes.get(Paths.printed(form, of: ":code"), for: .anyone) { request, _ in
      let owned = try await request.ownedDossier(rulebooks)
      let source = FormSource(file: owned.file, rules: owned.rules, now: request.site.now())
      return request.page(
        OwnerSlipPage(owned: owned, words: words, sheet: form.sheet(source, request.site.settings)))
    }
  }
}
