import Agencies
import Casework
import Dossiers
import Identity
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime
import Workflow

/// What the forms of the deeds ask of a dossier.
extension DossierView {
  /// The steps an action is offered at.
  func steps(for action: Action) -> [Step] {
    var seen: Set<Step.ID> = []
    return dossier.deeds(of: officer, at: now).filter { $0.action == action }
      .compactMap { $0.step.flatMap(dossier.step) }.filter { seen.insert($0.id).inserted }
  }

  /// Open steps in this officer's hands that suit a deed.
  func steps(_ suit: (Step) -> Bool) -> [Step] { dossier.stepsInHand(of: officer, at: now).filter(suit) }

  /// The appointment, were the dossier taken in now.
  var dueIfAccepted: Instant {
    dossier.calendar.deadline(from: now, term: dossier.procedure.term, policy: dossier.procedure.policy)
  }

  /// Where the dossier goes from the step in hand.
  var nextStepNames: [String] {
    let step = steps { $0.kind == .work || $0.kind == .issue }.first
    return step.map { $0.next.compactMap { dossier.step($0)?.name } } ?? []
  }

  /// What the last request for supplements listed.
  var itemsAskedFor: [String]? { file.last(SupplementRequested.self)?.happening.items }

  var amountAskedFor: Int? {
    file.last(PaymentRequested.self)?.happening.amount ?? file.feeAmount.flatMap { $0 > 0 ? $0 : nil }
  }

  /// What the specialist laid before the leader.
  var proposal: (outcome: Outcome, summary: String)? {
    file.last(Decided.self).map { ($0.happening.outcome, $0.happening.summary) }
  }

  /// Questions that wait for this officer's agency.
  var openQuestions: [String] {
    let open = dossier.tasks.filter {
      $0.kind == OpenTask.consultationKind && officer.unitIDs.contains($0.unitID)
    }.map(\.step)
    return file.events.compactMap { event in
      guard let asked = event.content.happening as? Consulted, open.contains("c\(asked.number)") else { return nil }
      return asked.question
    }
  }

  /// Whom one asks: departments, districts, and the communes of the same district; never oneself.
  var agenciesToConsult: [Agency] {
    let territory = rules.territory
    let district = dossier.solvingAgency.level == .commune ? dossier.solvingAgency.parentID : dossier.solvingAgency.id
    let all =
      territory.agencies(.department, on: now.day) + territory.agencies(.district, on: now.day)
      + territory.agencies(.commune, on: now.day, under: district)
    return all.filter { !officer.agencies.contains($0.id) }
  }

  /// A week of working days after the appointment or after today.
  var dayToSuggest: Day {
    let from = max(dossier.state.dueAt ?? now, now)
    return dossier.calendar.adding(workingMinutes: 5 * 480, to: from).day
  }
}
