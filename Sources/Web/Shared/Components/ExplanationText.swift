package import Markup

/// Why a dossier is due when it is, a sentence each.
package func explanation(_ sentences: [String]) -> HTML {
  """
  <ul class="plainlist">\(each: sentences, { "<li>\($0)</li>" })</ul>
  """
}
