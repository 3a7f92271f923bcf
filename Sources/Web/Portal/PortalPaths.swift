package import WebShared

/// Citizens' pages.
extension Paths {
  /// Submitting: /nop-ho-so/{procedure}, then one address per step.
  package static func submit(_ procedureCode: String) -> Path { Path("/nop-ho-so").appending(procedureCode) }
  package static func submit(_ procedureCode: String, draft: String, step: String) -> Path {
    submit(procedureCode).appending(draft).appending(step)
  }

  /// A form for the printer: /ho-so/{code}/giay-tiep-nhan.
  package static func printed(_ form: PrintedForm, of code: String) -> Path { dossier(code).appending(form.key) }
  package static func dossierPaper(_ code: String, _ paper: String) -> Path {
    dossier(code).appending("giay-to").appending(paper)
  }
  package static func supply(_ code: String) -> Path { dossier(code).appending("bo-sung") }
  package static func withdraw(_ code: String) -> Path { dossier(code).appending("rut") }
  package static let myDossiers = Path("/ho-so-cua-toi")

  package static let signInCode = Path("/dang-nhap/ma")
  package static let myAccount = Path("/tai-khoan")
}
