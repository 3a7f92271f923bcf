import Agencies
package import Catalogue
package import Identity
package import Storage
package import WorkingTime
package import Workflow

/// A question to another agency about a dossier.
package struct ConsultationRequest: Sendable, Hashable {
  package var agencyCode: String
  package var question: String

  package init(agencyCode: String, question: String) {
    (self.agencyCode, self.question) = (agencyCode, question)
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
    try dossier.allow(.consult, by: officer, at: step)
    let asking = try dossier.stepInHand(of: officer, named: step) { $0.kind == .work }
    guard let asked = rules.territory.agency(code: request.agencyCode, on: now.day), let unit = dossier.room(for: asked)
    else { throw CaseworkRefusal.unknownAgency(request.agencyCode) }

    let number = try dossier.consultationsSoFar(in: tx) + 1
    try dossier.record(
      .consulted(step: asking.id, number: number, agency: asked.title, question: question), by: .officer(officer),
      at: now, in: tx)
    try dossier.open(
      "c\(number)", OpenTask.consultationKind, .open, unit: unit, role: .specialist,
      due: dossier.state.dueAt ?? now, at: now, in: tx)
  }

  /// Says what the asked agency thinks.
  package static func answerConsultation(
    _ code: String, answer: String, by officer: Officer, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let answer = try Prose(answer, field: "answer").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.answerConsultation, by: officer)
    let task = dossier.tasks.first {
      $0.kind == OpenTask.consultationKind && dossier.isInHand($0, of: officer)
    }
    guard let task, let number = Int(task.step.dropFirst()) else { throw CaseworkRefusal.unknownConsultation }

    try dossier.close(task, by: .officer(officer), at: now, in: tx)
    try dossier.record(
      .consultationAnswered(number: number, answer: answer), by: .officer(officer), at: now, in: tx)
  }

  /// The room of another agency that a question goes to.
  func room(for asked: Agency) -> Unit? {
    rules.territory.unit(.room, slug: procedure.rooms[asked.level], of: asked.id)
  }

  private func consultationsSoFar(in tx: Transaction) throws -> Int {
    try tx.value("SELECT COUNT(*) FROM dossier_event WHERE dossier_id = \(id) AND kind = 'consulted'") ?? 0
  }
}
