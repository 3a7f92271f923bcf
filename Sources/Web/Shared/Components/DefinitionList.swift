package import Markup

/// Names and values: the data of a dossier, the summary before submitting.
package func definitionList(_ items: [(name: String, value: HTML)]) -> HTML {
  """
  <dl class="facts">
  \(each: items, { item in "<div><dt>\(item.name)</dt><dd>\(item.value)</dd></div>\n" })</dl>
  """
}

/// The same with a link beside each value that leads back to where it was given.
package func reviewList(_ items: [(name: String, value: HTML, change: Path)]) -> HTML {
  """
  <dl class="facts review">
  \(each: items, { item in
    """
    <div><dt>\(item.name)</dt><dd>\(item.value)</dd>\
    <dd class="change"><a href="\(url: item.change)">Sửa<span class="unseen"> \(item.name)</span></a></dd></div>

    """
  })</dl>
  """
}
