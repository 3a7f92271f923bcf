import Agencies
import Casework
import Dossiers
import Identity
import Language
import WebShared
import WorkingTime
import Workflow

/// Every hand-over of a dossier, from its history: between units, to the citizen and back, to an agency that is asked
/// or that a chain leads to, and at the end to who takes the result.
extension FormSource {
  var handings: [Handing] {
    let tasks = file.tasks.filter { file.step(of: $0)?.isReception != true }
    let rows = tasks.flatMap { [opening(of: $0)] + closing(of: $0) } + stops
    return rows.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// The agencies that were asked, or that a step led to.
  var coordinatingAgencies: [String] {
    var seen: Set<String> = []
    return file.events.compactMap { event -> String? in
      (event.content.happening as? Consulted)?.agency ?? (event.content.happening as? LegOpened)?.agency
    }.filter { $0 != dossier.solvingAgency.title && seen.insert($0).inserted }
  }

  private func opening(of task: DossierFile.TaskRow) -> Handing {
    let giver = giver(of: task)
    var row = Handing(
      at: task.openedAt, from: giver.map { party($0, by: actor(at: task.openedAt, step: $0.step)) } ?? counter,
      to: party(task, by: task.holderName))
    if task.kind == OpenTask.consultationKind {
      row.due = task.dueAt
      row.note = question(task).map { "Lấy ý kiến: \($0)" } ?? "Lấy ý kiến"
      return row
    }
    row.due = file.step(of: task).flatMap { due(of: task, $0) }
    row.note = [giver.flatMap { note(at: task.openedAt, step: $0.step) }, leg(of: task)].compactMap { $0 }
      .joined(separator: ". ")
    if let giver, giver.kind != OpenTask.consultationKind { judge(&row, giver, at: task.openedAt) }
    return row
  }

  /// What ends without opening the next step here: an answer to a question, the result in the citizen's hands.
  private func closing(of task: DossierFile.TaskRow) -> [Handing] {
    guard let closed = task.closedAt else { return [] }
    if task.kind == OpenTask.consultationKind {
      var row = Handing(at: closed, from: party(task, by: actor(at: closed, step: nil)), to: asker(of: task))
      row.result = closed < task.dueAt ? .early : closed == task.dueAt ? .onTime : .late
      row.note = answer(task, at: closed)
      return [row]
    }
    for event in file.events where event.content.at == closed {
      guard let over = event.content.happening as? HandedOver, over.step == task.step else { continue }
      var row = Handing(
        at: closed, from: party(task, by: event.actorName),
        to: .init(place: "Người nhận kết quả", person: over.recipient))
      switch dossier.state.finishedAt.flatMap({ dossier.run?.verdict(finishedAt: $0, in: dossier.calendar) }) {
      case .early: row.result = .early
      case .onTime: row.result = .onTime
      case .late: row.result = .late
      case nil: break
      }
      row.note = "Cả hồ sơ. \(over.method.title)"
      return [row]
    }
    return []
  }

  /// To the citizen and back: the clock stands still meanwhile.
  private var stops: [Handing] {
    let applicant = Handing.Party(place: "Người nộp hồ sơ", person: dossier.applicant.name)
    return file.events.compactMap { event in
      let at = event.content.at
      let holder = file.tasks.last {
        $0.openedAt <= at && ($0.closedAt ?? at) >= at && $0.kind != OpenTask.consultationKind
      }
      let place = holder.map { party($0, by: event.actorName) } ?? counter
      switch event.content.happening {
      case let asked as SupplementRequested:
        let items = asked.items.joined(separator: "; ")
        return Handing(
          at: at, from: place, to: applicant,
          note: "Yêu cầu bổ sung, phiếu số \(asked.number): \(items). Tạm dừng tính thời hạn")
      case let asked as PaymentRequested:
        return Handing(
          at: at, from: place, to: applicant, note: "Yêu cầu nộp \(grouped(asked.amount)) đ. Tạm dừng tính thời hạn")
      case is Supplied:
        return Handing(
          at: at, from: applicant, to: .init(place: place.place, person: holder?.holderName), note: "Đã bổ sung")
      case let paid as PaymentConfirmed:
        return Handing(
          at: at, from: applicant, to: .init(place: place.place, person: holder?.holderName),
          note: "Đã nộp \(grouped(paid.amount)) đ")
      default: return nil
      }
    }
  }
}
