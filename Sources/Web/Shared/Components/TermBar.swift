package import Markup
package import WorkingTime

/// The share of a term that is used, drawn the same everywhere: a bar, the mark of the appointed moment, the words.
package func termBar(_ use: TermUse) -> HTML {
  let state = use.state
  // Overdue, the bar shrinks so that the mark of the deadline stands inside it.
  let width = use.left >= 0 ? min(max(use.share, 0), 1) * 100 : 100
  let mark = use.left >= 0 ? 100 : 100 / max(use.share, 1)
  return """
    <span class="term \(state.rawValue)"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">\
    <rect class="track" width="100" height="6"/><rect class="used" width="\(tenths(width))" height="6"/>\
    \(if: use.left < 0, "<rect class=\"mark\" x=\"\(tenths(mark))\" width=\"1\" height=\"6\"/>")</svg>\
    <span class="words">\(words(use))</span></span>
    """
}

/// A term whose clock stands still.
package func pausedTermBar(_ use: TermUse, _ reason: String = "Tạm dừng tính thời hạn") -> HTML {
  """
  <span class="term paused"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">\
  <rect class="track" width="100" height="6"/><rect class="used" width="\(tenths(min(max(use.share, 0), 1) * 100))" height="6"/></svg>\
  <span class="words">\(reason)</span></span>
  """
}

private func words(_ use: TermUse) -> String {
  let words = use.state == .soon ? "\(use.state.label): \(use.relative)" : use.relative
  return words.prefix(1).uppercased() + words.dropFirst()
}

private func tenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
}
