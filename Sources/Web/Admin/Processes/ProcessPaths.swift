import WebShared

extension Paths {
  static let adminProcesses = admin.appending("quy-trinh")
  static let adminImportProcess = adminProcesses.appending("nhap-tep")
  static func adminProcess(_ slug: String) -> Path { adminProcesses.appending("ban").appending(slug) }
  static func adminProcess(_ slug: String, _ verb: String) -> Path { adminProcess(slug).appending(verb) }
  static func adminDraft(_ slug: String) -> Path { adminProcesses.appending("nhap").appending(slug) }
  static func adminDraft(_ slug: String, _ verb: String) -> Path { adminDraft(slug).appending(verb) }
  /// "moi" for one that is not there yet.
  static func adminStep(_ slug: String, _ step: String) -> Path { adminDraft(slug, "buoc").appending(step) }
  static func adminChoice(_ slug: String, _ step: String, _ choice: String) -> Path {
    adminStep(slug, step).appending("huong").appending(choice)
  }
}
