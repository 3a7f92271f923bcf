import Casework
import Dossiers
import Language
import Markup
import Procedures
import WebShared
import WorkingTime

/// Why the dossier is due when it is: in sentences, and day by day with the sessions that counted.
func whyThisDate(_ view: DossierView) -> HTML? {
  guard let explained = view.dossier.run?.explanation(in: view.dossier.calendar) else { return nil }
  let columns = [Column("Ngày"), Column("Giờ làm việc"), Column("Được tính", isNumber: true), Column("Ghi chú")]
  let why = view.dossier.whyThisDate(explained)
  return details(
    why.title,
    """
    \(explanation(why.sentences))
    \(table("Từng ngày, giờ được tính và giờ không được tính", columns, explained.days.map(cells)))
    """)
}

private func cells(_ line: Explanation.DayLine) -> [HTML] {
  [
    shortDate(line.day),
    line.parts.map { part in
      let hours = "\(DateText.time(part.session.opens))–\(DateText.time(part.session.closes))"
      return part.reason == nil ? "\(hours)" : "<s>\(hours)</s>"
    }.joined(separator: "<br>"),
    line.counted > 0 ? "\(line.counted / 60) giờ\(line.counted % 60 > 0 ? " \(line.counted % 60) phút" : "")" : "–",
    notes(line).map { HTML(text: $0) }.joined(separator: "<br>"),
  ]
}

private func notes(_ line: Explanation.DayLine) -> [String] {
  let reasons = Set(line.parts.compactMap(\.reason)).map(words)
  return (line.note.map { [words($0)] } ?? []) + reasons.sorted()
}

private func words(_ note: Explanation.DayNote) -> String {
  switch note {
  case .weeklyRest: "nghỉ hằng tuần"
  case .off(let entry): entry.origin == .override ? entry.reason : "\(entry.reason) (theo luật, chưa công bố)"
  case .worked(let entry): entry.reason.isEmpty ? "làm bù" : entry.reason
  case .special(let day): day.reason
  }
}

private func words(_ reason: Explanation.Reason) -> String {
  switch reason {
  case .beforeAcceptance: "trước lúc tiếp nhận"
  case .dayOfAcceptance: "ngày tiếp nhận không tính"
  case .lastHour: "tiếp nhận trong giờ cuối ngày"
  case .afterCutoff: "tiếp nhận sau 15 giờ"
  case .paused: "tạm dừng"
  case .beforeRestart: "trước khi tính lại từ đầu"
  case .afterDue: "sau giờ hẹn"
  }
}
