import Agencies
import Casework
import Dossiers
import Identity
import Rules
import Slips
import WebShared
import WorkingTime
import Workflow

/// What a row of the control slip reads from the history.
extension FormSource {
  var counter: Handing.Party { .init(place: "\(SlipHead.counterName), \(dossier.agency.title)") }

  /// "Tư pháp - Hộ tịch, UBND phường Mỹ Bình"; for a chain the agency it leads to.
  func party(_ task: DossierFile.TaskRow, by person: String?) -> Handing.Party {
    if let agency = legEvent(of: task)?.agency { return .init(place: agency) }
    // Who is asked goes by the name it was asked by.
    if let asked = consulted(task) { return .init(place: asked.agency, person: person) }
    let unit = rules.territory.unit(task.unitID)?.name ?? ""
    let agency = rules.territory.agency(task.agencyID)?.title ?? ""
    return .init(place: unit.isEmpty ? agency : "\(unit), \(agency)", person: person)
  }

  /// The task whose end opened another: the one that leads there, else any that ended in that moment.
  func giver(of task: DossierFile.TaskRow) -> DossierFile.TaskRow? {
    if task.kind == OpenTask.consultationKind { return asking(task) }
    let ended = file.tasks.filter { $0.closedAt == task.openedAt && $0.kind != OpenTask.consultationKind }
    return ended.last { file.step(of: $0)?.followers.contains(task.step) == true } ?? ended.last
  }

  func asker(of task: DossierFile.TaskRow) -> Handing.Party {
    asking(task).map { party($0, by: $0.holderName) } ?? counter
  }

  func actor(at moment: Instant, step: Step.ID?) -> String? {
    let there = file.events.filter { $0.content.at == moment }
    let event = there.first {
      step == nil ? $0.content.happening is ConsultationAnswered : $0.content.happening.place == step
    }
    guard let event = event ?? (step == nil ? nil : there.first), event.actorCode.isAccount else { return nil }
    return event.actorName
  }

  /// What was said when a step was done.
  func note(at moment: Instant, step: Step.ID) -> String? {
    for event in file.events where event.content.at == moment {
      let happening = event.content.happening
      guard happening.place == step || happening is TakenBack else { continue }
      switch happening {
      case is Forwarded, is Signed: if !happening.words.isEmpty { return happening.words }
      case let back as SentBack: return "Trả lại: \(back.reason)"
      case let decided as Decided:
        let outcome = decided.outcome.title
        return decided.summary.isEmpty ? outcome : "\(outcome): \(decided.summary)"
      case let skipped as Skipped: return "Bỏ qua bước: \(skipped.reason)"
      case is TakenBack: return "Lấy lại việc vừa chuyển"
      case let leg as LegReturned: return "Kết quả liên thông, hồ sơ \(leg.code)"
      case let leg as LegRefused: return "Liên thông không giải quyết, hồ sơ \(leg.code): \(leg.reason)"
      default: continue
      }
    }
    return nil
  }

  func leg(of task: DossierFile.TaskRow) -> String? { legEvent(of: task).map { "Hồ sơ liên thông \($0.code)" } }

  func question(_ task: DossierFile.TaskRow) -> String? { consulted(task)?.question }

  func answer(_ task: DossierFile.TaskRow, at moment: Instant) -> String {
    for event in file.events {
      switch event.content.happening {
      case let answered as ConsultationAnswered where task.step == "c\(answered.number)": return answered.answer
      case let silent as SilenceCounted where task.step == "c\(silent.number)":
        return "Không trả lời trong hạn: coi là đồng ý"
      default: continue
      }
    }
    return "Không cần trả lời nữa"
  }

  /// The time a step was given, the stops of the clock not counted.
  func due(of task: DossierFile.TaskRow, _ step: Step) -> Instant? {
    guard step.minutes > 0, !step.isCitizens else { return nil }
    let stopped = stopped(from: task.openedAt, to: task.closedAt ?? now)
    return dossier.calendar.adding(workingMinutes: step.minutes + stopped, to: task.openedAt)
  }

  func judge(_ row: inout Handing, _ giver: DossierFile.TaskRow, at moment: Instant) {
    guard let step = file.step(of: giver), !step.isCitizens, !step.isReception else { return }
    let all = dossier.calendar.workingMinutes(from: giver.openedAt, to: moment)
    let used = all - stopped(from: giver.openedAt, to: moment)
    row.held = used
    // A step without a time of its own has the rest of the dossier's.
    if step.minutes == 0 {
      row.result = dossier.state.dueAt.map { moment > $0 ? .late : .onTime }
    } else {
      row.result = Handing.Result(used: used, granted: step.minutes)
    }
  }

  private func stopped(from: Instant, to: Instant) -> Int {
    (dossier.run?.stops ?? []).reduce(0) { sum, stop in
      let (begin, end) = (max(stop.from, from), min(stop.to ?? now, to))
      return begin < end ? sum + dossier.calendar.workingMinutes(from: begin, to: end) : sum
    }
  }

  private func asking(_ task: DossierFile.TaskRow) -> DossierFile.TaskRow? {
    guard let step = consulted(task)?.step else { return nil }
    return file.tasks.last { $0.step == step && $0.openedAt <= task.openedAt }
  }

  private func consulted(_ task: DossierFile.TaskRow) -> Consulted? {
    file.events.lazy.compactMap { $0.content.happening as? Consulted }.first { task.step == "c\($0.number)" }
  }

  private func legEvent(of task: DossierFile.TaskRow) -> LegOpened? {
    guard file.step(of: task)?.kind == .leg else { return nil }
    return file.events.lazy.filter { $0.content.at == task.openedAt }
      .compactMap { $0.content.happening as? LegOpened }.first { $0.step == task.step }
  }
}
