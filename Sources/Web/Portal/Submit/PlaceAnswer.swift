import Agencies
import Procedures
import Rules
import WebShared
import WorkingTime

/// Where a dossier goes: the first answer.
enum PlaceAnswer {
  static let field = "noi-nop"

  static func read(_ form: inout FormState, _ procedure: Procedure, _ rules: Rulebook, on day: Day) -> Agency? {
    let places = Places(of: procedure, under: rules, on: day)
    return form.read(
      field, "Chọn nơi bạn muốn nộp hồ sơ.", "Nơi này không nhận thủ tục này. Hãy chọn một nơi trong danh sách."
    ) { places.agency(code: $0) }
  }
}
