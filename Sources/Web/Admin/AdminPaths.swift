package import WebShared

/// Administration.
extension Paths {
  package static let adminAccounts = Path("/quan-tri/tai-khoan")
  package static let adminNewAccount = Path("/quan-tri/tai-khoan/moi")
  package static func adminAccount(_ id: String) -> Path { adminAccounts.appending(id) }
  package static func adminAccount(_ id: String, _ verb: String) -> Path { adminAccount(id).appending(verb) }
  package static let adminProcedures = Path("/quan-tri/thu-tuc")
  package static func adminProcedure(_ code: String) -> Path { adminProcedures.appending(code) }
  package static func adminClockPolicy(_ code: String) -> Path { adminProcedure(code).appending("cach-tinh") }
  package static let adminUnits = Path("/quan-tri/don-vi")
  package static func adminUnit(_ id: String) -> Path { adminUnits.appending(id) }
  package static let adminDeadLetters = Path("/quan-tri/thu-khong-gui-duoc")
  package static func adminDeadLetter(_ id: String, _ verb: String) -> Path {
    adminDeadLetters.appending(id).appending(verb)
  }
  package static let adminDay = Path("/quan-tri/so-lieu-ngay")

  /// The year's calendar: /quan-tri/lich/2027/ngay/2027-02-08.
  package static let adminCalendar = Path("/quan-tri/lich")
  package static func adminYear(_ year: String) -> Path { adminCalendar.appending(year) }
  package static func adminAnnouncement(_ year: String) -> Path { adminYear(year).appending("cong-bo") }
  package static func adminCalendarDay(_ year: String, _ day: String) -> Path {
    adminYear(year).appending("ngay").appending(day)
  }
  /// Office hours of the province, an agency, a unit: /quan-tri/gio-lam-viec/30280/justice.
  package static let adminHours = Path("/quan-tri/gio-lam-viec")
  package static func adminHours(_ agencyCode: String) -> Path { adminHours.appending(agencyCode) }
  package static func adminHours(_ agencyCode: String, _ unitSlug: String) -> Path {
    adminHours(agencyCode).appending(unitSlug)
  }
}
