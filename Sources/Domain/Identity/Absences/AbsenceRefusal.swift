package import Agencies
import Language
package import WorkingTime

/// Why an absence, or who stands in, is not written down.
package enum AbsenceRefusal: Refusal, Hashable {
  case overlaps(from: Day, to: Day)
  case delegatedAlready(name: String, from: Day, to: Day)
  case standInUnknown
  case standInLacksRole(name: String, Role)
  case standInAway(name: String, from: Day, to: Day)
  case circle(name: String)

  package var sentence: String {
    switch self {
    case .overlaps(let from, let to):
      "Đã có lịch vắng từ \(DateText.short(from)) đến hết \(DateText.short(to)). Hãy chọn ngày khác, hoặc kết thúc lịch vắng đó trước."
    case .delegatedAlready(let name, let from, let to):
      "\(name) đã được giao làm thay từ \(DateText.short(from)) đến hết \(DateText.short(to)). Hãy chọn ngày khác hoặc kết thúc lần trước."
    case .standInUnknown: "Hãy chọn người làm thay đang làm việc ở cùng cơ quan, không phải chính người vắng."
    case .standInLacksRole(let name, let role):
      "\(name) chưa giữ vai trò “\(role.label)” ở cơ quan này nên không làm thay được. Hãy chọn người khác, hoặc nhờ quản trị giao vai trò trước."
    case .standInAway(let name, let from, let to):
      "\(name) cũng vắng từ \(DateText.short(from)) đến hết \(DateText.short(to)). Hãy chọn người khác."
    case .circle(let name):
      "\(name) đang giao việc của mình, qua một hay nhiều người, cho chính người vắng. Hãy chọn người khác."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .overlaps, .delegatedAlready, .standInAway, .circle: .conflict
    case .standInUnknown, .standInLacksRole: .invalid
    }
  }

  package var field: String? {
    if case .overlaps = self { "from" } else { "standIn" }
  }
}
