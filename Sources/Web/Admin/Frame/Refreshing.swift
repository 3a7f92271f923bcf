import HTTPTypes
import Hummingbird
import Language
import Markup
import WebShared

extension WebRequest {
  /// A page that fills while it is looked at: the browser asks for it again by itself, without a script.
  func page(_ page: any Page, isFilling: Bool) -> Response {
    var response = self.page(page)
    if isFilling, let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
    return response
  }
}

/// A preview that does not get on says so, instead of being asked for again for ever.
func walkFault(_ reason: String) -> HTML {
  notice(
    .bad, "Chưa xem hết hồ sơ được",
    """
    <p>\(String(reason.prefix { $0 != "\n" }))</p><p>Nếu lát nữa mở lại trang này vẫn vậy, hãy xem trước lại hoặc báo quản trị viên của tỉnh.</p>
    """)
}

/// How far a preview has come: "Đã xem 12.300 trên khoảng 40.000 hồ sơ đang giải quyết."
func walkSentence(seen: Int, share: Double, _ what: String) -> String {
  if share <= 0 { return "Đang bắt đầu xem hồ sơ. Trang này tự cập nhật." }
  let all = Int((Double(seen) / share).rounded())
  return "Đã xem \(grouped(seen)) trên khoảng \(grouped(all)) hồ sơ \(what). Trang này tự cập nhật."
}
