import Casework
import Worklists
import Dossiers
import WebShared

/// What part of the worklist is asked for; each has an address of its own.
struct WorklistAddress: Sendable, Hashable {
  var scope: Worklist.Scope = .unit
  var queue: Worklist.Queue = .open
  var filter: Worklist.Filter = .all
  var rows: RowCount = .twenty
  var cursor: Worklist.Cursor?

  init() {}

  /// Words the address does not know mean the first choice: an old bookmark still opens the list.
  init(_ query: FormState) {
    scope = Worklist.Scope.allCases.first { $0.word == query["cua"] } ?? .unit
    queue = Worklist.Queue.allCases.first { $0.word == query["viec"] } ?? .open
    filter = Worklist.Filter.allCases.first { $0.word == query["loc"] } ?? .all
    rows = RowCount(query["so-dong"]) ?? .twenty
    cursor = Worklist.Cursor(query["sau"])
  }

  var path: Path {
    Paths.worklist
      .query("cua", scope == .unit ? nil : scope.word)
      .query("viec", queue == .open ? nil : queue.word)
      .query("loc", filter == .all ? nil : filter.word)
      .query("so-dong", rows == .twenty ? nil : String(rows.rawValue))
      .query("sau", cursor?.text)
  }

  /// The same list with something else chosen, from its beginning.
  func choosing(_ change: (inout WorklistAddress) -> Void) -> Path {
    var other = self
    other.cursor = nil
    change(&other)
    return other.path
  }
}

extension Worklist.Scope {
  var word: String {
    switch self {
    case .mine: "toi"
    case .unit: "don-vi"
    case .agency: "co-quan"
    }
  }

  var label: String {
    switch self {
    case .mine: "Của tôi"
    case .unit: "Đơn vị tôi"
    case .agency: "Cả cơ quan"
    }
  }
}

extension Worklist.Queue {
  var word: String {
    switch self {
    case .open: "can-lam"
    case .waiting: "cho-dan"
    case .ready: "cho-tra"
    }
  }

  var label: String {
    switch self {
    case .open: "Cần làm"
    case .waiting: "Chờ người dân"
    case .ready: "Kết quả chờ trả"
    }
  }
}

extension Worklist.Filter {
  var word: String {
    switch self {
    case .all: "tat-ca"
    case .new: "moi"
    case .dueToday: "hom-nay"
    case .overdue: "qua-han"
    }
  }

  var label: String {
    switch self {
    case .all: "Tất cả"
    case .new: "Chưa ai nhận"
    case .dueToday: "Đến hạn hôm nay"
    case .overdue: "Quá hạn"
    }
  }

  func count(in counts: Worklist.Counts) -> Int {
    switch self {
    case .all: counts.all
    case .new: counts.new
    case .dueToday: counts.dueToday
    case .overdue: counts.overdue
    }
  }

  var tone: Tone {
    switch self {
    case .all, .new: .info
    case .dueToday: .warn
    case .overdue: .bad
    }
  }
}
