/// An account to try the program with, shown on the sign-in page of a demonstration.
package struct DemoAccount: Sendable, Hashable {
  package var login: String
  package var password: String
  /// "Cán bộ tiếp nhận"
  package var work: String
  /// "UBND phường Mỹ Bình"
  package var agency: String

  package init(login: String, password: String, work: String, agency: String) {
    (self.login, self.password, self.work, self.agency) = (login, password, work, agency)
  }
}
