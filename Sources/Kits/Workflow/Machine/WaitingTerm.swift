/// So many working minutes from a moment on. Where it ends the calendar says: whoever keeps the end keeps the term beside
/// it, so that the end can follow a changed calendar.
package struct WaitingTerm: Codable, Hashable, Sendable {
  package var from: CaseTime
  package var minutes: Int

  package init(from: CaseTime, minutes: Int) { (self.from, self.minutes) = (from, minutes) }
}

extension Facts {
  func term(_ minutes: Int) -> WaitingTerm { WaitingTerm(from: now, minutes: minutes) }
}
