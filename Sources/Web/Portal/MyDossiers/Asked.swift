import Agencies
import Casework
import Dossiers
import Markup
import Procedures
import WebShared
import WorkingTime

/// What is asked of the owner now, or what waits for them.
struct Asked {
  var owned: OwnedDossier
  var now: Instant
  private var file: DossierFile { owned.file }

  var html: HTML? {
    if owned.refusal(of: .supply, at: now) == nil { return supplement }
    return switch file.dossier.state.stage {
    case .awaitingPayment: payment
    case .decided: result
    case .refused: refusal
    case .stopped: stop
    case .submitted, .received, .processing, .awaitingSupplement, .withdrawn, .returned: nil
    }
  }

  private var supplement: HTML {
    notice(
      .warn, "Bạn cần bổ sung",
      """
      <ul>\(each: file.missing, { "<li>\($0)</li>" })</ul>
      \(file.supplementAsked.map { "<p>Lý do: \($0.reason)</p>" })
      <p>\(buttonLink("Bổ sung giấy tờ", to: Paths.supply(owned.code).query("khoa", owned.key)))</p>
      \(file.dossier.state.closesAt.map { "<p>\(closingWords($0))</p>" })
      """)
  }

  private var payment: HTML? {
    let asked = file.paymentAsked
    return paymentNotice(asked?.amount ?? file.feeAmount, asked?.reason)
  }

  private func paymentNotice(_ amount: Int?, _ reason: String?) -> HTML {
    notice(
      .warn, "Bạn cần nộp tiền",
      """
      \(amount.map { "<p>Số tiền: <b>\(money($0))</b></p>" })\(reason.map { "<p>Lý do: \($0)</p>" })
      <p>Nộp tại Bộ phận Một cửa, \(file.dossier.agency.title), mang theo mã hồ sơ. Nộp xong, hồ sơ được giải quyết tiếp.</p>
      """)
  }

  private var result: HTML {
    notice(
      .good, "Đã có kết quả: \(file.dossier.state.outcome?.title ?? "xong")",
      """
      \(summary.map { "<p>\($0)</p>" })
      <p>Bạn mang giấy tiếp nhận và giấy tờ tùy thân đến Bộ phận Một cửa, \(file.dossier.agency.title) để nhận.</p>
      """)
  }

  /// The reason of the decision that was signed.
  private var summary: String? {
    file.last(Decided.self).flatMap { $0.happening.summary.isEmpty ? nil : $0.happening.summary }
  }

  private var refusal: HTML? {
    // Who never supplied what was asked for at the counter has a notice of the end instead.
    guard let slip = (file.last(.refusal) ?? file.last(.stop))?.slip else { return nil }
    return notice(
      .bad, "Cơ quan không tiếp nhận hồ sơ",
      """
      <p>Lý do: \(slip.reason)</p>
      <p>Bạn sửa theo lý do trên rồi <a href="\(url: Paths.procedure(file.dossier.procedure.code))">nộp lại</a>.</p>
      """)
  }

  private var stop: HTML? {
    guard let slip = file.last(.stop)?.slip else { return nil }
    return notice(.bad, "Cơ quan đã dừng giải quyết", "<p>Lý do: \(slip.reason)</p>")
  }
}
