package import Markup

/// Lists go forward by key, never by number: the next page begins after the last row of this one.
package func pager(next: Path?, first: Path? = nil) -> HTML? {
  if next == nil, first == nil { return nil }
  return """
    <nav class="pager" aria-label="Trang">\
    \(first.map { "<a href=\"\(url: $0)\">← Về đầu danh sách</a>" })\
    \(next.map { "<a class=\"next\" href=\"\(url: $0)\" rel=\"next\">Trang sau →</a>" })</nav>
    """
}
