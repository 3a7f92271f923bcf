package import Markup

/// Tokens and components, as they are. What is not shown here does not exist.
package struct StyleguidePage: Page {
  package var area: Area

  package init(area: Area) { self.area = area }

  package var title: String { "Bộ giao diện" }
  package var breadcrumb: [Crumb] { [Crumb("Trang đầu", Paths.home)] }

  package var body: HTML {
    """
    <h1>\(title)</h1>
    <p class="lead">Màu, chữ và các thành phần dùng chung. Một bộ cho cả trang của người dân và bàn làm việc.</p>
    \(tabs("Phòng", [
      Tab("Trang của người dân", Paths.styleguide),
      Tab("Bàn làm việc", Paths.styleguide.query("phong", "ban-lam-viec")),
    ], current: area == .portal ? 0 : 1))
    \(StyleguideTokens.colours)
    \(StyleguideTokens.type)
    \(StyleguideTime.body)
    \(StyleguideForms.body)
    \(StyleguideParts.body)
    """
  }
}
