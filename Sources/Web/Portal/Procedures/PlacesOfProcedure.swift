import Agencies
import Language
import Markup
import Procedures
import Rules
import WebShared
import WorkingTime

/// Where to go: which agencies solve it, and how to bring it there.
struct PlacesOfProcedure {
  var procedure: Procedure
  var books: Shelf.Books
  var today: Day

  var html: HTML {
    let places = Places(of: procedure, under: books.rules, on: today)
    return """
      <ul>
      \(if: places.hasCommunes, "<li>UBND xã, phường, thị trấn nơi bạn ở</li>")
      \(if: places.hasDistricts, "<li>UBND huyện, thị xã, thành phố nơi bạn ở</li>")
      \(each: places.departments, { "<li>\($0.title)</li>\n" })
      </ul>
      <p>Mang hồ sơ đến Bộ phận Một cửa của cơ quan đó trong giờ làm việc: thứ Hai đến thứ Sáu, \(hours). Bạn cũng có thể \
      gửi qua bưu điện, hoặc nhờ người khác nộp thay bằng giấy ủy quyền.</p>
      \(procedure.solverText.map { "<p class=\"detail\">Danh mục ghi cơ quan giải quyết: \($0)</p>" })
      """
  }

  /// "07:00–11:00 và 13:00–17:00", of the calendar itself.
  private var hours: String {
    let sessions = books.rules.calendar.hours.ordinarySessions
    return sessions.map { "\(DateText.time($0.opens))–\(DateText.time($0.closes))" }.joined(separator: " và ")
  }
}
