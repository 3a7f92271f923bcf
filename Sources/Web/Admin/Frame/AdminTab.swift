import Identity
import Markup
import WebShared

/// The parts of the administration, as the line of links above each of its pages.
enum AdminTab: CaseIterable {
  case home, accounts, procedures, processes, units, calendar, hours, numbers, letters, templates

  var label: String {
    switch self {
    case .home: "Tổng quan"
    case .accounts: "Tài khoản"
    case .procedures: "Thủ tục"
    case .processes: "Quy trình"
    case .units: "Cơ quan, đơn vị"
    case .calendar: "Lịch làm việc"
    case .hours: "Giờ làm việc"
    case .numbers: "Số liệu ngày"
    case .letters: "Tin không gửi được"
    case .templates: "Mẫu tin"
    }
  }

  var path: Path {
    switch self {
    case .home: Paths.admin
    case .accounts: Paths.adminAccounts
    case .procedures: Paths.adminProcedures
    case .processes: Paths.adminProcesses
    case .units: Paths.adminUnits
    case .calendar: Paths.adminCalendar
    case .hours: Paths.adminHours
    case .numbers: Paths.adminDay
    case .letters: Paths.adminDeadLetters
    case .templates: Paths.adminTemplates
    }
  }

  /// Messages hold telephone numbers of the whole province.
  func isOpen(to officer: Officer) -> Bool {
    switch self {
    case .letters, .templates: officer.isProvinceAdministrator
    case .home, .accounts, .procedures, .processes, .units, .calendar, .hours, .numbers: true
    }
  }

  static func line(current: AdminTab, for officer: Officer) -> HTML {
    let open = allCases.filter { $0.isOpen(to: officer) }
    return tabs(
      "Phần của quản trị", open.map { Tab($0.label, $0.path) }, current: open.firstIndex(of: current) ?? 0)
  }
}
