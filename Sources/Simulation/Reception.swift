import Casework
import Dossiers
import Identity
import Procedures
import Storage
import WorkingTime
import Workflow

extension Town {
  mutating func reception(
    of dossier: Dossier, _ simulated: inout SimulatedDossier, at now: Instant, in tx: Transaction
  ) throws -> Story {
    guard let receptionist = receptionist(of: dossier) else { return .ends }
    switch simulated.turn {
    case .refused:
      try Dossier.refuse(
        dossier.code, reason: "Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan.",
        by: Hand(receptionist, under: rules, at: now, in: tx))
      return .ends
    case .supplementAtReception:
      simulated.turn = .ordinary
      try Dossier.requestSupplement(
        SupplementRequest(items: ["Bản chụp giấy tờ tùy thân rõ cả hai mặt"], reason: "Bản gửi kèm không đọc được."),
        for: dossier.code, by: Hand(receptionist, under: rules, at: now, in: tx))
      return .goesOn(Int.random(in: 200...2_000, using: &random))
    default:
      let receipt = try Dossier.accept(dossier.code, by: Hand(receptionist, under: rules, at: now, in: tx))
      let reception = dossier.tasks.first.flatMap { dossier.step($0.step) }
      let next = reception?.next.first.flatMap(dossier.step)
      return begin(next, in: dossier.process, done: [], due: receipt.dueAt, &simulated, at: now)
    }
  }

  /// The citizen brings what was missing. The silent ones never do: after 15 working days time closes the dossier.
  mutating func supplement(
    of dossier: Dossier, _ simulated: inout SimulatedDossier, at now: Instant, in tx: Transaction
  ) throws -> Story {
    guard let receptionist = receptionist(of: dossier) else { return .ends }
    // Time closes it.
    if simulated.turn == .silent { return .ends }
    let papers = [SubmittedPaper(name: "Giấy tờ bổ sung theo phiếu yêu cầu", kind: "copy")]
    let actor: Actor = dossier.channel == .online ? .visitor : .officer(receptionist)
    try Dossier.supply(
      Supplement(note: "Đã nộp đủ theo phiếu.", papers: papers), for: dossier.code,
      by: Hand(actor, under: rules, at: now, in: tx))
    return .goesOn(Int.random(in: 10...120, using: &random))
  }

  mutating func payment(
    of dossier: Dossier, _ simulated: inout SimulatedDossier, at now: Instant, in tx: Transaction
  ) throws -> Story {
    guard let receptionist = receptionist(of: dossier) else { return .ends }
    // What was asked for stands still until it is paid; a step of the process asks for the procedure's fee.
    let ownFee = dossier.state.flow.waiting == .payment ? nil : dossier.procedure.feeAmount
    try Dossier.confirmPayment(
      dossier.code, amount: ownFee.map { max($0, 1_000) } ?? Self.feeAskedFor,
      by: Hand(receptionist, under: rules, at: now, in: tx))
    return .goesOn(Int.random(in: 10...120, using: &random))
  }
}
