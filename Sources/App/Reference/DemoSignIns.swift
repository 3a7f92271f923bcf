import Agencies
import Desk
import WorkingTime

extension DemoOffice {
  /// The accounts shown on the sign-in page of a demonstration, agency by agency.
  static func signIns(_ territory: Territory, on day: Day) -> [DemoAccount] {
    let offices = ["30280", "883", "89-03"].compactMap { code in territory.agency(code: code, on: day) }
    var accounts = offices.flatMap { office in
      parts.map { part in
        DemoAccount(
          login: "\(part.login).\(shown[office.code] ?? office.code)", password: password, work: part.title,
          agency: office.title)
      }
    }
    if let province = territory.agencies.first(where: { $0.level == .province && $0.isValid(on: day) }) {
      accounts.append(
        DemoAccount(
          login: provinceAdministrator, password: password, work: "Quản trị toàn tỉnh", agency: province.title))
    }
    return accounts
  }
}
