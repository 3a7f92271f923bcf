import Casework
package import Dossiers
import Identity
import Storage
import WorkingTime
package import Workflow

/// The verbs of a dossier's life, said by people at moments. A dossier goes by its code.
extension TestWorld {
  /// Who has an account or comes by chance submits online; a receptionist receives over the counter, for Lan.
  @discardableResult
  package func submit(
    _ matter: Matter, by person: Person, at place: String = Place.myBinh, on moment: Moment, key: String? = nil,
    change: (inout Submission) -> Void = { _ in }
  ) async throws -> String {
    try await receipt(matter, by: person, at: place, on: moment, key: key, change: change).code
  }

  package func receipt(
    _ matter: Matter, by person: Person, at place: String = Place.myBinh, on moment: Moment, key: String? = nil,
    change: (inout Submission) -> Void = { _ in }
  ) async throws -> Receipt {
    var submission = Submission(
      procedureCode: matter.code, agencyCode: place, channel: person.isOfficer ? .counter : .online,
      applicant: Applicant(name: person.isOfficer ? Person.lan.name : person.name, phone: person.phone))
    change(&submission)
    let (given, actor) = (submission, actor(person))
    let key = try key.map { try SubmissionKey(scope: person.login, key: $0, body: given) }
    return try await db.write { [rules] tx in
      try Dossier.submit(given, key: key, by: Hand(actor, under: rules, at: moment.instant, in: tx))
    }
  }

  package func accept(_ dossier: String, by person: Person = .receptionistHoa, on moment: Moment) async throws {
    try await act(person, moment) { _ = try Dossier.accept(dossier, by: Hand($0, under: rules, at: $1, in: $2)) }
  }

  package func refuse(
    _ dossier: String, _ reason: String = "Không thuộc thẩm quyền", by person: Person = .receptionistHoa,
    on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.refuse(dossier, reason: reason, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func requestSupplement(
    _ dossier: String, items: [String] = ["Giấy chứng sinh"], reason: String = "Thiếu giấy tờ", by person: Person,
    on moment: Moment
  ) async throws {
    let request = SupplementRequest(items: items, reason: reason)
    try await act(person, moment) {
      try Dossier.requestSupplement(request, for: dossier, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func supply(
    _ dossier: String, note: String = "Đã bổ sung đủ", papers: [SubmittedPaper] = [], by person: Person,
    on moment: Moment
  ) async throws {
    let (supplement, actor) = (Supplement(note: note, papers: papers), actor(person))
    try await db.write { [rules] tx in
      try Dossier.supply(supplement, for: dossier, by: Hand(actor, under: rules, at: moment.instant, in: tx))
    }
  }

  package func assign(
    _ dossier: String, step: Step.ID? = nil, to colleague: Person, by person: Person, on moment: Moment
  ) async throws {
    let account = try code(colleague)
    try await act(person, moment) {
      try Dossier.assign(dossier, step: step, to: account, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func forward(
    _ dossier: String, step: Step.ID? = nil, choice: StepChoice.ID? = nil, note: String = "", by person: Person,
    on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.forward(dossier, step: step, choice: choice, note: note, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func sendBack(
    _ dossier: String, step: Step.ID? = nil, to earlier: Step.ID? = nil, _ reason: String = "Sai họ tên",
    by person: Person, on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.sendBack(dossier, step: step, to: earlier, reason: reason, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func consult(
    _ dossier: String, _ place: String, question: String = "Ý kiến của quý cơ quan?", by person: Person,
    on moment: Moment
  ) async throws {
    let request = ConsultationRequest(agencyCode: place, question: question)
    try await act(person, moment) {
      try Dossier.consult(request, for: dossier, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func answerConsultation(
    _ dossier: String, _ answer: String = "Đồng ý", by person: Person, on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.answerConsultation(dossier, answer: answer, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func requestPayment(
    _ dossier: String, amount: Int = 500_000, by person: Person, on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.requestPayment(
        dossier, amount: amount, reason: "Lệ phí trước bạ", by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func confirmPayment(
    _ dossier: String, amount: Int = 500_000, by person: Person = .receptionistHoa, on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.confirmPayment(dossier, amount: amount, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func decide(
    _ dossier: String, _ outcome: Outcome = .granted, summary: String = "", step: Step.ID? = nil,
    choice: StepChoice.ID? = nil, papers: [SubmittedPaper] = [], by person: Person, on moment: Moment
  ) async throws {
    let decision = Decision(outcome, summary: summary)
    try await act(person, moment) {
      try Dossier.decide(
        decision, on: dossier, step: step, choice: choice, papers: papers, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func signOff(
    _ dossier: String, step: Step.ID? = nil, choice: StepChoice.ID? = nil, note: String = "", by person: Person,
    on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.signOff(dossier, step: step, choice: choice, note: note, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func handOver(
    _ dossier: String, to recipient: String = "", by person: Person = .receptionistHoa, on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.handOver(HandOver(recipient: recipient), of: dossier, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func withdraw(
    _ dossier: String, _ reason: String = "Không còn nhu cầu", by person: Person, on moment: Moment
  ) async throws {
    let actor = actor(person)
    try await db.write { [rules] tx in
      try Dossier.withdraw(dossier, reason: reason, by: Hand(actor, under: rules, at: moment.instant, in: tx))
    }
  }

  package func stop(
    _ dossier: String, _ reason: String = "Người nộp không bổ sung", by person: Person, on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.stop(dossier, reason: reason, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func apologise(
    _ dossier: String, until due: Moment, _ reason: String = "Thiếu người", by person: Person, on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.apologise(dossier, newDueAt: due.instant, reason: reason, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func skip(
    _ dossier: String, step: Step.ID? = nil, _ reason: String = "Không cần", by person: Person, on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.skip(dossier, step: step, reason: reason, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func takeBack(
    _ dossier: String, step: Step.ID? = nil, by person: Person, on moment: Moment
  ) async throws {
    try await act(person, moment) {
      try Dossier.takeBack(dossier, step: step, by: Hand($0, under: rules, at: $1, in: $2))
    }
  }

  package func cover(_ dossier: String, step: Step.ID? = nil, by person: Person, on moment: Moment) async throws {
    try await act(person, moment) { try Dossier.cover(dossier, step: step, by: Hand($0, under: rules, at: $1, in: $2)) }
  }

  package func look(_ dossier: String, by person: Person, on moment: Moment) async throws {
    try await act(person, moment) { try Dossier.look(dossier, by: Hand($0, under: rules, at: $1, in: $2)) }
  }

  private func act(
    _ person: Person, _ moment: Moment, _ verb: @escaping @Sendable (Officer, Instant, Transaction) throws -> Void
  ) async throws {
    let officer = try officer(person)
    try await db.write { tx in try verb(officer, moment.instant, tx) }
  }
}
