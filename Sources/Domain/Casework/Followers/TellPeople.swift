import Agencies
package import Dossiers
package import Identity
import Messaging
import Procedures
import Storage
import Workflow
import WorkingTime

/// The people of a dossier hear what happened to it, in the transaction of the event: sent after the commit.
package struct TellPeople: Follower {
  package init() {}

  package func follow(
    _ event: DossierEvent, of dossier: Dossier, since before: DossierState, by hand: Hand<Actor>
  ) throws {
    var told: Set<String> = []
    func tell(_ news: News?) throws {
      guard let news, told.insert(news.kind.key).inserted else { return }
      guard dossier.parent == nil || news.isToldByLegs else { return }
      try dossier.send(news.kind, news.values, at: hand.now, in: hand.tx)
    }

    try tell(event.content.happening.news(of: dossier, since: before))
    for news in dossier.newsWanted(by: event) { try tell(news) }
    if dossier.standing(in: dossier.state) != dossier.standing(in: before) { try tell(dossier.newsOfProgress) }
  }
}

/// What a choice of a process may want told: the words for it in a definition.
enum NewsWanted: String, CaseIterable {
  case progress
  case feeDue = "fee_due"
  case resultReady = "result_ready"
}

extension Dossier {
  /// What people hear of when it changes, and only then.
  fileprivate func standing(in state: DossierState) -> [String] {
    [state.stage.rawValue] + state.progress.open.filter { process.step($0)?.kind == .payment }
  }

  /// That the result waits, when the last step before the counter is done; or that there is none to fetch, where the
  /// process ends without a counter.
  fileprivate var newsOfProgress: News? {
    switch state.stage {
    case .decided: resultReady
    case .returned: News(.handedOver)
    case .awaitingPayment: feeDue
    default: nil
    }
  }

  /// What the process itself wants told, and that it ended the dossier itself. What it may want told is checked before
  /// it is published (`CaseworkFeature.answers`).
  fileprivate func newsWanted(by event: DossierEvent) -> [News] {
    guard case .told(let moves) = event.content.moves else { return [] }
    var done = ""
    return moves.compactMap { move in
      switch move {
      case .accepted(let step), .completed(let step, _, _, _):
        done = process.step(step)?.name ?? step
        return nil
      case .messageWanted(let word): return NewsWanted(rawValue: word).flatMap { news($0, after: done) }
      case .ended(let ending, _) where state.stage == .stopped:
        let words = event.content.happening.words
        return title(of: ending).map { News(.dossierStopped, [.reason: .text(words.isEmpty ? $0 : words)]) }
      default: return nil
      }
    }
  }

  private func news(_ wanted: NewsWanted, after done: String) -> News? {
    switch wanted {
    case .progress: News(.progress, [.step: .text(done)])
    case .feeDue: feeDue
    case .resultReady: resultReady
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

  private var resultReady: News { News(.resultReady, [.place: .text("Bộ phận Một cửa \(agency.title)")]) }

  private var feeDue: News? {
    procedure.feeAmount.flatMap { $0 > 0 ? News(.feeDue, [.amount: .money($0)], isToldByLegs: true) : nil }
  }
}
