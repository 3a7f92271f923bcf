package import Markup

/// A page is a value: what is shown, and nothing of how it was asked for.
package protocol Page: Sendable {
  /// The title of the window; the page writes its own `h1`.
  var title: String { get }
  /// One sentence for search engines and previews.
  var description: String? { get }
  var area: Area { get }
  /// The entry of the navigation that this page belongs to.
  var section: Entry? { get }
  /// Where the page lies, from the top; the page itself is not in it.
  var breadcrumb: [Crumb] { get }
  /// A form page counts its errors in the title, so that a reader hears them first.
  var errorCount: Int { get }
  var body: HTML { get }
}

extension Page {
  package var description: String? { nil }
  package var area: Area { .portal }
  package var section: Entry? { nil }
  package var breadcrumb: [Crumb] { [] }
  package var errorCount: Int { 0 }
}

package struct Crumb: Sendable, Hashable {
  package var label: String
  package var path: Path

  package init(_ label: String, _ path: Path) { (self.label, self.path) = (label, path) }
}
