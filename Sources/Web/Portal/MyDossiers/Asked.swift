import Agencies
import Casework
import Dossiers
import Markup
import Procedures
import WebShared

/// What is asked of the owner now, or what waits for them.
struct Asked {
  var owned: OwnedDossier
  private var file: DossierFile { owned.file }

  var html: HTML? {
    switch file.dossier.state.stage {
    case .awaitingSupplement: supplement
    case .awaitingPayment: payment
    case .decided: result
    case .refused: refusal
    case .stopped: stop
    case .submitted, .received, .processing, .withdrawn, .returned: nil
    }
  }

  private var supplement: HTML? {
    guard let asked = file.last(SupplementRequested.self)?.happening else { return nil }
    return notice(
      .warn, "Bạn cần bổ sung",
      """
      <ul>\(each: asked.items, { "<li>\($0)</li>" })</ul>
      <p>Lý do: \(asked.reason)</p>
      <p>\(buttonLink("Bổ sung giấy tờ", to: Paths.supply(owned.code).query("khoa", owned.key)))</p>
      <p>Quá 15 ngày làm việc không bổ sung, hồ sơ có thể bị đóng.</p>
      """)
  }

  private var payment: HTML? {
    let asked = file.last(PaymentRequested.self)?.happening
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
    guard let slip = file.last(.refusal)?.slip else { return nil }
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
