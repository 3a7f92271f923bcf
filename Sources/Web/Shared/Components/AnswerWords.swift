package import Forms
package import Markup
import WorkingTime

/// An answer of a form as people read it: days as they are written, lines kept.
package func answerWords(_ answer: String, _ kind: Form.Kind) -> HTML {
  if kind == .date, let day = Day(rawValue: answer) { return shortDate(day) }
  return answer.split(separator: "\n", omittingEmptySubsequences: false).map { HTML(text: String($0)) }
    .joined(separator: "<br>")
}
