import Agencies
import Casework
import Catalogue
import Identity
import Storage
import WorkingTime
import Workflow

extension Town {
  /// Makes one move and says what comes next for the dossier, nil when its story has ended.
  mutating func play(_ move: Move, in tx: Transaction) throws -> Move? {
    moves += 1
    switch move.what {
    case .arrive(let arrival): return try receive(arrival, at: move.at, in: tx)
    case .work(let dossier): return try work(dossier, at: move.at, in: tx)
    }
  }

  private mutating func receive(_ arrival: Arrival, at now: Instant, in tx: Transaction) throws -> Move? {
    guard let agency = rules.territory.agency(code: arrival.submission.agencyCode, on: now.day),
      let counter = rules.territory.unit(.counter, of: agency.id),
      let receptionist = officials.officer(.receptionist, in: counter.id)
    else { return nil }
    let actor: Actor = arrival.submission.channel == .online ? .visitor : .officer(receptionist)
    let receipt = try Dossier.submit(arrival.submission, by: actor, under: rules, at: now, in: tx)
    let dossier = SimulatedDossier(code: receipt.code, pace: arrival.pace, turn: arrival.turn)
    let wait = receipt.receivedAt == nil ? Int.random(in: 10...300, using: &random) : Int.random(in: 5...60, using: &random)
    return self.move(.work(dossier), at: later(wait, than: now))
  }

  private mutating func work(_ simulated: SimulatedDossier, at now: Instant, in tx: Transaction) throws -> Move? {
    let dossier = try Dossier.find(simulated.code, under: rules, in: tx)
    var simulated = simulated
    let minutes: Int? =
      switch dossier.state.stage {
      case .submitted: try reception(of: dossier, &simulated, at: now, in: tx)
      case .awaitingSupplement: try supplement(of: dossier, &simulated, at: now, in: tx)
      case .awaitingPayment: try payment(of: dossier, &simulated, at: now, in: tx)
      case .received, .processing, .decided: try step(of: dossier, &simulated, at: now, in: tx)
      case .refused, .withdrawn, .stopped, .returned: nil
      }
    return minutes.map { move(.work(simulated), at: later($0, than: now)) }
  }

  /// Working minutes until the next move: the time granted to the step at the pace of this dossier.
  mutating func time(for step: Step?, of dossier: Dossier, pace: Double) -> Int {
    guard let step else { return 60 }
    if step.kind == .delivery { return Int.random(in: 20...2_400, using: &random) }
    var granted = step.minutes
    if granted == 0, case .workingMinutes(let term) = dossier.procedure.term { granted = max(30, term - 720) }
    if granted == 0 { granted = 240 }
    return Int(Double(granted) * pace * Double.random(in: 0.7..<1.1, using: &random))
  }

  func receptionist(of dossier: Dossier) -> Officer? {
    rules.territory.unit(.counter, of: dossier.agency.id).flatMap { officials.officer(.receptionist, in: $0.id) }
  }
}
