import Agencies
import Identity
import Language
import WebShared
import WorkingTime

extension Officer {
  /// The agencies whose people and numbers the officer administers, by level and name.
  func administered(_ territory: Territory, on day: Day) -> [Agency] {
    let valid = territory.agencies.filter {
      $0.isValid(on: day) && (isProvinceAdministrator || isAdministrator(of: $0.id))
    }
    return valid.sorted { ($0.level.rank, $0.name.folded, $0.id) < ($1.level.rank, $1.name.folded, $1.id) }
  }

  /// The roles the officer may give.
  var givableRoles: [Role] {
    Role.allCases.filter { $0 != .provinceAdministrator || isProvinceAdministrator }
  }
}

extension Level {
  var rank: Int { Level.allCases.firstIndex(of: self) ?? 0 }

  var label: String {
    switch self {
    case .province: "Cấp tỉnh"
    case .department: "Sở, ngành"
    case .district: "Cấp huyện"
    case .commune: "Cấp xã"
    }
  }
}

/// Agencies to choose from.
func agencyChoices(_ agencies: [Agency]) -> [Choice] {
  agencies.map { Choice($0.code, $0.title) }
}
