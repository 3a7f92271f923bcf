import Casework
import Dossiers
import Markup
import WebShared

/// Who it is for. The number comes first: it fills in the rest.
struct IntakePerson {
  var form: FormState
  var search: IntakePage.PersonSearch?

  var html: HTML {
    """
    <section class="pane" aria-labelledby="nguoi-nop"><h2 id="nguoi-nop">1. Người nộp</h2>
    <div class="fields person" data-person="\(url: Paths.intakePerson)">
    <div class="with-button">\(textField(
      "personalId", "Số định danh, mã số thuế", in: form, .digits, width: .half, maxLength: 300, takesFocus: form.errors.isEmpty && search == nil))
    <button type="submit" class="button secondary" name="viec" value="tim-nguoi">Tìm người</button></div>
    \(radios("kind", "Là", [Choice("person", "Cá nhân"), Choice("organisation", "Tổ chức")], in: form, isInline: true))
    <p class="hint wide" id="nguoi-nop-ket-qua" role="status">\(answer)</p>
    \(textField("name", "Họ và tên hoặc tên tổ chức", in: form, maxLength: 200, takesFocus: search == .unknown))
    \(textField("phone", "Điện thoại", in: form, .tel, isOptional: true, maxLength: 30))
    \(textField("address", "Địa chỉ", in: form, isOptional: true, maxLength: 300))
    \(textField("email", "Thư điện tử", in: form, .email, isOptional: true, maxLength: 200))
    </div>
    \(details("Nộp thay, có giấy ủy quyền", isOpen: hasAuthorised, """
      <div class="fields">
      \(textField("aName", "Người được ủy quyền", in: form, isOptional: true))
      \(textField("aPersonalId", "Số định danh", in: form, .digits, isOptional: true))
      \(textField("aPhone", "Điện thoại của người này", in: form, .tel, isOptional: true))
      </div>
      """))
    </section>
    """
  }

  private var answer: String {
    switch search {
    case .known: "Đã điền thông tin từ hồ sơ gần nhất của người này. Hãy hỏi lại số điện thoại và địa chỉ."
    case .unknown: "Chưa có hồ sơ nào của số này. Hãy nhập tên."
    case nil: "Nhập số rồi Enter, hoặc quét mã QR trên thẻ căn cước vào ô này."
    }
  }

  private var hasAuthorised: Bool {
    ["aName", "aPersonalId", "aPhone"].contains { !form[$0].isEmpty || form.errors[$0] != nil }
  }
}
