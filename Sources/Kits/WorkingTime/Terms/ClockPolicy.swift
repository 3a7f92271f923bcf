/// The choices a procedure makes where the rules of the clock differ from law to law.
package struct ClockPolicy: Hashable, Sendable {
  /// The last minute of the day whose dossiers are in time for a result of the same day; what is accepted later is due
  /// the next working day. // Luật Hộ tịch 2014: after 15:00
  package var sameDayCutoff: Int
  /// A working term of a dossier accepted in the last working hour counts from the next working day.
  package var lastHourCountsNextDay: Bool
  /// A working term of a dossier accepted after `sameDayCutoff` counts from the next working day.
  package var cutoffCountsNextDay: Bool
  package var afterSupplement: AfterSupplement
  package var counting: Counting

  package enum AfterSupplement: String, Codable, CaseIterable, Sendable {
    /// The term counts again from the start once the dossier is complete. // NĐ 61/2018 Art. 19
    case restart
    /// The rest of the term goes on.
    case resume
  }

  package init(
    sameDayCutoff: Int = 15 * 60, lastHourCountsNextDay: Bool = false, afterSupplement: AfterSupplement = .restart,
    cutoffCountsNextDay: Bool = false, counting: Counting = .minute
  ) {
    self.sameDayCutoff = sameDayCutoff
    self.lastHourCountsNextDay = lastHourCountsNextDay
    self.cutoffCountsNextDay = cutoffCountsNextDay
    self.afterSupplement = afterSupplement
    self.counting = counting
  }

  package static let standard = ClockPolicy()
}

/// What is stored names only what differs from the usual in the newer choices, so that old texts and new ones are one.
extension ClockPolicy: Codable {
  private enum Key: String, CodingKey {
    case sameDayCutoff, lastHourCountsNextDay, cutoffCountsNextDay, afterSupplement, counting
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      sameDayCutoff: try container.decode(Int.self, forKey: .sameDayCutoff),
      lastHourCountsNextDay: try container.decode(Bool.self, forKey: .lastHourCountsNextDay),
      afterSupplement: try container.decode(AfterSupplement.self, forKey: .afterSupplement),
      cutoffCountsNextDay: try container.decodeIfPresent(Bool.self, forKey: .cutoffCountsNextDay) ?? false,
      counting: try container.decodeIfPresent(Counting.self, forKey: .counting) ?? .minute)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(sameDayCutoff, forKey: .sameDayCutoff)
    try container.encode(lastHourCountsNextDay, forKey: .lastHourCountsNextDay)
    try container.encode(afterSupplement, forKey: .afterSupplement)
    if cutoffCountsNextDay { try container.encode(cutoffCountsNextDay, forKey: .cutoffCountsNextDay) }
    if counting != .minute { try container.encode(counting, forKey: .counting) }
  }
}
