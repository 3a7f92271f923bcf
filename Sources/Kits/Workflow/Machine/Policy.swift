/// Rules of the clock and of asking that differ between procedures, not between steps.
package struct Policy: Codable, Hashable, Sendable {
  package var supplement: Supplement
  /// How often the counter may ask for missing papers, and the one who appraises.
  package var receptionSupplements: Int
  package var appraisalSupplements: Int
  /// Working minutes of the citizen's silence after which the case is closed; nothing means never.
  package var closesAfter: Int?
  /// Whether the silence of a unit that was asked beside the process counts as consent.
  package var silence: Step.Silence

  package enum Supplement: String, Codable, Sendable, Hashable {
    /// The term counts again from the start.
    case restart
    /// What was left of the term goes on.
    case resume
  }

  package init(
    supplement: Supplement = .restart, receptionSupplements: Int = 1, appraisalSupplements: Int = 1,
    closesAfter: Int? = 7200, silence: Step.Silence = .consent
  ) {
    (self.supplement, self.closesAfter, self.silence) = (supplement, closesAfter, silence)
    (self.receptionSupplements, self.appraisalSupplements) = (receptionSupplements, appraisalSupplements)
  }
}
