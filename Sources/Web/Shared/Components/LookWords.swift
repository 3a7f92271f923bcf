/// Why an official looked at personal data, in plain words: for the person concerned and for whoever supervises.
package enum LookWords {
  package static func reason(_ text: String) -> String {
    switch text {
    case "dossier", "dossier page", "worklist", "work": "Giải quyết hồ sơ"
    case "intake", "reception": "Tiếp nhận hồ sơ"
    case "search": "Tìm hồ sơ"
    case "paper": "Xem giấy tờ"
    case "link": "Gắn số định danh với điện thoại"
    case "hand over", "handover": "Trả kết quả"
    case "API", "api": "Phần mềm của cơ quan"
    case _ where text.hasPrefix("print"): "In giấy tờ của hồ sơ"
    default: text
    }
  }
}
