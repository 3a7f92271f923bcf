package import Workflow

extension ConditionError {
  /// What to do, for the one who writes the condition.
  package var sentence: String {
    switch self {
    case .empty: "Điều kiện đang trống. Hãy viết điều kiện, ví dụ: dien_tich > 100."
    case .tooLong(let limit): "Điều kiện dài quá \(limit) ký tự. Hãy viết ngắn lại hoặc tách thành nhiều bước."
    case .tooDeep(let at): "Quá nhiều lớp ngoặc ở ký tự thứ \(at). Hãy bớt ngoặc."
    case .unexpectedCharacter(let character, let at):
      "Không hiểu dấu “\(character)” ở ký tự thứ \(at). Hãy xóa hoặc thay dấu này."
    case .unclosedText(let at): "Chữ bắt đầu ở ký tự thứ \(at) chưa có dấu nháy đóng. Hãy thêm dấu nháy."
    case .badNumber(let text, let at):
      "“\(text)” ở ký tự thứ \(at) không phải là số viết đúng. Hãy viết như 12 hoặc 12.5."
    case .badDate(let text, let at):
      "“\(text)” ở ký tự thứ \(at) không phải là ngày có thật. Hãy viết như 01/07/2026."
    case .unexpected(let text, let at): "Không hiểu “\(text)” ở ký tự thứ \(at). Hãy sửa chỗ này."
    case .unexpectedEnd: "Điều kiện chưa hết ý. Hãy viết tiếp phần còn thiếu."
    case .unclosedBracket(let at): "Dấu ngoặc mở ở ký tự thứ \(at) chưa được đóng. Hãy thêm dấu ngoặc đóng."
    case .wrongKind(let found, let expected, let at):
      "Ở ký tự thứ \(at) cần \(expected.title) nhưng lại là \(found.title). Hãy sửa cho đúng kiểu."
    case .notComparable(let left, let right, let at):
      "Không so sánh được \(left.title) với \(right.title) ở ký tự thứ \(at). Hãy so sánh hai giá trị cùng kiểu."
    case .divisionByZero(let at): "Phép chia ở ký tự thứ \(at) chia cho 0. Hãy sửa số chia."
    case .tooLarge(let at): "Kết quả tính ở ký tự thứ \(at) quá lớn. Hãy dùng số nhỏ hơn."
    case .unknownField(let field, let at):
      "Biểu mẫu không có mục “\(field)” (ký tự thứ \(at)). Hãy chọn một mục có trong biểu mẫu."
    case .unknownOption(let option, let field, let at):
      "Mục “\(field)” không có lựa chọn “\(option)” (ký tự thứ \(at)). Hãy chọn một giá trị có trong danh sách."
    }
  }
}

extension Value.Kind {
  fileprivate var title: String {
    switch self {
    case .nothing: "trống"
    case .truth: "đúng/sai"
    case .number: "số"
    case .text: "chữ"
    case .date: "ngày"
    }
  }
}

extension [String: Value] {
  /// "dien_tich là 100, loai là trống".
  package var inWords: String {
    isEmpty ? "bất kỳ" : sorted { $0.key < $1.key }.map { "\($0.key) là \($0.value.text)" }.joined(separator: ", ")
  }
}
