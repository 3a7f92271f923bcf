import Identity
import Markup
import WebShared

/// A process drawn with another tool becomes a draft.
struct ImportProcessPage: Page {
  var officer: Officer
  var state: FormState

  var title: String { "Nhập tệp BPMN" }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var breadcrumb: [Crumb] { [Crumb("Quy trình", Paths.adminProcesses)] }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p>Tệp BPMN 2.0 thành một bản nháp. Phần nào hệ thống không dùng được sẽ được nêu tên, không phần nào bị bỏ mà không báo.</p>
    \(form(to: Paths.adminImportProcess, sendsFiles: true, """
      \(textField("slug", "Tên ngắn của quy trình", in: state, hint: "Của quy trình đang có để thay nội dung bản tiếp theo, hoặc tên mới. Chữ thường không dấu, chữ số, gạch nối.", width: .half, maxLength: 60))
      \(textField("procedure", "Mã thủ tục", in: state, hint: "Chỉ khi quy trình này dành riêng cho một thủ tục.", isOptional: true, width: .short, maxLength: 20))
      \(fileField("file", "Tệp BPMN", in: state, accept: ".bpmn,.xml", hint: "Tối đa 2 MB."))
      \(actions(button("Nhập thành bản nháp"), buttonLink("Thôi", to: Paths.adminProcesses, .secondary)))
      """))
    """
  }
}
