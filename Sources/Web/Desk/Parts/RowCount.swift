import Markup
import WebShared

/// How many rows a list shows at once; as many as may be worked on together is the most.
enum RowCount: Int, CaseIterable, Sendable {
  case twenty = 20, fifty = 50, hundred = 100, twoHundred = 200

  /// What an address says, if it says something known.
  init?(_ word: String) {
    guard let known = Int(word).flatMap(RowCount.init(rawValue:)) else { return nil }
    self = known
  }
}

/// At the foot of a list that has more rows than its shortest page.
func rowCounts(_ current: RowCount, of count: Int, _ path: (RowCount) -> Path) -> HTML? {
  guard count > RowCount.twenty.rawValue else { return nil }
  return chips(
    "Số dòng trên một trang",
    RowCount.allCases.map { Chip(label: "\($0.rawValue) dòng", path: path($0), isCurrent: $0 == current) })
}
