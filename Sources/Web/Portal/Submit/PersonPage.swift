import Casework
import Dossiers
import Identity
import Markup
import Procedures
import WebShared

/// Who submits; for a citizen who has signed in, what we know already stands there.
struct PersonPage: Page {
  var procedure: Procedure
  var draft: String
  var state: FormState
  var actor: Actor

  var title: String { "Ai nộp hồ sơ?" }
  var section: Entry? { .procedures }
  var errorCount: Int { state.errorCount }

  /// What was typed; where nothing was, what the account says.
  static func prefilled(_ typed: [String: String], for actor: Actor) -> FormState {
    var values = ["loai": Applicant.Kind.person.rawValue]
    if case .citizen(let citizen) = actor {
      values["ho-ten"] = citizen.name
      values["dien-thoai"] = citizen.phone
      values["so-dinh-danh"] = citizen.personalID
    }
    return FormState(values.merging(typed) { _, typed in typed })
  }

  var body: HTML {
    """
    \(errorSummary(state))
    \(DraftHead(procedure: procedure, step: .person).html)
    <h1>\(title)</h1>
    \(if: actor == .visitor, invitation)
    \(form(to: DraftStep.person.path(procedure.code, draft), fields))
    """
  }

  private var fields: HTML {
    """
    \(radios("loai", "Hồ sơ đứng tên", [Choice("person", "Người dân"), Choice("organisation", "Tổ chức, doanh nghiệp")], in: state, isInline: true))
    \(textField("ho-ten", "Họ và tên, hoặc tên tổ chức", in: state, hint: "Viết có dấu, như trên thẻ căn cước.", autocomplete: "name", maxLength: 200))
    \(textField("so-dinh-danh", "Số định danh cá nhân, hoặc mã số thuế", in: state, .digits, hint: "12 số trên thẻ căn cước. Tổ chức ghi mã số thuế.", width: .half, autocomplete: "off", maxLength: 20))
    \(textField("dien-thoai", "Số điện thoại", in: state, .tel, hint: "Để nhận tin khi hồ sơ có kết quả. Ví dụ: 0912 345 678.", width: .half, autocomplete: "tel", maxLength: 20))
    \(textField("dia-chi", "Địa chỉ", in: state, hint: "Số nhà, đường hoặc ấp, xã, huyện.", autocomplete: "street-address", maxLength: 300))
    \(textField("thu-dien-tu", "Thư điện tử", in: state, .email, isOptional: true, autocomplete: "email", maxLength: 200))
    \(details("Tôi nộp thay cho người khác", isOpen: isForOther, bearer))
    \(actions(button("Tiếp tục"), "<a href=\"\(url: DraftStep.place.path(procedure.code, draft))\">Quay lại</a>"))
    """
  }

  private var isForOther: Bool {
    ["uq-ten", "uq-so", "uq-dien-thoai"].contains { !state[$0].isEmpty || state.errors[$0] != nil }
  }

  private var bearer: HTML {
    """
    <p>Người đứng hồ sơ ghi ở trên. Ở đây ghi người nộp thay; nhớ kèm giấy ủy quyền ở bước giấy tờ.</p>
    \(textField("uq-ten", "Họ và tên người nộp thay", in: state, maxLength: 200))
    \(textField("uq-so", "Số định danh người nộp thay", in: state, .digits, width: .half, maxLength: 20))
    \(textField("uq-dien-thoai", "Điện thoại người nộp thay", in: state, .tel, isOptional: true, width: .half, maxLength: 20))
    """
  }

  private var invitation: HTML {
    """
    <p>Không cần tài khoản. Nếu <a href="\(url: Paths.signIn.query("tiep", DraftStep.person.path(procedure.code, draft).description))">\
    đăng nhập</a>, bạn đỡ phải điền và xem lại hồ sơ dễ hơn.</p>
    """
  }
}
