import Agencies
import Casework
import Dossiers
import Identity
import Procedures
import Rules
import Storage
import WorkingTime
import Workflow

extension Town {
  /// Makes one move and says what comes next for the dossier and for those it has opened elsewhere; nothing when its
  /// story has ended.
  mutating func play(_ move: Move, in tx: Transaction) throws -> [Move] {
    moves += 1
    switch move.what {
    case .arrive(let arrival): return try receive(arrival, at: move.at, in: tx).map { [$0] } ?? []
    case .work(let dossier):
      let next = try work(dossier, at: move.at, in: tx).map { [$0] } ?? []
      return try next + legs(of: dossier, openedAt: move.at, in: tx)
    }
  }

  /// A leg is a story of its own, at the pace of the whole.
  private mutating func legs(of above: SimulatedDossier, openedAt now: Instant, in tx: Transaction) throws -> [Move] {
    let dossier = try Dossier.find(above.code, under: rules, in: tx)
    guard !dossier.state.flow.legs.isEmpty else { return [] }
    return try LegRow.all(of: dossier.id, in: tx).filter { $0.submittedAt == now && !$0.stage.isEnd }.map { leg in
      let story = SimulatedDossier(code: leg.code, pace: above.pace, turn: chance(0.03) ? .denied : .ordinary)
      return move(.work(story), at: later(Int.random(in: 10...300, using: &random), than: now))
    }
  }

  private mutating func receive(_ arrival: Arrival, at now: Instant, in tx: Transaction) throws -> Move? {
    guard let agency = rules.territory.agency(code: arrival.submission.agencyCode, on: now.day),
      let counter = rules.territory.unit(.counter, of: agency.id),
      let receptionist = officials.officer(.receptionist, in: counter.id)
    else { throw SimulationFault.nobodyReceives(arrival.submission.agencyCode) }
    let actor: Actor = arrival.submission.channel == .online ? .visitor : .officer(receptionist)
    let receipt = try Dossier.submit(arrival.submission, by: Hand(actor, under: rules, at: now, in: tx))
    var dossier = SimulatedDossier(code: receipt.code, pace: arrival.pace, turn: arrival.turn)
    guard receipt.receivedAt != nil, let process = process(of: arrival.submission, at: now) else {
      // NĐ 45/2020 gives the counter 8 hours to look at what came from home.
      return self.move(.work(dossier), at: later(Int.random(in: 10...300, using: &random), than: now))
    }
    let first = process.start().open.first.flatMap(process.step)?.next.first.flatMap(process.step)
    guard case .goesOn(let minutes) = begin(first, in: process, done: [], due: receipt.dueAt, &dossier, at: now) else {
      return nil
    }
    return self.move(.work(dossier), at: later(minutes, than: now))
  }

  private func process(of submission: Submission, at now: Instant) -> ProcessDefinition? {
    rules.procedure(code: submission.procedureCode, on: now.day).flatMap { rules.process(of: $0, on: now.day) }?.process
  }

  private mutating func work(_ simulated: SimulatedDossier, at now: Instant, in tx: Transaction) throws -> Move? {
    let dossier = try Dossier.find(simulated.code, under: rules, in: tx)
    var simulated = simulated
    let story: Story =
      switch dossier.state.stage {
      case .submitted: try reception(of: dossier, &simulated, at: now, in: tx)
      case .awaitingSupplement: try supplement(of: dossier, &simulated, at: now, in: tx)
      case .awaitingPayment: try payment(of: dossier, &simulated, at: now, in: tx)
      case .received, .processing, .decided: try step(of: dossier, &simulated, at: now, in: tx)
      case .refused, .withdrawn, .stopped, .returned: .ends
      }
    guard case .goesOn(let minutes) = story else { return nil }
    return move(.work(simulated), at: later(minutes, than: now))
  }

  func receptionist(of dossier: Dossier) -> Officer? {
    rules.territory.unit(.counter, of: dossier.agency.id).flatMap { officials.officer(.receptionist, in: $0.id) }
  }

  func leader(of dossier: Dossier) -> Officer? {
    rules.territory.unit(.leaders, of: dossier.solvingAgency.id).flatMap { officials.officer(.leader, in: $0.id) }
  }
}
