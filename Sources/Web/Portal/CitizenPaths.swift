package import WebShared

/// What belongs to one dossier of a citizen, and the pages that explain.
extension Paths {
  /// The receipt right after submitting; `key` opens it to somebody without an account.
  package static func submitted(_ code: String, key: String? = nil) -> Path {
    dossier(code).appending("bien-nhan").query("khoa", key)
  }
  package static func myDossier(_ code: String, key: String? = nil) -> Path {
    myDossiers.appending(code).query("khoa", key)
  }

  package static let guide = Path("/huong-dan")
  package static let accessibility = Path("/huong-dan/tro-nang")
  package static let privacy = Path("/huong-dan/du-lieu-ca-nhan")
}
