import Agencies
import Casework
import Dossiers
import Identity
import Language
import Markup
import Procedures
import Rules
import WebShared
import WorkingTime
import Workflow

/// The clock and the way of the dossier through its steps.
func wayPane(_ view: DossierView) -> HTML {
  """
  <section class="pane" aria-labelledby="duong-di"><h2 id="duong-di">Đường đi</h2>
  \(timeline(wayStations(view)))
  \(drawnWay(view))
  </section>
  <section class="pane" aria-labelledby="lich-su"><h2 id="lich-su">Lịch sử</h2>
  <div class="scroll" tabindex="0" role="group" aria-labelledby="lich-su">\(history(view))</div>
  </section>
  """
}

private func wayStations(_ view: DossierView) -> [TimelineStep] {
  let dossier = view.dossier
  let state = dossier.state
  return dossier.process.steps.map { step in
    let task = view.file.tasks.last { $0.step == step.id }
    let isOpen = state.progress.open.contains(step.id)
    let isDone = state.progress.done.contains(step.id)
    if isDone {
      return TimelineStep(
        step.name, .done, time: task?.closedAt.map { shortDateTime($0, now: view.now) }, detail: legLine(step, of: view)
      )
    }
    if isOpen {
      return TimelineStep(step.name, .current, detail: legLine(step, of: view) ?? task.map { holder(of: $0, in: view) })
    }
    // What ended early stops at the step that was open then.
    if state.stage.isEnd, let task, task.closedAt != nil {
      return TimelineStep(step.name, .stopped, detail: "\(state.stage.title)")
    }
    return TimelineStep(step.name, .coming)
  }
}

/// "Trần Thu Hà, Tư pháp - Hộ tịch" or the unit where nobody has taken it yet.
private func holder(of task: DossierFile.TaskRow, in view: DossierView) -> HTML {
  let unit = view.rules.territory.unit(task.unitID)?.name ?? ""
  guard let name = task.holderName else { return "\(unit), chưa ai nhận" }
  if task.holderCode == view.officer.code { return "Tôi, \(unit)" }
  guard let holder = task.holderCode, let until = view.awayUntil[holder] else { return "\(name), \(unit)" }
  return "\(name), \(unit) \(tag(.warn, "đang vắng đến hết \(DateText.short(until))"))"
}

/// Share of the term used, and by when; a dossier that is not received has no clock yet.
func clock(_ view: DossierView) -> HTML {
  let state = view.dossier.state
  guard let from = state.receivedAt, let due = state.dueAt else {
    return "<p class=\"clock\">Chưa tiếp nhận, chưa tính thời hạn.</p>"
  }
  let end = state.finishedAt ?? view.now
  let use = view.dossier.run?.use(at: end, in: view.dossier.calendar) ?? TermUse(used: 0, total: 0)
  let bar: HTML =
    if let pause = view.dossier.pause {
      pausedTermBar(use, pause.sentence)
    } else if let finished = state.finishedAt {
      verdictTag(view, finished)
    } else {
      termBar(use)
    }
  return """
    <div class="clock">\(bar)<p>\(state.pausedAt == nil ? "Hẹn trả" : "Trước khi dừng, hẹn trả") <b>\(dateTime(due))</b>\(if: state.isApologised, " · đã hẹn lại một lần")\
    <small>Nhận \(shortDateTime(from, now: view.now)) · \(view.dossier.procedure.term.words)</small></p>\(whyThisDate(view))</div>
    """
}

/// Judged by the term of the law: a new date after an apology does not make a late dossier punctual.
private func verdictTag(_ view: DossierView, _ finished: Instant) -> HTML {
  switch view.dossier.run?.verdict(finishedAt: finished, in: view.dossier.calendar) {
  case .late(let minutes):
    tag(.bad, minutes > 0 ? "Xong, \(TermUse(used: minutes, total: 0).relative)" : "Xong, quá hạn")
  case .early(let minutes): tag(.good, minutes > 0 ? "Xong trước hạn \(workingTime(minutes))" : "Xong trước hạn")
  case .onTime, nil: tag(.good, "Xong đúng hạn")
  }
}
