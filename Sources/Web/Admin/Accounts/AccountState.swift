import Identity
import Language
import Markup
import WebShared
import WorkingTime

/// How an account stands, in a word.
enum AccountState: Hashable {
  case disabled, lockedOut(until: Instant), withoutPosition, inUse

  init(disabledAt: Instant?, lockedUntil: Instant?, positions: [HeldPosition], at now: Instant) {
    if disabledAt != nil {
      self = .disabled
    } else if let lockedUntil, now < lockedUntil {
      self = .lockedOut(until: lockedUntil)
    } else {
      self = positions.contains { $0.isInForce(on: now.day) } ? .inUse : .withoutPosition
    }
  }

  init(_ row: AccountList.Row, at now: Instant) {
    self.init(disabledAt: row.disabledAt, lockedUntil: row.lockedUntil, positions: row.positions, at: now)
  }

  init(_ file: AccountFile, at now: Instant) {
    self.init(
      disabledAt: file.account.disabledAt, lockedUntil: file.account.lockedUntil, positions: file.positions, at: now)
  }

  var tag: HTML {
    switch self {
    case .disabled: WebShared.tag(.bad, "Đã khóa")
    case .lockedOut(let until): WebShared.tag(.warn, "Tạm khóa đến \(DateText.dateTime(until))")
    case .withoutPosition: WebShared.tag(.plain, "Không giữ vị trí nào")
    case .inUse: WebShared.tag(.good, "Đang dùng")
    }
  }
}
