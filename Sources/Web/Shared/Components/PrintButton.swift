package import Markup

/// Prints the page; without scripts it stays hidden, and people print as they always do.
package func printButton(_ label: String = "In trang này", _ kind: ButtonKind = .secondary) -> HTML {
  """
  <button type="button" class="button \(kind.rawValue)" data-print hidden>\(label)</button>
  """
}
