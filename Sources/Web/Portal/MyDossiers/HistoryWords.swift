import Agencies
import Casework
import Dossiers
import Markup
import Rules
import Slips
import WebShared
import Workflow

/// A dossier's history as its owner reads it: what happened, then where it is, then what comes.
struct OwnerTimeline {
  let file: DossierFile
  let rules: Rulebook

  var steps: [TimelineStep] {
    let happened = file.events.compactMap(step(of:))
    if file.dossier.state.stage.isEnd { return happened }
    return happened + open + coming
  }

  /// What officials write to each other stays among them; and nobody learns a decision before it is signed.
  private func step(of event: DossierEvent) -> TimelineStep? {
    let told = file.told(event)
    guard let line = told.toOwner else { return nil }
    return TimelineStep(
      line.title, told.isStop ? .stopped : .done, time: dateTime(event.content.at),
      detail: line.detail.map { words($0) })
  }

  private var open: [TimelineStep] {
    file.dossier.state.progress.open.compactMap(file.dossier.step).map { step in
      if step.kind == .leg { return TimelineStep(step.name, .current, detail: legDetail(step)) }
      let task = file.tasks.last { $0.step == step.id && $0.state != .done }
      let unit = task.flatMap { rules.territory.unit($0.unitID) }
      let agency = task.flatMap { rules.territory.agency($0.agencyID) }
      let who = [task?.holderName, unit?.name, agency?.title].compactMap { $0 }.joined(separator: ", ")
      let isWaiting = file.dossier.state.stage.isWaiting
      return TimelineStep(step.name, .current, detail: isWaiting ? "Đang chờ bạn." : who.isEmpty ? nil : "\(who).")
    }
  }

  /// The other agency, and when it is to be done.
  private func legDetail(_ step: Step) -> HTML? {
    guard let agency = file.dossier.titleOfLeg(step) else { return nil }
    guard let due = file.legs.last(where: { $0.parentStep == step.id })?.dueAt else { return "\(agency) giải quyết." }
    return "\(agency) giải quyết, hẹn xong \(dateTime(due))."
  }

  private var coming: [TimelineStep] {
    let progress = file.dossier.state.progress
    let steps = file.dossier.process.steps.filter { !progress.done.contains($0.id) && !progress.open.contains($0.id) }
    return steps.enumerated().map { index, step in
      let isPaused = file.dossier.state.pausedAt != nil
      let due = index == steps.count - 1 && !isPaused ? file.dossier.state.dueAt : nil
      return TimelineStep(step.name, .coming, time: due.map { "hẹn \(dateTime($0))" })
    }
  }
}
