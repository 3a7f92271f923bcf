import Language
import Markup
import WebShared

/// A choice of a list's part, small and in one line; a count tells how much is behind it.
struct Chip: Sendable {
  var label: String
  var path: Path
  var count: Int?
  var tone: Tone = .plain
  var isCurrent = false
}

func chips(_ name: String, _ chips: [Chip]) -> HTML {
  """
  <nav class="chips" aria-label="\(name)"><ul>\(each: chips, { chip in
    """
    <li><a href="\(url: chip.path)"\(attribute: "aria-current", chip.isCurrent ? "true" : nil)>\(chip.label)\
    \(chip.count.map { " <span class=\"count \($0 == 0 ? "plain" : chip.tone.rawValue)\">\(grouped($0))</span>" })</a></li>
    """
  })</ul></nav>
  """
}
