import Agencies
import Casework
import Dossiers
import Identity
import Rules
import Storage
import WorkingTime
import Workflow

extension Town {
  /// Đồng; what comes up while a dossier is solved.
  static let feeAskedFor = 150_000

  /// The turn the dossier's story takes, once; nil when the ordinary move is to be made.
  mutating func special(
    _ step: Step, of dossier: Dossier, _ simulated: inout SimulatedDossier, by officer: Officer, at now: Instant,
    in tx: Transaction
  ) throws -> Story? {
    let offers = dossier.offers(to: officer, at: now)
    switch simulated.turn {
    case .supplement where offers.contains(.requestSupplement), .silent where offers.contains(.requestSupplement):
      try Dossier.requestSupplement(
        SupplementRequest(items: ["Giấy tờ chứng minh nơi ở"], reason: "Hồ sơ chưa có giấy tờ này."),
        for: dossier.code, by: Hand(officer, under: rules, at: now, in: tx))
      // NĐ 61/2018: the job of time closes what stays silent for 15 working days.
      if simulated.turn == .silent { return .ends }
      simulated.turn = .ordinary
      return .goesOn(Int.random(in: 300...4_000, using: &random))
    case .fee where offers.contains(.requestPayment):
      try Dossier.requestPayment(
        dossier.code, amount: Self.feeAskedFor, reason: "Lệ phí theo nghị quyết của HĐND tỉnh.",
        by: Hand(officer, under: rules, at: now, in: tx))
      return ordinary(&simulated, after: 60...2_000)
    case .consulted where offers.contains(.consult):
      guard let other = departments.randomElement(using: &random), other.id != dossier.solvingAgency.id else {
        return nil
      }
      try Dossier.consult(
        ConsultationRequest(agencyCode: other.code, question: "Đề nghị cho ý kiến về hồ sơ kèm theo."),
        for: dossier.code, by: Hand(officer, under: rules, at: now, in: tx))
      return ordinary(&simulated, after: 60...400)
    case .sentBack where offers.contains(.sendBack) && step.kind == .approval:
      try Dossier.sendBack(
        dossier.code, step: step.id, reason: "Dự thảo còn sai sót, đề nghị xem lại.",
        by: Hand(officer, under: rules, at: now, in: tx))
      simulated.seenAt = nil
      return ordinary(&simulated, after: 30...120)
    case .apology where offers.contains(.apologise) && simulated.pace > 0.5:
      let due = max(dossier.state.dueAt ?? now, now)
      try Dossier.apologise(
        dossier.code, newDueAt: rules.calendar.adding(workingMinutes: 960, to: due),
        reason: "Cần thêm thời gian xác minh.", by: Hand(officer, under: rules, at: now, in: tx))
      return ordinary(&simulated, after: 30...300)
    case .withdrawn:
      guard let receptionist = receptionist(of: dossier), dossier.offers(to: receptionist, at: now).contains(.withdraw)
      else {
        break
      }
      try Dossier.withdraw(
        dossier.code, reason: "Người nộp đề nghị rút hồ sơ.", by: Hand(receptionist, under: rules, at: now, in: tx))
      return .ends
    case .stopped:
      guard let leader = leader(of: dossier), dossier.offers(to: leader, at: now).contains(.stop) else { break }
      try Dossier.stop(
        dossier.code, reason: "Người nộp không còn nhu cầu giải quyết.", by: Hand(leader, under: rules, at: now, in: tx)
      )
      return .ends
    case .refused, .supplementAtReception:
      break  // over the counter nothing is refused later on
    default: return nil
    }
    simulated.turn = .ordinary
    return nil
  }

  private mutating func ordinary(_ simulated: inout SimulatedDossier, after minutes: ClosedRange<Int>) -> Story {
    simulated.turn = .ordinary
    return .goesOn(Int.random(in: minutes, using: &random))
  }
}
