import Markup

/// The name of the house and of the province; no emblem.
func wordmark(to path: Path, province: String) -> HTML {
  """
  <a class="wordmark" href="\(url: path)"><b>Một Cửa</b><span>\(province)</span></a>
  """
}

/// A link of the navigation; the one we are in says so.
func navigationLink(_ entry: Entry, isCurrent: Bool) -> HTML {
  """
  <li><a href="\(url: entry.path)"\(attribute: "aria-current", isCurrent ? "true" : nil)>\(entry.label)</a></li>
  """
}
