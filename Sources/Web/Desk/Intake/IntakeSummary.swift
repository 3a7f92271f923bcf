import Agencies
import Markup
import Procedures
import WebShared
import WorkingTime

/// Beside the form, always in sight: by when, by whom, how much, and the button.
struct IntakeSummary {
  var offer: IntakeOffer
  var form: FormState
  var now: Instant

  var html: HTML {
    """
    <aside class="intake-side" aria-label="Tóm tắt">
    <p class="appointment"><span>Hẹn trả nếu nhận bây giờ</span><b>\(dateTime(offer.due))</b>\
    <small>\(offer.procedure.term.words)\(if: offer.procedure.termBasis == .assumed, ", thời hạn tạm tính")</small></p>
    \(counter)
    \(solver)
    \(radios("channel", "Nộp bằng cách", [Choice("1", "Trực tiếp"), Choice("3", "Bưu chính")], in: form, isInline: true))
    <div class="with-button">\(textField("fee", "Lệ phí (đồng)", in: form, .digits, hint: offer.procedure.feeAmount == nil ? offer.procedure.feeText : nil, isOptional: true, width: .short, maxLength: 15, key: "l"))\
    \(checkbox("feePaid", "Đã thu", in: form))</div>
    \(actions(button("Tiếp nhận, in giấy hẹn", name: "viec", value: "tiep-nhan", key: "n")))
    <p><a href="\(url: Paths.intake)" data-key="c">Chọn thủ tục khác</a> · <span class="hint">\(offer.procedure.code)</span></p>
    </aside>
    """
  }

  private var counter: HTML {
    if offer.counters.count == 1 { return hiddenField("agencyCode", offer.counter.code) }
    return selectField(
      "agencyCode", "Nhận tại quầy", offer.counters.map { Choice($0.code, $0.title) }, in: form, prompt: nil)
  }

  private var solver: HTML {
    if offer.solvers.count > 1 {
      return selectField(
        "solver", "Cơ quan giải quyết", offer.solvers.map { Choice($0.code, $0.title) }, in: form, prompt: nil)
    }
    guard let only = offer.solvers.first else { return "" }
    return """
      \(hiddenField("solver", only.code))\
      <p>\(only.id == offer.counter.id ? "" : "Nhận thay cho ")<b>\(only.title)</b> giải quyết.</p>
      """
  }
}
