import Agencies
import WebShared
import WorkingTime

extension DemoOffice {
  /// The accounts shown on the sign-in page of a demonstration, agency by agency.
  static func signIns(_ territory: Territory, on day: Day) -> [DemoAccount] {
    let offices = ["30280", "883", "89-03"].compactMap { code in territory.agency(code: code, on: day) }
    // Of the rooms, justice has the procedures people play first; its specialist is made beside the parts.
    let work = parts.map { ($0.login, $0.title) } + [("tuphap", "Chuyên viên tư pháp")]
    var accounts = offices.flatMap { office in
      work.map { login, title in
        DemoAccount(
          login: "\(login).\(shown[office.code] ?? office.code)", password: password, work: title,
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
