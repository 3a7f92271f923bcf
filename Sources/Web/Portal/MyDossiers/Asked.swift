import Agencies
import Casework
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
    for event in file.events.reversed() {
      guard case .supplementRequested(_, let items, let reason) = event.content.happening else { continue }
      return notice(
        .warn, "Bạn cần bổ sung",
        """
        <ul>\(each: items, { "<li>\($0)</li>" })</ul>
        <p>Lý do: \(reason)</p>
        <p>\(buttonLink("Bổ sung giấy tờ", to: Paths.supply(owned.code).query("khoa", owned.key)))</p>
        <p>Quá 15 ngày làm việc không bổ sung, hồ sơ có thể bị đóng.</p>
        """)
    }
    return nil
  }

  private var payment: HTML? {
    for event in file.events.reversed() {
      if case .paymentRequested(let amount, let reason) = event.content.happening {
        return paymentNotice(amount, reason)
      }
    }
    return paymentNotice(file.feeAmount, nil)
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
    for event in file.events.reversed() {
      if case .decided(_, _, let summary) = event.content.happening { return summary.isEmpty ? nil : summary }
    }
    return nil
  }

  private var refusal: HTML? {
    for event in file.events.reversed() {
      guard case .refused(_, let reason) = event.content.happening else { continue }
      return notice(
        .bad, "Cơ quan không tiếp nhận hồ sơ",
        """
        <p>Lý do: \(reason)</p>
        <p>Bạn sửa theo lý do trên rồi <a href="\(url: Paths.procedure(file.dossier.procedure.code))">nộp lại</a>.</p>
        """)
    }
    return nil
  }

  private var stop: HTML? {
    for event in file.events.reversed() {
      guard case .stopped(_, let reason) = event.content.happening else { continue }
      return notice(.bad, "Cơ quan đã dừng giải quyết", "<p>Lý do: \(reason)</p>")
    }
    return nil
  }
}
