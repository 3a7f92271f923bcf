import Agencies
import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// Who is refused because the dossier is no longer what their page showed is told who did what, and when.
  func told(
    _ refusal: CaseworkRefusal, of action: Action, at step: Step.ID?, to hand: Hand<some Acting>
  ) throws -> CaseworkRefusal {
    guard case .officer(let officer) = hand.actor else { return refusal }
    let (now, tx) = (hand.now, hand.tx)
    if let step, state.progress.done.contains(step), action != .takeBack, takesPart(officer),
      let done = try whoDid(step, in: tx)
    {
      return done
    }
    // A page that is older had its time to be loaded again.
    let since = now.adding(minutes: -15)
    let isGone = try stepIsGone(refusal, for: officer, since: since, at: now, in: tx)
    guard try isGone || (refusal.comesFromState && hasPart(officer, since: since, in: tx)) else { return refusal }
    let rows: [DossierEventRow] = try tx.all(
      """
      SELECT \(DossierEventRow.columns) FROM dossier_event WHERE dossier_id = \(id) AND at >= \(since)
      ORDER BY seq DESC LIMIT 20
      """)
    for row in rows {
      let event = try row.event(rules.happenings)
      guard let what = event.content.happening.told(in: telling(of: event)).deed else { continue }
      // Their own act made it so: nobody else came first.
      if !isGone, row.actorCode == officer.code { return refusal }
      return .meanwhile(what: what, by: event.actorName, at: event.content.at, so: refusal)
    }
    return refusal
  }

  /// As told by the version it goes by now.
  private func telling(of event: DossierEvent) -> Telling {
    Telling(of: self, dueAt: event.content.dueAt) { process.step($0)?.name }
  }

  /// What two officers did at once, the one who lost is told.
  private func whoDid(_ step: Step.ID, in tx: Transaction) throws -> CaseworkRefusal? {
    let rows: [DossierEventRow] = try tx.all(
      "SELECT \(DossierEventRow.columns) FROM dossier_event WHERE dossier_id = \(id) ORDER BY seq DESC")
    for row in rows {
      let event = try row.event(rules.happenings)
      let happening = event.content.happening
      guard happening.place == step, type(of: happening).endsStep else { continue }
      return .doneMeanwhile(what: process.step(step)?.name ?? step, by: event.actorName, at: event.content.at)
    }
    return nil
  }

  /// Others learn nothing of who did what. Whose task ended just now still has part.
  private func hasPart(_ officer: Officer, since: Instant, in tx: Transaction) throws -> Bool {
    if takesPart(officer) { return true }
    let part: Int? = try tx.value(
      """
      SELECT 1 FROM task WHERE dossier_id = \(id) AND closed_at >= \(since) AND \(wasTheirs(officer)) LIMIT 1
      """)
    return part != nil
  }

  /// A task where the officer works, or one they held: whoever went to another office still has in hand what they took.
  private func wasTheirs(_ officer: Officer) -> SQL {
    "(agency_id IN \(list: officer.agencies.sorted()) OR holder_code IN \(list: officer.hands))"
  }

  /// The step, or the question, was there a moment ago, and theirs; or somebody acts in this very moment.
  private func stepIsGone(
    _ refusal: CaseworkRefusal, for officer: Officer, since: Instant, at now: Instant, in tx: Transaction
  ) throws -> Bool {
    guard case .noSuchStep(let step) = refusal else { return false }
    let closed: Int? = try tx.value(
      """
      SELECT 1 FROM task WHERE dossier_id = \(id) AND step = \(step) AND state = 'done' AND closed_at >= \(since)
        AND \(wasTheirs(officer)) LIMIT 1
      """)
    if closed != nil { return true }
    return try process.step(step) != nil && takesPart(officer) && somebodyJustActed(at: now, in: tx)
  }
}

extension Dossier {
  private func somebodyJustActed(at now: Instant, in tx: Transaction) throws -> Bool {
    let last: Instant? = try tx.value(
      "SELECT at FROM dossier_event WHERE dossier_id = \(id) ORDER BY seq DESC LIMIT 1")
    return last.map { now.adding(minutes: -1) < $0 } ?? false
  }
}

extension CaseworkRefusal {
  fileprivate var comesFromState: Bool {
    switch self {
    case .ended, .notNow, .nothingAsked, .supplementAskedAlready, .apologisedAlready, .decidedAlready,
      .flow(.seenAlready), .flow(.heldAlready):
      true
    default: false
    }
  }
}
