package import Markup

/// In place of a list with nothing in it: why it is empty, and what can be done.
package func emptyState(_ title: String, _ content: HTML? = nil, action: HTML? = nil) -> HTML {
  """
  <div class="empty"><p class="title">\(title)</p>\(content.map { "<p>\($0)</p>" })\(action.map { "<p>\($0)</p>" })</div>
  """
}
