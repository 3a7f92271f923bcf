/// The choices a procedure makes where the rules of the clock differ from law to law.
package struct ClockPolicy: Codable, Hashable, Sendable {
  /// Minute of the day from which a same-day procedure is due the next working day. // Luật Hộ tịch 2014: after 15:00
  package var sameDayCutoff: Int
  /// A working term of a dossier accepted in the last working hour counts from the next working day.
  package var lastHourCountsNextDay: Bool
  package var afterSupplement: AfterSupplement

  package enum AfterSupplement: String, Codable, CaseIterable, Sendable {
    /// The term counts again from the start once the dossier is complete. // NĐ 61/2018 Art. 19
    case restart
    /// The rest of the term goes on.
    case resume
  }

  package init(
    sameDayCutoff: Int = 15 * 60, lastHourCountsNextDay: Bool = false, afterSupplement: AfterSupplement = .restart
  ) {
    self.sameDayCutoff = sameDayCutoff
    self.lastHourCountsNextDay = lastHourCountsNextDay
    self.afterSupplement = afterSupplement
  }

  package static let standard = ClockPolicy()
}
