/// What a position lets its holder do.
package enum Role: String, Codable, Sendable, CaseIterable, Hashable {
  case receptionist, specialist, leader, clerk
  case agencyAdministrator = "agency_administrator"
  case provinceAdministrator = "province_administrator"

  /// As the pages call it.
  package var label: String {
    switch self {
    case .receptionist: "Cán bộ tiếp nhận"
    case .specialist: "Cán bộ thụ lý"
    case .leader: "Lãnh đạo"
    case .clerk: "Văn thư"
    case .agencyAdministrator: "Quản trị cơ quan"
    case .provinceAdministrator: "Quản trị toàn tỉnh"
    }
  }
}
