import Casework
import Dossiers
import Language
import Markup
import Slips
import WebShared
import Workflow

/// What happened, the newest first.
func history(_ view: DossierView) -> HTML {
  """
  <ol class="history" reversed>\(each: view.file.events.reversed(), { event in
    let line = view.file.told(event).line
    let detail = line.detail.map { words($0) { shortDateTime($0, now: view.now) } }
    return """
      <li><b>\(line.title)</b>\(detail.map { "<span class=\"said\">\($0)</span>" })\
      <small>\(shortDateTime(event.content.at, now: view.now)) · \(event.actorName)\
      \(event.content.dueAt.map { " · hẹn trả \(shortDateTime($0, now: view.now))" as HTML })</small></li>

      """
  })</ol>
  """
}
