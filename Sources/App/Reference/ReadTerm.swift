import Procedures
import WorkingTime

/// How long a procedure takes, and how we know.
struct ReadTerm {
  var term: Term
  var basis: TermBasis

  /// The process's own term; what the catalogue says: the same day, working days, calendar days; else an assumption by
  /// level that the pages call an assumption.
  init(_ row: Table.Row, process: ProcessFile?) {
    let text = row["term_text"] ?? ""
    if let process {
      (term, basis) = (process.term, .process)
    } else if text.hasPrefix("trong ngày") {
      (term, basis) = (.sameDay, .catalogue)
    } else if let days = row["term_working_days"].flatMap({ Double($0) }) {
      (term, basis) = (.workingMinutes(Int((days * 480).rounded())), .catalogue)
    } else if let days = row["term_calendar_days"].flatMap({ Double($0) }) {
      (term, basis) = (.calendarDays(Int(days.rounded(.up))), .catalogue)
    } else {
      (term, basis) = (.workingDays((row["levels"] ?? "").contains("commune") ? 5 : 15), .assumed)
    }
  }
}
