package import Markup

/// An entry of a list of links: where it leads, and a line about it.
package struct LinkItem: Sendable {
  package var label: String
  package var path: Path
  package var detail: HTML?

  package init(_ label: String, _ path: Path, detail: HTML? = nil) {
    (self.label, self.path, self.detail) = (label, path, detail)
  }
}

/// Links one below the other: results of a search, procedures of a field.
package func linkList(_ items: [LinkItem]) -> HTML {
  """
  <ul class="links">
  \(each: items, { item in
    "<li><a href=\"\(url: item.path)\">\(item.label)</a>\(item.detail.map { "<div class=\"detail\">\($0)</div>" })</li>\n"
  })</ul>
  """
}

/// Links as cards side by side: the entrances on a first page.
package func cards(_ items: [LinkItem]) -> HTML {
  """
  <ul class="cards">
  \(each: items, { item in
    "<li><a href=\"\(url: item.path)\"><b>\(item.label)</b>\(item.detail.map { "<span>\($0)</span>" })</a></li>\n"
  })</ul>
  """
}
