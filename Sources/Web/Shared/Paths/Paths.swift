/// Addresses that more than one area links to, and those of what every site has. All others stand with their area.
package enum Paths {
  /// The first pages of the areas.
  package static let home = Path("/")
  package static let worklist = Path("/lam-viec")
  package static let admin = Path("/quan-tri")

  /// The doors: rules of access lead there.
  package static let signIn = Path("/dang-nhap")
  package static let deskSignIn = Path("/lam-viec/dang-nhap")
  package static let changePassword = Path("/lam-viec/doi-mat-khau")
  package static let signOut = Path("/dang-xuat")

  /// The public pages: messages, printed forms and officials lead there.
  package static let lookUp = Path("/tra-cuu")
  package static func dossier(_ code: String) -> Path { Path("/ho-so").appending(code) }
  package static let procedures = Path("/thu-tuc")
  package static func procedure(_ code: String) -> Path { procedures.appending(code) }

  package static let styleguide = Path("/styleguide")
  /// Kept by the browser, for when the line is down.
  package static let offline = Path("/ngoai-tuyen")
  /// Its address is its reach: only from the root may it answer for every page.
  package static let offlineScript = Path("/ngoai-tuyen.js")
  package static let live = Path("/health/live")
  package static let ready = Path("/health/ready")
  package static let metrics = Path("/metrics")

  package static func asset(_ file: String) -> Path { Path("/assets").appending(file) }
}
