/// How days of a working term are counted.
package enum Counting: String, Codable, CaseIterable, Sendable {
  /// A day is eight hours from the moment counting starts.
  case minute
  /// A day is a working day, whole: the first is the working day after acceptance, and the result is due at the end
  /// of office hours of the last. // Bộ luật Dân sự 2015 Art. 147
  case day
}

extension Term {
  /// The number of whole working days, where the term is counted in such. Hours, minutes and half days are counted by
  /// the minute in both ways.
  func wholeDays(_ counting: Counting) -> Int? {
    guard counting == .day, case .workingMinutes(let minutes) = self, minutes > 0,
      minutes % Self.minutesOfWorkingDay == 0
    else { return nil }
    return minutes / Self.minutesOfWorkingDay
  }
}
