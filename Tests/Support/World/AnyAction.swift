import Casework
package import Dossiers
import Identity
import Storage
import WorkingTime
package import Workflow

extension TestWorld {
  /// Any action by anyone, with something sensible said beside it.
  package func perform(
    _ action: Action, at step: Step.ID? = nil, on code: String, by person: Person, for colleague: Person? = nil,
    asking place: String = Place.myLong, outcome: Outcome = .granted, _ now: Moment
  ) async throws {
    if !person.isOfficer {
      switch action {
      case .supply: return try await supply(code, by: person, on: now)
      case .withdraw: return try await withdraw(code, by: person, on: now)
      default: throw CaseworkRefusal.notYours(action)
      }
    }
    let choice = try await choice(of: action, at: step, on: code, by: person, now)
    switch action {
    case .accept: try await accept(code, by: person, on: now)
    case .refuse: try await refuse(code, by: person, on: now)
    case .requestSupplement: try await requestSupplement(code, by: person, on: now)
    case .supply: try await supply(code, by: person, on: now)
    case .assign: try await assign(code, step: step, to: colleague ?? person, by: person, on: now)
    case .forward: try await forward(code, step: step, choice: choice, note: "Đã xem", by: person, on: now)
    case .sendBack:
      try await sendBack(
        code, step: step, to: try await placeBefore(step, of: code, by: person, now), by: person, on: now)
    case .consult: try await consult(code, place, by: person, on: now)
    case .answerConsultation: try await answerConsultation(code, by: person, on: now)
    case .requestPayment: try await requestPayment(code, by: person, on: now)
    case .confirmPayment: try await confirmPayment(code, by: person, on: now)
    case .decide:
      try await decide(code, outcome, summary: "Đã xem xét", step: step, choice: choice, by: person, on: now)
    case .signOff: try await signOff(code, step: step, choice: choice, note: "Đã xem", by: person, on: now)
    case .handOver: try await handOver(code, by: person, on: now)
    case .withdraw: try await withdraw(code, by: person, on: now)
    case .stop: try await stop(code, by: person, on: now)
    case .skip: try await skip(code, step: step, by: person, on: now)
    case .takeBack: try await takeBack(code, step: step, by: person, on: now)
    case .cover: try await cover(code, step: step, by: person, on: now)
    case .apologise: try await apologise(code, until: now.adding(minutes: 60 * 1_440), by: person, on: now)
    }
  }

  /// Where the person may send it back to.
  private func placeBefore(
    _ step: Step.ID?, of code: String, by person: Person, _ now: Moment
  ) async throws -> Step.ID? {
    let deeds = try await dossier(code).deeds(of: officer(person), at: now.instant)
    return deeds.lazy.compactMap { deed -> Step.ID? in
      guard case .sendBack(let from, let earlier) = deed.act, step == nil || from == step else { return nil }
      return earlier
    }.first
  }

  /// One of the ways the person is offered, by the moment one or another.
  private func choice(
    of action: Action, at step: Step.ID?, on code: String, by person: Person, _ now: Moment
  ) async throws -> StepChoice.ID? {
    let deeds = try await dossier(code).deeds(of: officer(person), at: now.instant)
      .filter { $0.action == action && (step == nil || $0.step == step) }
    let choices = deeds.filter { $0.step == deeds.first?.step }.compactMap { deed -> StepChoice.ID? in
      guard case .complete(_, let choice) = deed.act else { return nil }
      return choice
    }
    return choices.isEmpty ? nil : choices[Int(now.instant.rawValue / 60_000) % choices.count]
  }
}
