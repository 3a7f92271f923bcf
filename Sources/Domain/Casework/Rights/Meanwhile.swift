import Agencies
import Identity
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// Who is refused because the dossier is no longer what their page showed is told who did what, and when.
  func explained(
    _ refusal: CaseworkRefusal, to officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> CaseworkRefusal {
    // A page that is older had its time to be loaded again.
    let since = now.adding(minutes: -15)
    let isGone = try stepIsGone(refusal, for: officer, since: since, at: now, in: tx)
    guard try isGone || (refusal.comesFromState && hasPart(officer, since: since, in: tx)) else { return refusal }
    let rows: [DossierEventRow] = try tx.all(
      """
      SELECT \(DossierEventRow.columns) FROM dossier_event WHERE dossier_id = \(id) AND at >= \(since)
      ORDER BY seq DESC LIMIT 20
      """)
    for row in rows where isGone || row.accountID != officer.accountID {
      let event = try row.event()
      guard let what = event.content.happening.deed(in: process) else { continue }
      return .meanwhile(what: what, by: event.actorName, at: event.content.at, so: refusal)
    }
    return refusal
  }

  /// Others learn nothing of who did what. Whose task ended just now still has part.
  private func hasPart(_ officer: Officer, since: Instant, in tx: Transaction) throws -> Bool {
    if takesPart(officer) { return true }
    let part: Int? = try tx.value(
      """
      SELECT 1 FROM task WHERE dossier_id = \(id) AND closed_at >= \(since)
        AND agency_id IN \(list: officer.agencies.sorted()) LIMIT 1
      """)
    return part != nil
  }

  /// The step, or the question, was there a moment ago, where the officer works; or somebody acts in this very moment.
  private func stepIsGone(
    _ refusal: CaseworkRefusal, for officer: Officer, since: Instant, at now: Instant, in tx: Transaction
  ) throws -> Bool {
    guard case .noSuchStep(let step) = refusal else { return false }
    let closed: Int? = try tx.value(
      """
      SELECT 1 FROM task WHERE dossier_id = \(id) AND step = \(step) AND state = 'done' AND closed_at >= \(since)
        AND agency_id IN \(list: officer.agencies.sorted()) LIMIT 1
      """)
    if closed != nil { return true }
    return try process.step(step) != nil && takesPart(officer) && somebodyJustActed(at: now, in: tx)
  }
}

extension Dossier {
  private func somebodyJustActed(at now: Instant, in tx: Transaction) throws -> Bool {
    let last: Instant? = try tx.value(
      "SELECT at FROM dossier_event WHERE dossier_id = \(id) ORDER BY seq DESC LIMIT 1")
    return last.map { now.adding(minutes: -1) < $0 } ?? false
  }
}

extension CaseworkRefusal {
  fileprivate var comesFromState: Bool {
    switch self {
    case .ended, .notNow, .supplementAskedAlready, .apologisedAlready, .decidedAlready: true
    default: false
    }
  }
}

extension Happening {
  /// What someone did, after their name; nothing where it hinders nobody.
  fileprivate func deed(in process: Process) -> String? {
    let name = step.map { "“\(process.step($0)?.name ?? $0)”" } ?? ""
    switch self {
    case .accepted: return "tiếp nhận hồ sơ"
    case .refused: return "từ chối tiếp nhận hồ sơ"
    case .supplementRequested: return "yêu cầu bổ sung hồ sơ"
    case .supplied: return "nộp giấy tờ bổ sung"
    case .assigned(_, _, let person): return "giao \(name) cho \(person)"
    case .forwarded, .decided, .signed, .handedOver, .stepCompleted: return "làm xong \(name)"
    case .sentBack(_, let earlier, _): return "trả hồ sơ về “\(process.step(earlier)?.name ?? earlier)”"
    case .consulted: return "lấy ý kiến"
    case .consultationAnswered: return "trả lời ý kiến"
    case .paymentRequested: return "yêu cầu nộp tiền"
    case .paymentConfirmed, .paid: return "xác nhận đã nộp tiền"
    case .withdrawn: return "rút hồ sơ"
    case .stopped: return "dừng giải quyết hồ sơ"
    case .apologised: return "xin lỗi và hẹn lại"
    case .skipped: return "bỏ qua \(name)"
    case .takenBack: return "lấy lại \(name)"
    case .covered: return "nhận làm thay \(name)"
    case .silenceCounted: return "ghi nhận im lặng là đồng ý"
    case .closedForSilence: return "đóng hồ sơ vì quá hạn bổ sung"
    case .legOpened, .legReturned, .legRefused, .legLate, .legCancelled: return "ghi nhận việc liên thông ở \(name)"
    case .submitted, .redated, .moved, .slipMade, .markedDueSoon, .markedOverdue: return nil
    }
  }
}
