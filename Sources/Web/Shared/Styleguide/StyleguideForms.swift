import Markup

enum StyleguideForms {
  private static let state: FormState = {
    var state = FormState(["ho-ten": "Nguyễn Thị Lan", "dien-thoai": "0912 34", "nhan": "buu-chinh", "cam-doan": ""])
    state.fail("dien-thoai", "Số điện thoại không đúng. Nhập 10 số, ví dụ 0912 345 678.")
    state.fail("cam-doan", "Đánh dấu vào ô này để nộp hồ sơ.")
    return state
  }()

  static let body: HTML = """
    <h2>Biểu mẫu</h2>
    \(steps(["Người nộp", "Tờ khai", "Giấy tờ", "Xem lại"], current: 2))
    \(errorSummary(state))
    \(form(to: Paths.styleguide, """
      \(textField("ho-ten", "Họ và tên", in: state, hint: "Như trên thẻ căn cước.", autocomplete: "name"))
      \(textField("so-dinh-danh", "Số định danh", in: state, .digits, hint: "12 số trên thẻ căn cước.", width: .short))
      \(textField("dien-thoai", "Số điện thoại", in: state, .tel, width: .short, autocomplete: "tel"))
      \(dateField("ngay-sinh", "Ngày sinh", in: state, isOptional: true))
      \(selectField("noi-nop", "Nơi nộp", places, in: state, width: .half))
      \(radios("nhan", "Bạn nhận kết quả ở đâu?", ways, in: state))
      \(checkboxes("giay-to", "Giấy tờ đã có", papers, in: state, isInline: true))
      \(textArea("ghi-chu", "Điều cần nói thêm", in: state, isOptional: true, rows: 3))
      \(fileField("to-khai", "Tờ khai đã ký", in: state, accept: ".pdf,.jpg,.png", hint: "PDF hoặc ảnh, không quá 50 MB."))
      \(checkbox("cam-doan", "Tôi cam đoan những điều khai trên là đúng.", in: state))
      \(actions(button("Nộp hồ sơ"), button("Lưu lại để sau", .secondary), button("Rút hồ sơ", .danger)))
      """))
    <h3>Tìm</h3>
    \(searchBox(to: Paths.procedures, "Bạn cần làm gì?", hint: "Ví dụ: khai sinh, xây nhà, cấp lại sổ đỏ", isLarge: true))
    """

  private static let places = [Choice("1", "UBND phường Mỹ Bình"), Choice("2", "UBND phường Mỹ Long")]
  private static let ways = [
    Choice("quay", "Tại bộ phận Một cửa"),
    Choice("buu-chinh", "Qua bưu chính", hint: "Bạn trả cước cho bưu tá khi nhận."),
  ]
  private static let papers = [
    Choice("cc", "Thẻ căn cước"), Choice("gcs", "Giấy chứng sinh"), Choice("kh", "Giấy kết hôn"),
  ]
}
