import Language
import WebShared
import WorkingTime

/// The sessions of a day as people type them: "07:00-11:00, 13:00-17:00".
extension [OfficeHours.Session] {
  var text: String {
    map { "\(DateText.time($0.opens))-\(DateText.time($0.closes))" }.joined(separator: ", ")
  }

  /// In the order of the day; nothing for no text. Also "7h-11h30; 13:00–17:00". Whether the times make sense is for
  /// `OfficeHours` to say.
  init?(typed text: String) {
    let parts = text.split { $0 == "," || $0 == ";" }.map(\.trimmed).filter { !$0.isEmpty }
    var sessions: [OfficeHours.Session] = []
    for part in parts {
      let ends = part.split(omittingEmptySubsequences: false) { "-–—".contains($0) }.map { minuteOfDay($0.trimmed) }
      guard ends.count == 2, let opens = ends[0], let closes = ends[1] else { return nil }
      sessions.append(OfficeHours.Session(from: opens, to: closes))
    }
    self = sessions.sorted { ($0.opens, $0.closes) < ($1.opens, $1.closes) }
  }
}

/// "07:00", "7:00", "7h", "7h30", "7g30".
private func minuteOfDay(_ text: String) -> Int? {
  let parts = text.lowercased().split(omittingEmptySubsequences: false) { ":hg.".contains($0) }.map(String.init)
  guard (1...2).contains(parts.count), let hour = number(parts[0]) else { return nil }
  let minutes = parts.count == 1 || parts[1].isEmpty ? 0 : number(parts[1])
  return minutes.flatMap { $0 < 60 ? hour * 60 + $0 : nil }
}

private func number(_ digits: String) -> Int? {
  (1...2).contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
}
