import Foundation
import Language
import Markup
import Procedures
import Rules
import WebShared
import WorkingTime

/// A change of the calendar in words: what it is about, how it was, how it is then. Read from the text that the list of
/// changes keeps, so that the preview says what the list will say.
struct ChangeWords: Sendable, Hashable {
  var about: String
  var before: [String]
  var after: [String]

  init(_ change: CalendarChange, _ difference: CalendarChange.Difference) {
    self.init(year: change.year, difference.before, difference.after)
  }

  /// As it would be written down now.
  init(_ change: CalendarChange, in rules: Rulebook, on today: Day) {
    self.init(change, change.difference(under: rules, today: today))
  }

  init(_ row: CalendarChangeRow) { self.init(year: row.year, row.before, row.after) }

  private init(year: Int?, _ before: String, _ after: String) {
    if let record = DayRecord(after) ?? DayRecord(before) {
      about = "Ngày \(DateText.short(record.day))"
      (self.before, self.after) = ([DayRecord(before)?.words ?? ""], [DayRecord(after)?.words ?? ""])
    } else if let year {
      about = "Công bố lịch năm \(year)"
      (self.before, self.after) = (["Chưa công bố, tính theo luật"], ["Đã công bố"])
    } else {
      about = "Giờ làm việc"
      let (old, new) = (planLines(before), planLines(after))
      self.before = old.filter { !new.contains($0) }
      self.after = new.filter { !old.contains($0) }
    }
  }
}

/// "2027-02-08 off Nghỉ bù Tết"; "2027-02-08 -" when nothing is recorded.
struct DayRecord {
  var day: Day
  var kind: CalendarEntry.Kind?
  var reason: String

  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count >= 2, let day = Day(parts[0]), parts[1] == "-" || CalendarEntry.Kind(rawValue: parts[1]) != nil
    else { return nil }
    self.day = day
    kind = CalendarEntry.Kind(rawValue: parts[1])
    reason = parts.count > 2 ? parts[2] : ""
  }

  var words: String {
    switch kind {
    case .off: "Nghỉ, lý do: \(reason)"
    case .work: "Làm việc, lý do: \(reason)"
    case nil: "Không ghi riêng"
    }
  }
}

extension [CalendarChangeRow] {
  /// Days that stand as somebody typed them in. The newest change comes first.
  var typedDays: Set<Day> {
    let last = Dictionary(compactMap { DayRecord($0.after) }.map { ($0.day, $0) }) { newest, _ in newest }
    return Set(last.values.filter { $0.kind != nil }.map(\.day))
  }
}

private func planLines(_ json: String) -> [String] {
  (try? JSONDecoder().decode(OfficeHoursPlan.self, from: Data(json.utf8)))?.lines ?? []
}

/// Who changed what, and when; the newest first.
func changeTable(_ changes: [CalendarChangeRow], _ caption: String) -> HTML {
  table(
    caption, [Column("Lúc"), Column("Người thay đổi"), Column("Về"), Column("Trước"), Column("Sau")],
    changes.map { row in
      let words = ChangeWords(row)
      return [
        dateTime(row.at), "\(row.actorName)", "\(words.about)", lines(words.before), lines(words.after),
      ]
    })
}

func lines(_ texts: [String]) -> HTML { texts.map { HTML(text: $0) }.joined(separator: "<br>") }
