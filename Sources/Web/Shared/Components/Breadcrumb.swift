import Markup

/// Where the page lies. The layout puts it above the page.
func breadcrumb(_ crumbs: [Crumb]) -> HTML? {
  if crumbs.isEmpty { return nil }
  return """
    <nav class="breadcrumb" aria-label="Vị trí"><ol>\(each: crumbs, { crumb in
      "<li><a href=\"\(url: crumb.path)\">\(crumb.label)</a></li>"
    })</ol></nav>
    """
}
