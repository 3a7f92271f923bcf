/// Why an official looked at a dossier, in plain words.
enum LookWords {
  static func reason(_ text: String) -> String {
    if text.hasPrefix("print") { return "In giấy tờ" }
    return switch text {
    case "dossier page", "worklist": "Giải quyết hồ sơ"
    case "intake": "Tiếp nhận hồ sơ"
    case "search": "Tìm hồ sơ"
    case "paper": "Xem giấy tờ"
    case "hand over": "Trả kết quả"
    case "API": "Qua phần mềm khác của cơ quan"
    default: "Việc khác (\(text))"
    }
  }
}
