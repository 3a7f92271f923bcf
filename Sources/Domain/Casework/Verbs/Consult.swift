import Agencies
package import Identity
import Procedures
package import Rules
package import Storage
package import WorkingTime
package import Workflow

/// A question to another agency about a dossier.
package struct ConsultationRequest: Sendable, Hashable {
  package var agencyCode: String
  package var question: String
  /// Until when; silence then counts as consent. Nothing means until the dossier's appointment.
  package var answerBy: Instant?

  package init(agencyCode: String, question: String, answerBy: Instant? = nil) {
    (self.agencyCode, self.question, self.answerBy) = (agencyCode, question, answerBy)
  }
}

extension Dossier {
  /// Asks another agency. The term runs on: the time of the one asked is inside the total, and work need not wait.
  package static func consult(
    _ request: ConsultationRequest, for code: String, step: Step.ID? = nil, by officer: Officer, under rules: Rulebook,
    at now: Instant, in tx: Transaction
  ) throws {
    let question = try Prose(request.question, field: "question").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.consult, by: officer, at: step, now: now, in: tx)
    let asking = try dossier.step(for: .consult, of: officer, named: step, now: now)
    guard let asked = rules.territory.agency(code: request.agencyCode, on: now.day), dossier.room(for: asked) != nil
    else { throw CaseworkRefusal.unknownAgency(request.agencyCode) }
    let answerBy = request.answerBy ?? dossier.state.dueAt ?? now
    guard answerBy > now || request.answerBy == nil else { throw CaseworkRefusal.answerDatePassed }

    if dossier.state.flow.questionCount == 0 {
      dossier.state.flow.questionCount = try dossier.consultationsSoFar(in: tx)
    }
    try dossier.carryOut(
      .ask(asking.id),
      Given(date: answerBy.rawValue, performer: Performer(role: "specialist", place: "agency:\(asked.code)/room")),
      as: .consulted(
        step: asking.id, number: dossier.state.flow.questionCount + 1, agency: asked.title, question: question),
      by: .officer(officer), at: now, in: tx)
  }

  /// Says what the asked agency thinks.
  package static func answerConsultation(
    _ code: String, step: Step.ID? = nil, answer: String, by officer: Officer, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws {
    let answer = try Prose(answer, field: "answer").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.answerConsultation, by: officer, at: step, now: now, in: tx)
    let numbers = dossier.deeds(of: officer, at: now).compactMap { deed -> Int? in
      guard case .answer(let number) = deed.act, step == nil || deed.step == step else { return nil }
      return number
    }
    guard let number = numbers.first else { throw CaseworkRefusal.unknownConsultation }

    try dossier.carryOut(
      .answer(number), as: .consultationAnswered(number: number, answer: answer), by: .officer(officer), at: now, in: tx
    )

    try dossier.tellProgress(at: now, in: tx)
  }

  /// The room of another agency that a question goes to.
  func room(for asked: Agency) -> Unit? {
    rules.territory.unit(.room, slug: procedure.rooms[asked.level], of: asked.id)
  }

  private func consultationsSoFar(in tx: Transaction) throws -> Int {
    try tx.value("SELECT COUNT(*) FROM dossier_event WHERE dossier_id = \(id) AND kind = 'consulted'") ?? 0
  }
}
