/// Officials' pages.
extension Paths {
  package static let worklist = Path("/lam-viec")
  package static let deskSignIn = Path("/lam-viec/dang-nhap")
  package static let changePassword = Path("/lam-viec/doi-mat-khau")
  package static let linkPersonalID = Path("/lam-viec/gan-so-dinh-danh")

  package static let intake = Path("/lam-viec/tiep-nhan")
  package static func intake(_ procedureCode: String) -> Path { intake.appending(procedureCode) }

  package static let deskSearch = Path("/lam-viec/tim")
  /// Days away and who stands in.
  package static let absences = Path("/lam-viec/vang-mat")
  package static let handover = Path("/lam-viec/tra-ket-qua")
  package static func handover(_ code: String) -> Path { handover.appending(code) }

  package static func deskDossier(_ code: String) -> Path { Path("/lam-viec/ho-so").appending(code) }
  /// A verb on a dossier: /lam-viec/ho-so/{code}/{verb}.
  package static func deskDossier(_ code: String, _ verb: String) -> Path { deskDossier(code).appending(verb) }
  package static func deskPaper(_ code: String, _ paper: String) -> Path {
    deskDossier(code).appending("giay-to").appending(paper)
  }
  package static func deskReceipt(_ code: String) -> Path { deskDossier(code).appending("giay-tiep-nhan") }
}
