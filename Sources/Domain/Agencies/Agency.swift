package import Storage
package import WorkingTime

/// A body of the State that receives or solves dossiers: the province's committee, a department, a district, a commune.
package struct Agency: Codable, Hashable, Sendable {
  package var id: ID<Agency>
  /// The unit's code of the general statistics office ("30280"), or our own for departments ("89-03").
  package var code: String
  /// QCVN 102:2016, the prefix of its dossier codes: "000.01.21.H01".
  package var agencyCode: String
  package var level: Level
  /// "phường", "huyện", "sở"…
  package var typeName: String
  package var name: String
  package var parentID: ID<Agency>?
  package var validFrom: Day
  package var validTo: Day?

  /// As it signs its papers: "UBND phường Mỹ Bình", "Sở Tư pháp".
  package var title: String { level == .department ? name : "UBND \(place)" }

  /// As people call the place: "phường Mỹ Bình"; a department is called by its name.
  package var place: String { level == .department ? name : "\(typeName) \(name)" }

  package func isValid(on day: Day) -> Bool {
    validFrom <= day && (validTo.map { day <= $0 } ?? true)
  }
}

package enum Level: String, Codable, Sendable, CaseIterable, Hashable {
  case province, department, district, commune
}
