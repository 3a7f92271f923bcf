import WebShared

/// Addresses that only the desk knows.
extension Paths {
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
