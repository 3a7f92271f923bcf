package import Storage

/// A part of an agency that holds work: its counter, a room of specialists, its leaders, its records clerks.
package struct AgencyUnit: Codable, Hashable, Sendable {
  package var id: ID<AgencyUnit>
  package var agencyID: ID<Agency>
  package var kind: Kind
  /// What processes call the unit by ("justice", "land"); unique in its agency.
  package var slug: String
  package var name: String

  package enum Kind: String, Codable, Sendable, CaseIterable, Hashable {
    case counter, room, leaders, clerks
  }
}
