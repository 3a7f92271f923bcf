/// Administration.
extension Paths {
  package static let admin = Path("/quan-tri")
  package static let adminAccounts = Path("/quan-tri/tai-khoan")
  package static let adminNewAccount = Path("/quan-tri/tai-khoan/moi")
  package static func adminAccount(_ id: String) -> Path { adminAccounts.appending(id) }
  package static func adminAccount(_ id: String, _ verb: String) -> Path { adminAccount(id).appending(verb) }
  package static let adminProcedures = Path("/quan-tri/thu-tuc")
  package static func adminProcedure(_ code: String) -> Path { adminProcedures.appending(code) }
  package static let adminUnits = Path("/quan-tri/don-vi")
  package static func adminUnit(_ id: String) -> Path { adminUnits.appending(id) }
  package static let adminDeadLetters = Path("/quan-tri/thu-khong-gui-duoc")
  package static func adminDeadLetter(_ id: String, _ verb: String) -> Path {
    adminDeadLetters.appending(id).appending(verb)
  }
  package static let adminDay = Path("/quan-tri/so-lieu-ngay")
}
