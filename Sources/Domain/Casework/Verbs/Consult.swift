import Agencies
package import Dossiers
package import Identity
import Procedures
import Rules
import Storage
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
    _ request: ConsultationRequest, for code: String, step: Step.ID? = nil, by hand: Hand<Officer>
  ) throws {
    let question = try Prose(request.question, field: "question").text
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.consult, at: step, by: hand)
    guard let asked = hand.rules.territory.agency(code: request.agencyCode, on: hand.now.day),
      dossier.room(for: asked) != nil
    else { throw CaseworkRefusal.unknownAgency(request.agencyCode) }
    let answerBy = request.answerBy ?? dossier.state.dueAt ?? hand.now
    guard answerBy > hand.now || request.answerBy == nil else { throw CaseworkRefusal.answerDatePassed }

    try dossier.carryOut(
      deed,
      Given(date: answerBy.rawValue, performer: Performer(role: "specialist", place: "agency:\(asked.code)/room")),
      as: Consulted(
        step: deed.at, number: dossier.state.flow.questionCount + 1, agency: asked.title,
        question: question), by: hand)
  }

  /// Says what the asked agency thinks.
  package static func answerConsultation(
    _ code: String, step: Step.ID? = nil, answer: String, by hand: Hand<Officer>
  ) throws {
    let answer = try Prose(answer, field: "answer").text
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.answerConsultation, at: step, by: hand)
    guard case .answer(let number) = deed.act else { throw CaseworkRefusal.unknownConsultation }

    try dossier.carryOut(deed, as: ConsultationAnswered(number: number, answer: answer), by: hand)
  }
}
