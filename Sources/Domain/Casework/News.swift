import Agencies
import Messaging
import Procedures
import Storage
import WorkingTime
import Workflow

/// What the people of a dossier are told when something happened to it.
enum News {
  case submitted, accepted, supplied, resultReady, handedOver, withdrawn
  case progress(step: String)
  case refused(reason: String)
  case supplementRequested(items: [String])
  case paymentRequested(amount: Int)
  case stopped(reason: String)
  case apologised(reason: String, oldDueAt: Instant)
  case redated(reason: String, oldDueAt: Instant)
}

extension News {
  /// All a leg says itself: the rest is told by the dossier the citizen has the receipt of.
  fileprivate var asksCitizen: Bool {
    switch self {
    case .supplementRequested, .paymentRequested, .supplied: true
    default: false
    }
  }
}

extension Dossier {
  /// Appends a message for every way the applicant named; sent after the commit.
  func tell(_ news: News, at now: Instant, in tx: Transaction) throws {
    guard parent == nil || news.asksCitizen, let notice = notice(of: news) else { return }
    var recipients: [Message.Recipient] = []
    if let phone = applicant.phone { recipients.append(.sms(phone)) }
    if let email = applicant.email { recipients.append(.email(email)) }
    for recipient in recipients {
      try Outbox.append(Message(notice, to: recipient, about: code), at: now, in: tx)
    }
  }

  /// What people hear of when it changes, and only then.
  struct Standing: Hashable {
    var stage: Stage
    var payments: [Step.ID]
  }

  var standing: Standing {
    Standing(stage: state.stage, payments: state.progress.open.filter { process.step($0)?.kind == .payment })
  }

  /// Tells that the result waits, when the last step before the counter is done; or that there is none to fetch, where
  /// the process ends without a counter. Who heard it is not told again by an answer that comes late.
  func tellProgress(at now: Instant, in tx: Transaction) throws {
    if standing == standingBefore { return }
    if state.stage == .decided { try tell(.resultReady, at: now, in: tx) }
    if state.stage == .returned { try tell(.handedOver, at: now, in: tx) }
    if state.stage == .awaitingPayment, let amount = feeAmount {
      try tell(.paymentRequested(amount: amount), at: now, in: tx)
    }
  }

  /// What the process itself wants told, and that it ended the dossier itself. What it may want told is checked before it
  /// is published. // ProcessWords.messages
  func tellWanted(_ events: [CaseEvent], because reason: String = "", at now: Instant, in tx: Transaction) throws {
    var done = ""
    for event in events {
      switch event.what {
      case .accepted(let step), .completed(let step, _, _, _): done = process.step(step)?.name ?? step
      case .messageWanted("progress"): try tell(.progress(step: done), at: now, in: tx)
      case .messageWanted("fee_due"):
        if let amount = feeAmount { try tell(.paymentRequested(amount: amount), at: now, in: tx) }
      case .messageWanted("result_ready"): try tell(.resultReady, at: now, in: tx)
      case .ended where state.stage == .stopped:
        if let title = endedBecause { try tell(.stopped(reason: reason.isEmpty ? title : reason), at: now, in: tx) }
      default: break
      }
    }
  }

  /// Why the process itself ended it.
  private var endedBecause: String? {
    switch state.flow.ending {
    case .choice(let step, let choice): process.step(step)?.choice(choice).map { $0.title + "." }
    case .legRefused(let step): process.step(step).map { "“\($0.name)” không được giải quyết." }
    default: nil
    }
  }

  private var feeAmount: Int? { procedure.feeAmount.flatMap { $0 > 0 ? $0 : nil } }

  private func notice(of news: News) -> Notice? {
    let facts = Notice.DossierFacts(
      code: code, procedure: procedure.name, agency: agency.title, applicant: applicant.name)
    return switch news {
    case .submitted: .submitted(facts)
    case .accepted: state.dueAt.map { .accepted(facts, dueAt: $0) }
    case .supplied: .supplied(facts, dueAt: state.dueAt)
    case .progress(let step): .progress(facts, step: step)
    case .resultReady: .resultReady(facts, place: "Bộ phận Một cửa \(agency.title)")
    case .handedOver: .handedOver(facts)
    case .withdrawn: .withdrawn(facts)
    case .refused(let reason): .refused(facts, reason: reason)
    case .supplementRequested(let items): .supplementRequested(facts, missing: items)
    case .paymentRequested(let amount): .feeDue(facts, amount: amount)
    case .stopped(let reason): .stopped(facts, reason: reason)
    case .apologised(let reason, let oldDueAt):
      state.dueAt.map { .apology(facts, reason: reason, dueAt: oldDueAt, newDueAt: $0) }
    case .redated(let reason, let oldDueAt):
      state.dueAt.map { .redated(facts, reason: reason, dueAt: oldDueAt, newDueAt: $0) }
    }
  }
}
