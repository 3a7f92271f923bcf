import Agencies
import Casework
import Dossiers
import Identity
import Rules
import Storage
import WorkingTime
import Workflow

extension Town {
  /// The first open task is played by whoever has it.
  mutating func step(
    of dossier: Dossier, _ simulated: inout SimulatedDossier, at now: Instant, in tx: Transaction
  ) throws -> Story {
    if let answered = try answerConsultation(of: dossier, at: now, in: tx) { return answered }
    // Nobody here can do anything while others have their turn.
    guard let task = dossier.tasks.first(where: { !$0.isQuestion && $0.state != .waiting }) else {
      return dossier.tasks.isEmpty ? .ends : .goesOn(Int.random(in: 100...300, using: &random))
    }
    guard let officer = officials.officer(for: task), let step = dossier.step(task.step)
    else { return .ends }
    if simulated.turn != .ordinary,
      let special = try special(step, of: dossier, &simulated, by: officer, at: now, in: tx)
    {
      return special
    }
    if step.kind == .work, simulated.seenAt != step.id {
      if task.holderCode == nil { try assign(task, of: dossier, to: officer, at: now, in: tx) }
      simulated.seenAt = step.id
      let left = dossier.state.dueAt.map { rules.calendar.workingMinutes(from: now, to: $0) } ?? 480
      return .goesOn(
        time(for: step, in: dossier.process, done: dossier.state.progress.done, left: left, pace: simulated.pace))
    }

    let deed = dossier.deeds(of: officer, at: now).filter { $0.step == step.id }.compactMap { deed -> StepChoice.ID? in
      // An end before its time is not what most dossiers come to.
      guard case .complete(_, let choice) = deed.act, choice.flatMap(step.choice)?.target != .end else { return nil }
      return choice
    }
    let choice = deed.randomElement(using: &random)
    switch step.kind {
    case .reception, .automaticReception, .payment, .consultation, .supplement: return .ends
    case .work where simulated.turn == .denied && dossier.state.outcome == nil:
      try Dossier.decide(
        Decision(.denied, summary: "Chưa đủ điều kiện theo quy định."), on: dossier.code, step: step.id, choice: choice,
        by: Hand(officer, under: rules, at: now, in: tx))
    case .work, .issue, .publication, .leg:
      try Dossier.forward(dossier.code, step: step.id, choice: choice, by: Hand(officer, under: rules, at: now, in: tx))
    case .approval, .signature:
      try Dossier.signOff(dossier.code, step: step.id, choice: choice, by: Hand(officer, under: rules, at: now, in: tx))
    case .delivery:
      let method: DeliveryMethod =
        dossier.channel == .post ? .post : dossier.channel == .online ? .electronic : .counter
      try Dossier.handOver(
        HandOver(recipient: "", method: method), of: dossier.code, step: step.id,
        by: Hand(officer, under: rules, at: now, in: tx))
      return .ends
    }
    let way = choice.flatMap(step.choice)?.next ?? step.next
    let next = way.first.flatMap(dossier.step)
    return begin(
      next, in: dossier.process, done: dossier.state.progress.done.union([step.id]), due: dossier.state.dueAt,
      &simulated,
      at: now)
  }

  /// In some rooms the leader gives the work out, in others who is free takes it.
  private mutating func assign(
    _ task: OpenTask, of dossier: Dossier, to officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    let leader = officials.officer(.leader, in: task.unitID)
    let giver = leader.flatMap { dossier.mayAssign(task, $0, at: now) && chance(0.6) ? $0 : nil } ?? officer
    guard task.role == .specialist, dossier.mayAssign(task, giver, at: now) else { return }
    try Dossier.assign(
      dossier.code, step: task.step, to: officer.code, by: Hand(giver, under: rules, at: now, in: tx))
  }

  private mutating func answerConsultation(of dossier: Dossier, at now: Instant, in tx: Transaction) throws -> Story? {
    // One in five never says anything: time takes that for consent.
    guard let task = dossier.tasks.first(where: { $0.isQuestion && $0.id.rawValue % 5 != 0 }),
      let officer = officials.officer(for: task)
    else { return nil }
    try Dossier.answerConsultation(
      dossier.code, step: task.step, answer: "Thống nhất với đề xuất.", by: Hand(officer, under: rules, at: now, in: tx)
    )
    return .goesOn(Int.random(in: 20...200, using: &random))
  }
}
