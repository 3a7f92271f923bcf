import Dossiers
import Markup
import WebShared

/// In place of the form of an act that may not be done now. What an answer said already is not said again.
func notNow(_ title: String, _ refusal: CaseworkRefusal, on owned: OwnedDossier, _ state: FormState) -> HTML {
  """
  \(if: state.errorCount == 0, notice(.info, title, "<p>\(refusal.sentence)</p>"))
  <p><a href="\(url: Paths.myDossier(owned.code, key: owned.key))">Về trang hồ sơ</a></p>
  """
}
