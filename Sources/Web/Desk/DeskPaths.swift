package import WebShared

/// Officials' pages.
extension Paths {
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

  static let takeTask = worklist.appending("nhan-viec")
  /// An order for many dossiers; its answer stands under its key.
  static let bulk = worklist.appending("hang-loat")
  static let bulkConfirm = bulk.appending("xac-nhan")
  static func bulk(_ key: String) -> Path { bulk.appending(key) }
  static func absenceEnd(_ id: String) -> Path { absences.appending(id).appending("ket-thuc") }
  static let intakeHints = intake.appending("goi-y")
  static let intakePerson = intake.appending("nguoi-nop")
  static let handoverList = handover.appending("danh-sach-ky-nhan")

  /// A form of the dossier for the printer: /lam-viec/ho-so/{code}/in/{slip}.
  static func deskSlip(_ code: String, _ slip: String) -> Path {
    deskDossier(code, "in").appending(slip)
  }
}
