import Markup
import WebShared

/// Asks for the code of a dossier.
struct LookUpPage: Page {
  var typed = ""
  /// No dossier could have such a code.
  var isWrong = false
  /// It could, but there is none.
  var isUnknown = false

  var title: String { isUnknown ? "Không tìm thấy hồ sơ này" : "Tra cứu hồ sơ" }
  var section: Entry? { .lookUp }
  var breadcrumb: [Crumb] { [Crumb("Trang đầu", Paths.home)] }
  var errorCount: Int { isWrong ? 1 : 0 }

  var body: HTML {
    """
    \(if: isWrong, errorSummary(LookUpForm(text: typed, isWrong: true).state) ?? "")
    <h1>\(title)</h1>
    \(if: isUnknown, unknown)
    \(LookUpForm(text: typed, isWrong: isWrong).html)
    <h2>Mã hồ sơ ở đâu?</h2>
    <p>Mã in trên giấy tiếp nhận hồ sơ, cạnh hình vuông mã QR, và có trong tin nhắn báo cho bạn. Mã có dạng \
    <code>000.00.19.H01-261120-0001</code>. Không cần gõ dấu chấm, dấu gạch.</p>
    <p>Bạn không còn giấy? <a href="\(url: Paths.myDossiers)">Đăng nhập bằng số điện thoại đã ghi trên hồ sơ</a> để xem, \
    hoặc hỏi Bộ phận Một cửa nơi đã nộp.</p>
    """
  }

  private var unknown: HTML {
    """
    <p class="lead">Không có hồ sơ nào mang mã “\(typed.prefix(60))”.</p>
    <p>Bạn xem lại từng số của mã. Hồ sơ vừa nộp tại quầy có mã ngay trên giấy tiếp nhận.</p>
    """
  }
}

/// One line for the code; the same on the first page and on the look-up page.
struct LookUpForm {
  var text: String
  var isWrong = false

  var state: FormState {
    var state = FormState(["ma": text])
    if isWrong { state.fail("ma", "Mã hồ sơ không đúng. Hãy gõ lại như trên giấy, ví dụ 000.00.19.H01-261120-0001.") }
    return state
  }

  var html: HTML {
    queryForm(
      to: Paths.lookUp, isSearch: true,
      """
      \(textField("ma", "Mã hồ sơ", in: state, hint: "In trên giấy tiếp nhận hồ sơ.", autocomplete: "off", maxLength: 60))
      <p>\(button("Tra cứu"))</p>
      """)
  }
}
