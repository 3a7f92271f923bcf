/// What an act asks of the one who does it, beyond the will.
package enum Need: String, Codable, Sendable, CaseIterable, Hashable {
  case paper, reason, date
  /// Who goes on with it.
  case person
  /// Which role at which place is asked.
  case performer
}
