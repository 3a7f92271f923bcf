import Casework
import Dossiers
import Identity
import Language
import WebShared

/// Whose matter it is, and who brings it: read from what was typed.
struct PersonAnswer {
  var applicant: Applicant
  var authorisedPerson: AuthorisedPerson?

  static let fields = [
    "loai", "ho-ten", "so-dinh-danh", "dien-thoai", "thu-dien-tu", "dia-chi", "uq-ten", "uq-so", "uq-dien-thoai",
  ]

  /// Errors stand in the form.
  init(_ form: inout FormState) {
    let kind: Applicant.Kind = form.choice("loai", missing: "Chọn người dân hay tổ chức.") ?? .person
    let name = form.required("ho-ten", "Nhập họ và tên, hoặc tên tổ chức.")
    let number = Self.number(kind, &form)
    let phone = form.phone("dien-thoai", missing: "Nhập số điện thoại để cơ quan báo tin cho bạn.")
    let email = form.email("thu-dien-tu")
    let address = form.required("dia-chi", "Nhập địa chỉ nơi ở.", max: 300)
    applicant = Applicant(
      kind: kind, name: name, personalID: number, phone: phone?.rawValue, email: email?.rawValue,
      address: address.isEmpty ? nil : address)

    let isForOther = ["uq-ten", "uq-so", "uq-dien-thoai"].contains { !form[$0].trimmed.isEmpty }
    guard isForOther else { return }
    let bearer = form.required("uq-ten", "Nhập họ và tên người nộp thay, hoặc xóa hết phần nộp thay.")
    let bearerNumber = form.personalID("uq-so", missing: "Nhập số định danh của người nộp thay.")
    let bearerPhone = form.phone("uq-dien-thoai")
    authorisedPerson = AuthorisedPerson(
      name: bearer, personalID: bearerNumber?.rawValue, phone: bearerPhone?.rawValue)
  }

  /// Luật Quản lý thuế 2019 Art. 30: a tax code has ten digits, thirteen for a dependent unit.
  private static func number(_ kind: Applicant.Kind, _ form: inout FormState) -> String? {
    switch kind {
    case .person: form.personalID("so-dinh-danh", missing: "Nhập số định danh cá nhân trên thẻ căn cước.")?.rawValue
    case .organisation:
      form.read("so-dinh-danh", "Nhập mã số thuế của tổ chức.", "Mã số thuế không đúng. Nhập 10 hoặc 13 số.") { text in
        let digits = text.filter { $0 != "-" && $0 != " " && $0 != "." }
        return [10, 12, 13].contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber } ? digits : nil
      }
    }
  }
}
