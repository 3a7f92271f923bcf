import Foundation
import Language
import Procedures
import WorkingTime

/// What `motcua due` prints.
struct DueAnswer {
  private let explanation: Explanation
  private let isExplained: Bool
  private let source: CommandCalendar.Source

  init(_ explanation: Explanation, isExplained: Bool, by source: CommandCalendar.Source) {
    (self.explanation, self.isExplained, self.source) = (explanation, isExplained, source)
  }

  var text: String {
    let answer = """
      \(explanation.due.localMinuteText)
      \(explanation.countedMinutes) working minutes
      calendar \(source.rawValue)
      """
    guard isExplained else { return answer }
    return ([answer, ""] + explanation.sentences + [""] + explanation.days.flatMap(lines)).joined(separator: "\n")
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(body), as: UTF8.self)
    }
  }

  private func lines(_ line: Explanation.DayLine) -> [String] {
    let note = line.note.map { "  \($0.words)" } ?? ""
    return ["\(line.day)  \(line.counted) min\(note)"]
      + line.parts.map { "  \($0.session.words)  \($0.reason?.word ?? "counted")" }
  }

  private var body: Body {
    Body(
      due: explanation.due.localMinuteText, workingMinutes: explanation.countedMinutes,
      calendar: source.rawValue, explanation: isExplained ? explanation.sentences : nil,
      days: isExplained
        ? explanation.days.map { line in
          Body.DayBody(
            day: line.day.rawValue, workingMinutes: line.counted, note: line.note?.words,
            sessions: line.parts.map {
              .init(hours: $0.session.words, counted: $0.reason == nil, reason: $0.reason?.word)
            })
        } : nil)
  }

  private struct Body: Encodable {
    var due: String
    var workingMinutes: Int
    var calendar: String
    var explanation: [String]?
    var days: [DayBody]?

    struct DayBody: Encodable {
      var day: String
      var workingMinutes: Int
      var note: String?
      var sessions: [SessionBody]
    }

    struct SessionBody: Encodable {
      var hours: String
      var counted: Bool
      var reason: String?
    }
  }
}

extension OfficeHours.Session {
  fileprivate var words: String { "\(DateText.time(opens))-\(DateText.time(closes))" }
}

extension Explanation.DayNote {
  fileprivate var words: String {
    switch self {
    case .weeklyRest: "weekly rest"
    case .off(let entry): "off: \(entry.reason)\(entry.origin == .override ? "" : ", not announced yet")"
    case .worked(let entry): "worked: \(entry.reason)"
    case .special(let day): "\(day.sessions.isEmpty ? "closed by the office" : "own hours"): \(day.reason)"
    }
  }
}

extension Explanation.Reason {
  fileprivate var word: String {
    switch self {
    case .beforeAcceptance: "before acceptance"
    case .dayOfAcceptance: "day of acceptance"
    case .lastHour: "accepted in the last hour"
    case .afterCutoff: "accepted after 15:00"
    case .paused: "paused"
    case .beforeRestart: "before the restart"
    case .afterDue: "after it is due"
    }
  }
}
