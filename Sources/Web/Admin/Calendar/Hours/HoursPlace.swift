import Agencies
import Identity
import Procedures
import WebShared
import WorkingTime

/// Whose hours a page shows.
struct HoursPlace: Sendable {
  var agency: Agency?
  var unit: AgencyUnit?

  var place: OfficePlace {
    if let unit { return .unit(unit.id) }
    return agency.map { .agency($0.id) } ?? .province
  }

  var title: String {
    guard let agency else { return "Giờ làm việc chung của tỉnh" }
    return "Giờ làm việc: \(unit.map { "\($0.name), " } ?? "")\(agency.title)"
  }

  var path: Path {
    guard let agency else { return Paths.adminHours }
    return unit.map { Paths.adminHours(agency.code, $0.slug) } ?? Paths.adminHours(agency.code)
  }

  var breadcrumb: [Crumb] {
    guard let agency else { return [] }
    let province = Crumb("Giờ làm việc chung của tỉnh", Paths.adminHours)
    return unit == nil ? [province] : [province, Crumb(agency.title, Paths.adminHours(agency.code))]
  }

  func isChangeable(by officer: Officer) -> Bool {
    officer.isProvinceAdministrator || agency.map { officer.isAdministrator(of: $0.id) } == true
  }
}

extension OfficePlace {
  /// The place as a page knows it; nil where the agency or unit is no more.
  func shown(in territory: Territory) -> HoursPlace? {
    switch self {
    case .province: HoursPlace()
    case .agency(let id): territory.agency(id).map { HoursPlace(agency: $0) }
    case .unit(let id):
      territory.unit(id).flatMap { unit in
        territory.agency(unit.agencyID).map { HoursPlace(agency: $0, unit: unit) }
      }
    }
  }
}
