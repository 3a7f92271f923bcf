import Casework
import Worklists
import Dossiers
import Identity
import Language
import Markup
import WebShared
import WorkingTime

/// What is due first, on top.
struct WorklistPage: Page {
  var address: WorklistAddress
  var scopes: [Worklist.Scope]
  var lines: [WorklistLine]
  var counts: Worklist.Counts
  var next: Worklist.Cursor?
  var now: Instant
  var message: String?
  var standsInFor: [StandIn] = []

  var title: String { "Việc cần làm" }
  var area: Area { .desk }
  var section: Entry? { .worklist }

  var body: HTML {
    """
    \(message.map { notice(.info, isAnswer: true, "\($0)") })
    \(standInNotice(standsInFor))
    <div class="list-head"><h1>\(title)</h1>
    \(chips("Việc của ai", scopes.map(chip)))
    \(chips("Loại việc", Worklist.Queue.allCases.map(chip)))
    \(chips("Lọc", Worklist.Filter.allCases.map(chip)))
    </div>
    \(lines.isEmpty ? nothing : list)
    \(pager(next: next.map(page), first: address.cursor == nil ? nil : address.choosing { _ in }))
    \(rowCounts(address.rows, of: listed) { rows in address.choosing { $0.rows = rows } })
    \(keyHelp(
      ("↑ ↓", "đi giữa các hồ sơ"), ("Enter", "mở hồ sơ"), ("Alt+N", "nhận việc của hồ sơ đang chọn"),
      ("Phím cách", "chọn hồ sơ"),
      ("Alt+Y", "xử lý các hồ sơ đã chọn")))
    """
  }

  private var listed: Int { address.filter.count(in: counts) }

  private var list: HTML { worklistTable(lines, from: address, now: now) }

  /// Empty for one of three reasons; each is said, with where to go on.
  private var nothing: HTML {
    if address.filter != .all {
      return emptyState(
        "Không có hồ sơ nào trong mục “\(address.filter.label)”.",
        action: "<a href=\"\(url: address.choosing { $0.filter = .all })\">Xem tất cả \(grouped(counts.all)) hồ sơ</a>")
    }
    switch address.queue {
    case .open: return emptyState("Không còn việc nào đang chờ.", "Hồ sơ mới sẽ hiện ở đây, đến hạn trước đứng trên.")
    case .waiting: return emptyState("Không có hồ sơ nào đang chờ người dân bổ sung hoặc nộp tiền.")
    case .ready: return emptyState("Không có kết quả nào đang chờ trả.")
    }
  }

  private func chip(_ scope: Worklist.Scope) -> Chip {
    Chip(label: scope.label, path: address.choosing { $0.scope = scope }, isCurrent: scope == address.scope)
  }

  private func chip(_ queue: Worklist.Queue) -> Chip {
    let path = address.choosing { address in
      address.queue = queue
      address.filter = .all
    }
    return Chip(label: queue.label, path: path, isCurrent: queue == address.queue)
  }

  private func chip(_ filter: Worklist.Filter) -> Chip {
    Chip(
      label: filter.label, path: address.choosing { $0.filter = filter }, count: filter.count(in: counts),
      tone: filter.tone, isCurrent: filter == address.filter)
  }

  private func page(after cursor: Worklist.Cursor) -> Path {
    var other = address
    other.cursor = cursor
    return other.path
  }
}
