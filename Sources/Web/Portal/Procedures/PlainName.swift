import Language
import Procedures
import WebShared

extension Procedure {
  /// Without the words that stand before every name: "Thủ tục đăng ký khai sinh" → "Đăng ký khai sinh".
  var plainName: String {
    var rest = name[...]
    for opening in ["Thủ tục hành chính ", "Thủ tục "] where rest.hasPrefix(opening) {
      rest = rest.dropFirst(opening.count)
    }
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// For a line of a list: what a long name lists in brackets is left out.
  var shortName: String {
    let name = plainName
    guard name.count > 120, let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")"), open < close
    else {
      return name
    }
    let short = String(name[..<open]) + name[name.index(after: close)...].drop { $0 == " " }
    return short.count > 20 ? short.trimmed : name
  }
}
