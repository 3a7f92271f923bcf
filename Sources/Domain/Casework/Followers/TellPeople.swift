import Agencies
import Catalogue
package import Dossiers
package import Identity
import Messaging
import Storage
import Workflow
import WorkingTime

/// The people of a dossier hear what happened to it, in the transaction of the event: sent after the commit.
package struct TellPeople: Follower {
  package init() {}

  package func follow(
    _ event: DossierEvent, of dossier: Dossier, since before: DossierState, by hand: Hand<Actor>
  ) throws {
    let happening = event.content.happening
    var told: Set<Notice.Key> = []
    func tell(_ notice: Notice?) throws {
      guard let notice, told.insert(notice.key).inserted else { return }
      // The rest of a leg is told by the dossier the citizen has the receipt of.
      guard dossier.parent == nil || notice.asksCitizen else { return }
      for recipient in dossier.recipients {
        try Outbox.append(Message(notice, to: recipient, about: dossier.code), at: hand.now, in: hand.tx)
      }
    }

    try tell(happening.notice(about: dossier, since: before))
    for notice in dossier.noticesWanted(by: event) { try tell(notice) }
    if dossier.standing(in: dossier.state) != dossier.standing(in: before) { try tell(dossier.progressNotice) }
  }
}

extension Dossier {
  /// Every way the applicant named.
  fileprivate var recipients: [Message.Recipient] {
    [applicant.phone.map(Message.Recipient.sms), applicant.email.map(Message.Recipient.email)].compactMap(\.self)
  }

  /// What people hear of when it changes, and only then.
  fileprivate func standing(in state: DossierState) -> [String] {
    [state.stage.rawValue] + state.progress.open.filter { process.step($0)?.kind == .payment }
  }

  /// That the result waits, when the last step before the counter is done; or that there is none to fetch, where the
  /// process ends without a counter.
  fileprivate var progressNotice: Notice? {
    switch state.stage {
    case .decided: .resultReady(noticeFacts, place: resultPlace)
    case .returned: .handedOver(noticeFacts)
    case .awaitingPayment: feeNotice
    default: nil
    }
  }

  /// What the process itself wants told, and that it ended the dossier itself. What it may want told is checked before
  /// it is published. // ProcessWords.messages
  fileprivate func noticesWanted(by event: DossierEvent) -> [Notice] {
    guard case .told(let moves) = event.content.moves else { return [] }
    var done = ""
    return moves.compactMap { move in
      switch move {
      case .accepted(let step), .completed(let step, _, _, _):
        done = process.step(step)?.name ?? step
        return nil
      case .messageWanted("progress"): return .progress(noticeFacts, step: done)
      case .messageWanted("fee_due"): return feeNotice
      case .messageWanted("result_ready"): return .resultReady(noticeFacts, place: resultPlace)
      case .ended(let ending, _) where state.stage == .stopped:
        let words = event.content.happening.words
        return title(of: ending).map { .stopped(noticeFacts, reason: words.isEmpty ? $0 : words) }
      default: return nil
      }
    }
  }

  /// Why the process itself ended it.
  private func title(of ending: CaseState.Ending) -> String? {
    switch ending {
    case .choice(let step, let choice): process.step(step)?.choice(choice).map { $0.title + "." }
    case .legRefused(let step): process.step(step).map { "“\($0.name)” không được giải quyết." }
    default: nil
    }
  }

  private var resultPlace: String { "Bộ phận Một cửa \(agency.title)" }

  private var feeNotice: Notice? {
    procedure.feeAmount.flatMap { $0 > 0 ? .feeDue(noticeFacts, amount: $0) : nil }
  }
}

extension Notice {
  /// All a leg says itself.
  fileprivate var asksCitizen: Bool {
    switch self {
    case .supplementRequested, .feeDue, .supplied: true
    default: false
    }
  }
}
