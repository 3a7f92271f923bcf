import Agencies
import Casework
import Catalogue
import Markup
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

  private func step(of event: DossierEvent) -> TimelineStep? {
    guard let (title, detail) = words(for: event) else { return nil }
    let isStop =
      switch event.content.happening {
      case .refused, .withdrawn, .stopped, .closedForSilence, .slipMade: true
      default: false
      }
    return TimelineStep(title, isStop ? .stopped : .done, time: dateTime(event.content.at), detail: detail)
  }

  /// What officials write to each other (notes, reasons of sending back, questions) stays among them; and nobody learns
  /// a decision before it is signed.
  private func words(for event: DossierEvent) -> (String, HTML?)? {
    let dossier = file.dossier
    func stepName(_ id: Step.ID) -> String { file.step(id, in: event)?.name ?? "Giải quyết" }
    switch event.content.happening {
    case .submitted(let channel, _, _):
      return (
        "Nộp hồ sơ",
        channel == .online ? "Nộp trực tuyến đến \(dossier.agency.title)." : "Nộp tại \(dossier.agency.title)."
      )
    case .accepted:
      return ("Cơ quan tiếp nhận hồ sơ", event.content.dueAt.map { "Hẹn trả kết quả: \(dateTime($0))." })
    case .refused(_, let reason): return ("Cơ quan không tiếp nhận hồ sơ", "Lý do: \(reason)")
    case .supplementRequested(_, let items, _):
      return ("Cơ quan đề nghị bạn bổ sung", "\(items.joined(separator: "; ")).")
    case .supplied:
      return ("Đã bổ sung giấy tờ", event.content.dueAt.map { "Thời hạn tính lại, hẹn trả kết quả: \(dateTime($0))." })
    case .assigned(let step, _, let name): return ("Giao người giải quyết", "\(stepName(step)): \(name).")
    case .forwarded(let step, _): return (stepName(step), nil)
    case .sentBack(_, let step, _): return ("Làm lại bước “\(stepName(step))”", nil)
    case .consulted(_, _, let agency, _): return ("Hỏi ý kiến \(agency)", nil)
    case .consultationAnswered: return ("Cơ quan được hỏi đã trả lời", nil)
    case .paymentRequested(let amount, let reason):
      return ("Cơ quan đề nghị bạn nộp tiền", "\(money(amount)). \(reason)")
    case .paymentConfirmed(let amount), .paid(_, let amount): return ("Đã nhận tiền bạn nộp", money(amount))
    case .decided(let step, _, _): return (stepName(step), nil)
    case .signed(let step, _): return (stepName(step), nil)
    case .handedOver(_, let recipient, let method):
      return ("Đã trả kết quả", "\(method.title). Người nhận: \(recipient).")
    case .withdrawn(let reason): return ("Bạn đã rút hồ sơ", "Lý do: \(reason)")
    case .stopped(_, let reason): return ("Cơ quan dừng giải quyết", "Lý do: \(reason)")
    case .apologised(_, let reason):
      return (
        "Cơ quan xin lỗi và hẹn lại", "Lý do: \(reason) \(event.content.dueAt.map { "Hẹn lại: \(dateTime($0))." })"
      )
    case .skipped, .takenBack, .covered, .legCancelled, .markedDueSoon, .markedOverdue, .moved:
      return nil
    case .silenceCounted(_, let agency): return ("\(agency) không trả lời trong hạn, coi là đồng ý", nil)
    case .stepCompleted(let step): return (stepName(step), nil)
    case .legOpened(_, _, let agency): return ("Chuyển liên thông đến \(agency)", nil)
    case .legReturned(let step, _): return ("Đã có kết quả: \(stepName(step))", nil)
    case .legRefused(let step, _, _): return ("Cơ quan liên thông không giải quyết: \(stepName(step))", nil)
    case .legLate(let step, _): return ("Phần việc ở cơ quan khác đang chậm: \(stepName(step))", nil)
    case .closedForSilence:
      return ("Cơ quan dừng giải quyết", "Đã quá 15 ngày làm việc mà hồ sơ không được bổ sung.")
    case .slipMade(let slip, let number, let reason):
      return (
        "\(RefusalSlip.Kind(rawValue: slip)?.title ?? "Phiếu") số \(number)", reason.isEmpty ? nil : "Lý do: \(reason)"
      )
    case .redated(let reason):
      return (
        "Lịch làm việc thay đổi", "Lý do: \(reason) \(event.content.dueAt.map { "Hẹn trả kết quả: \(dateTime($0))." })"
      )
    }
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
