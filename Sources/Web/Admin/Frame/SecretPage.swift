import Identity
import Markup
import WebShared

/// A password or a token, shown this once.
struct SecretPage: Page {
  var officer: Officer
  var title: String
  /// What it is and what to do with it.
  var sentence: String
  var secret: String
  /// Where it belongs.
  var back: Crumb

  var area: Area { .administration }
  var section: Entry? { .accounts }
  var breadcrumb: [Crumb] { [Crumb("Tài khoản", Paths.adminAccounts), back] }

  var body: HTML {
    """
    <h1>\(title)</h1>
    \(notice(.warn, "Chỉ hiện một lần", isAnswer: true, "<p>\(sentence)</p>"))
    <p class="lead"><code>\(secret)</code></p>
    \(actions(buttonLink("Đã ghi lại", to: back.path), printButton("In")))
    """
  }
}
