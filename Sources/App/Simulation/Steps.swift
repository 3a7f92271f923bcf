import Agencies
import Casework
import Catalogue
import Identity
import Storage
import WorkingTime
import Workflow

extension Town {
  /// The first open task is played by whoever holds it.
  mutating func step(
    of dossier: Dossier, _ simulated: inout SimulatedDossier, at now: Instant, in tx: Transaction
  ) throws -> Int? {
    if let answer = try consultationAnswer(of: dossier, at: now, in: tx) { return answer }
    guard let task = dossier.tasks.first(where: { $0.kind != OpenTask.consultationKind }),
      let officer = officials.officer(task.role, in: task.unitID), let step = dossier.step(task.step)
    else { return nil }
    if let minutes = try special(step, of: dossier, &simulated, by: officer, at: now, in: tx) { return minutes }
    if simulated.turn == .withdrawn || simulated.turn == .stopped { return nil }

    switch step.kind {
    case .reception, .automaticReception, .payment: return nil
    case .work where simulated.turn == .denied && dossier.state.outcome == nil:
      try Dossier.decide(
        Decision(.denied, summary: "Chưa đủ điều kiện theo quy định."), on: dossier.code, step: step.id, by: officer,
        under: rules, at: now, in: tx)
    case .work, .issue:
      try Dossier.forward(dossier.code, step: step.id, by: officer, under: rules, at: now, in: tx)
    case .approval:
      try Dossier.signOff(dossier.code, step: step.id, by: officer, under: rules, at: now, in: tx)
    case .delivery:
      let method: DeliveryMethod = dossier.channel == .post ? .post : .counter
      try Dossier.handOver(
        HandOver(recipient: "", method: method), of: dossier.code, step: step.id, by: officer, under: rules, at: now,
        in: tx)
      return nil
    }
    let next = dossier.process.step(step.next.first ?? "")
    return time(for: next, of: dossier, pace: simulated.pace)
  }

  /// The turn the dossier's story takes, once; nil when the ordinary move is to be made.
  private mutating func special(
    _ step: Step, of dossier: Dossier, _ simulated: inout SimulatedDossier, by officer: Officer, at now: Instant,
    in tx: Transaction
  ) throws -> Int? {
    let offers = Set(dossier.offers(to: officer))
    switch simulated.turn {
    case .supplement where offers.contains(.requestSupplement), .silent where offers.contains(.requestSupplement):
      if simulated.turn == .supplement { simulated.turn = .ordinary }
      try Dossier.requestSupplement(
        SupplementRequest(items: ["Giấy tờ chứng minh nơi ở"], reason: "Hồ sơ chưa có giấy tờ này."),
        for: dossier.code, by: officer, under: rules, at: now, in: tx)
      return Int.random(in: 300...4_000, using: &random)
    case .fee where offers.contains(.requestPayment):
      simulated.turn = .ordinary
      try Dossier.requestPayment(
        dossier.code, amount: 150_000, reason: "Lệ phí theo nghị quyết của HĐND tỉnh.", by: officer, under: rules,
        at: now, in: tx)
      return Int.random(in: 60...2_000, using: &random)
    case .consulted where offers.contains(.consult):
      simulated.turn = .ordinary
      guard let other = departments.randomElement(using: &random), other.id != dossier.solvingAgency.id else { return nil }
      try Dossier.consult(
        ConsultationRequest(agencyCode: other.code, question: "Đề nghị cho ý kiến về hồ sơ kèm theo."),
        for: dossier.code, by: officer, under: rules, at: now, in: tx)
      return Int.random(in: 60...400, using: &random)
    case .sentBack where offers.contains(.sendBack) && step.kind == .approval:
      simulated.turn = .ordinary
      try Dossier.sendBack(
        dossier.code, step: step.id, reason: "Dự thảo còn sai sót, đề nghị xem lại.", by: officer, under: rules,
        at: now, in: tx)
      return Int.random(in: 30...300, using: &random)
    case .apology where offers.contains(.apologise) && simulated.pace > 0.5:
      simulated.turn = .ordinary
      let due = max(dossier.state.dueAt ?? now, now)
      try Dossier.apologise(
        dossier.code, newDueAt: rules.calendar.adding(workingMinutes: 960, to: due),
        reason: "Cần thêm thời gian xác minh.", by: officer, under: rules, at: now, in: tx)
      return Int.random(in: 30...300, using: &random)
    case .withdrawn:
      guard let receptionist = receptionist(of: dossier), dossier.offers(to: receptionist).contains(.withdraw) else {
        simulated.turn = .ordinary
        return nil
      }
      try Dossier.withdraw(
        dossier.code, reason: "Người nộp đề nghị rút hồ sơ.", by: .officer(receptionist), under: rules, at: now, in: tx)
      return nil
    case .stopped:
      guard let unit = rules.territory.unit(.leaders, of: dossier.solvingAgency.id),
        let leader = officials.officer(.leader, in: unit.id), dossier.offers(to: leader).contains(.stop)
      else {
        simulated.turn = .ordinary
        return nil
      }
      try Dossier.stop(
        dossier.code, reason: "Người nộp không còn nhu cầu giải quyết.", by: leader, under: rules, at: now, in: tx)
      return nil
    default: return nil
    }
  }

  private mutating func consultationAnswer(of dossier: Dossier, at now: Instant, in tx: Transaction) throws -> Int? {
    guard let task = dossier.tasks.first(where: { $0.kind == OpenTask.consultationKind }),
      let officer = officials.officer(task.role, in: task.unitID)
    else { return nil }
    try Dossier.answerConsultation(
      dossier.code, answer: "Thống nhất với đề xuất.", by: officer, under: rules, at: now, in: tx)
    return Int.random(in: 20...200, using: &random)
  }
}
