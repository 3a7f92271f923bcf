import Agencies
import Casework
import Dossiers
import Markup
import Procedures
import WebShared
import WorkingTime

/// Right after submitting: the code, what happens next and by when, and how to find it again.
struct ReceiptPage: Page {
  var owned: OwnedDossier
  var settings: SiteSettings

  var title: String { "Đã nộp hồ sơ" }
  var section: Entry? { .myDossiers }
  private var dossier: Dossier { owned.file.dossier }

  var body: HTML {
    """
    <div class="receipt">
    <div class="receipt-head">
    <div>
    <h1><span class="tick" aria-hidden="true">✓</span> \(title)</h1>
    <p>\(dossier.procedure.plainName)</p>
    <p class="label">Mã hồ sơ của bạn</p>
    <p class="big-code">\(code(owned.code))</p>
    <p>Nộp lúc \(dateTime(dossier.submittedAt)), đến \(dossier.agency.title).</p>
    </div>
    \(qr(settings.baseURL + Paths.dossier(owned.code).description, "Mã QR dẫn đến trang tra cứu hồ sơ \(owned.code)"))
    </div>
    <h2>Việc tiếp theo</h2>
    \(timeline(next))
    \(if: owned.key != nil, link)
    \(actions(printButton("In trang này", .primary), buttonLink("Xem hồ sơ", to: Paths.myDossier(owned.code, key: owned.key), .secondary), buttonLink("Trang tra cứu", to: Paths.dossier(owned.code), .secondary)))
    </div>
    """
  }

  private var next: [TimelineStep] {
    let sent = TimelineStep("Bạn đã nộp hồ sơ", .done, time: dateTime(dossier.submittedAt))
    if let due = dossier.state.dueAt {
      return [
        sent, TimelineStep("Cơ quan đã tiếp nhận", .done, time: dossier.state.receivedAt.map(dateTime)),
        dossier.pause.map { TimelineStep("Hẹn trả kết quả", .coming, detail: "\($0.sentence)") }
          ?? TimelineStep("Hẹn trả kết quả", .coming, time: dateTime(due), detail: "Có tin nhắn báo cho bạn khi xong."),
      ]
    }
    // NĐ 45/2020 Art. 11: the officer answers within 8 working hours.
    let answerBy = dossier.calendar.adding(workingMinutes: 480, to: dossier.submittedAt)
    return [
      sent,
      TimelineStep(
        "Cơ quan xem và trả lời bạn", .current, time: "trước \(dateTime(answerBy))",
        detail: "Tiếp nhận, đề nghị bổ sung, hoặc từ chối và nói rõ lý do."),
      TimelineStep(
        "Giải quyết", .coming,
        time:
          "\(dossier.procedure.term.words) kể từ khi tiếp nhận\(dossier.procedure.termBasis == .assumed ? " (ước tính)" : "")",
        detail: "Ngày hẹn ghi trên giấy tiếp nhận."),
      TimelineStep("Nhận kết quả", .coming, detail: "Tại Bộ phận Một cửa, \(dossier.agency.title)."),
    ]
  }

  private var link: HTML {
    notice(
      .warn, "Giữ lại liên kết riêng của bạn",
      """
      <p>Bạn nộp không cần tài khoản, nên đây là cách mở lại hồ sơ để xem giấy tờ, bổ sung hoặc rút. \
      Ai có liên kết này cũng mở được, vì vậy đừng gửi cho người lạ.</p>
      <p class="private"><a href="\(url: Paths.myDossier(owned.code, key: owned.key))">\
      \(settings.baseURL)\(Paths.myDossier(owned.code, key: owned.key).description)</a></p>
      <p>Hoặc đăng nhập bằng số điện thoại \(dossier.applicant.phone ?? "đã ghi"), hồ sơ này cũng ở đó.</p>
      """)
  }
}
