package import Agencies
package import Storage

/// Whose office hours are meant: those of everybody, of an agency, of a unit of it. The nearest ones hold.
package enum OfficePlace: Hashable, Sendable {
  case province
  case agency(ID<Agency>)
  case unit(ID<AgencyUnit>)
}

/// "province", "agency/17", "unit/203".
extension OfficePlace: RawRepresentable {
  package init?(rawValue: String) {
    let parts = rawValue.split(separator: "/", omittingEmptySubsequences: false)
    switch (parts.first, parts.count) {
    case ("province", 1): self = .province
    case ("agency", 2):
      guard let id = Int64(parts[1]) else { return nil }
      self = .agency(ID(id))
    case ("unit", 2):
      guard let id = Int64(parts[1]) else { return nil }
      self = .unit(ID(id))
    default: return nil
    }
  }

  package var rawValue: String {
    switch self {
    case .province: "province"
    case .agency(let id): "agency/\(id.rawValue)"
    case .unit(let id): "unit/\(id.rawValue)"
    }
  }
}

extension OfficePlace: Codable {}
