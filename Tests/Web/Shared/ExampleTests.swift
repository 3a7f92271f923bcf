import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import Markup
import Storage
import Testing
import WebShared
import WorkingTime

func askRoutes(_ routes: Routes) {
  routes.get(Paths.lookUp, for: .anyone) { request, _ in
    request.page(AskPage(state: FormState()))
  }
  routes.post(Paths.lookUp, for: .anyone) { request, _ in
    try await request.submission(again: { AskPage(state: $0) }) { form in
      let name = form.required("ho-ten", "Nhập họ và tên của bạn.")
      _ = form.phone("dien-thoai", missing: "Nhập số điện thoại.")
      try form.check()
      return .redirect(to: Paths.dossier(name))
    }
  }
}

struct AskPage: Page {
  var state: FormState
  var title: String { "Hỏi về hồ sơ" }
  var errorCount: Int { state.errorCount }
  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    \(form(to: Paths.lookUp, """
      \(textField("ho-ten", "Họ và tên", in: state, autocomplete: "name"))
      \(textField("dien-thoai", "Số điện thoại", in: state, .tel, hint: "Ví dụ: 0912 345 678", width: .short))
      \(actions(button("Gửi câu hỏi")))
      """))
    """
  }
}
