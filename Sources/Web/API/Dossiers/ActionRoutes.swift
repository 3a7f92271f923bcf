import Agencies
import Casework
import Dossiers
import Hummingbird
import Identity
import Rules
import Storage
import WebShared
import WorkingTime

/// One address for every verb of a dossier's life; the officer's rights decide.
func actionRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  routes.api(.post, Paths.apiDossierActions(":code"), for: .officer) { request, officer in
    let code = try request.parameter("code")
    let body = try await request.body(as: ActionBody.self)
    let action = try ActionName.action(named: body.action)
    let rules = try await rulebooks.current()
    let now = request.site.now()
    let after = try await request.site.db.write { tx in
      let dossier = try Dossier.find(code, under: rules, in: tx)
      try dossier.allowReading(by: officer, in: tx)
      try act(action, body, on: code, by: Hand(officer, under: rules, at: now, in: tx))
      return try DossierFile.load(code, under: rules, in: tx)
    }
    return try request.json(FullBody(after, for: officer, rules: rules, at: now))
  }
}

private func act(
  _ action: Action, _ body: ActionBody, on code: String, by hand: Hand<Officer>
) throws {
  let (rules, tx) = (hand.rules, hand.tx)
  func person() throws -> AccountCode? { try body.account.map { try Account.officer($0, in: tx) } }
  func date() throws -> Instant? { try body.dueAt?.instant(in: rules.calendar, field: "dueAt") }
  let papers = (body.papers ?? []).map(\.submitted)
  let (reason, step, choice) = (body.reason ?? body.note ?? "", body.step?.text, body.choice?.text)
  switch action {
  case .accept:
    _ = try Dossier.accept(code, by: hand)
  case .refuse:
    try Dossier.refuse(code, reason: reason, by: hand)
  case .requestSupplement:
    try Dossier.requestSupplement(body.supplementRequest, for: code, by: hand)
  case .supply:
    try Dossier.supply(body.supplement, for: code, by: hand)
  case .assign:
    let account = try (body.account ?? body.to?.text).map { try Account.officer($0, in: tx) } ?? hand.who.code
    try Dossier.assign(code, step: step, to: account, by: hand)
  case .forward:
    try Dossier.forward(
      code, step: step, choice: choice, to: try person(), date: try date(), note: body.note ?? "", papers: papers,
      by: hand)
  case .sendBack:
    try Dossier.sendBack(
      code, step: step, to: body.to?.text, reason: reason, by: hand)
  case .consult:
    let request = ConsultationRequest(agencyCode: body.agencyCode?.text ?? "", question: body.question ?? "")
    try Dossier.consult(request, for: code, step: step, by: hand)
  case .answerConsultation:
    try Dossier.answerConsultation(
      code, step: step, answer: body.answer ?? "", by: hand)
  case .requestPayment:
    try Dossier.requestPayment(
      code, amount: body.amount?.value ?? 0, reason: reason, by: hand)
  case .confirmPayment:
    try Dossier.confirmPayment(code, amount: body.amount?.value ?? 0, by: hand)
  case .decide:
    try Dossier.decide(
      body.decision, on: code, step: step, choice: choice, to: try person(), date: try date(), papers: papers, by: hand)
  case .signOff:
    try Dossier.signOff(
      code, step: step, choice: choice, to: try person(), date: try date(), note: body.note ?? "", papers: papers,
      by: hand)
  case .handOver:
    let handOver = HandOver(recipient: body.recipient ?? "", method: body.method?.value ?? .counter)
    try Dossier.handOver(handOver, of: code, step: step, by: hand)
  case .withdraw:
    try Dossier.withdraw(code, reason: reason, by: hand)
  case .stop:
    try Dossier.stop(code, reason: reason, by: hand)
  case .skip:
    try Dossier.skip(
      code, step: step, to: try person(), reason: reason, by: hand)
  case .takeBack: try Dossier.takeBack(code, step: step, by: hand)
  case .cover: try Dossier.cover(code, step: step, by: hand)
  case .apologise:
    guard let due = try date() else {
      throw APIRefusal.missing("dueAt")
    }
    try Dossier.apologise(code, newDueAt: due, reason: reason, by: hand)
  }
}

extension Account {
  fileprivate static func officer(_ login: String, in tx: Transaction) throws -> AccountCode {
    guard !login.contains("\0"), let account = try find(.officer, login: login, in: tx) else {
      throw CaseworkRefusal.unknownColleague
    }
    return account.code
  }
}
