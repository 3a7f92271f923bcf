import Language
package import Markup

/// Views of one list, each with its address; a count tells how much is behind it.
package struct Tab: Sendable {
  package var label: String
  package var path: Path
  package var count: Int?
  package var tone: Tone

  package init(_ label: String, _ path: Path, count: Int? = nil, tone: Tone = .plain) {
    (self.label, self.path, self.count, self.tone) = (label, path, count, tone)
  }
}

package func tabs(_ name: String, _ tabs: [Tab], current: Int) -> HTML {
  """
  <nav class="tabs" aria-label="\(name)"><ul>\(each: tabs.enumerated(), { index, tab in
    """
    <li><a href="\(url: tab.path)"\(attribute: "aria-current", index == current ? "page" : nil)>\(tab.label)\
    \(tab.count.map { " <span class=\"count \(tab.count == 0 ? "plain" : tab.tone.rawValue)\">\(grouped($0))</span>" })</a></li>
    """
  })</ul></nav>
  """
}
