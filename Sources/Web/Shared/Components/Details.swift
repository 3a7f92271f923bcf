package import Markup

/// Something most people need not read, folded away.
package func details(_ summary: String, isOpen: Bool = false, _ content: HTML) -> HTML {
  """
  <details\(attribute: "open", if: isOpen)><summary>\(summary)</summary><div>\(content)</div></details>
  """
}
