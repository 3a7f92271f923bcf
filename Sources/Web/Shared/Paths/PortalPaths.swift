/// Citizens' pages.
extension Paths {
  package static let home = Path("/")
  package static let procedures = Path("/thu-tuc")
  package static func procedure(_ code: String) -> Path { procedures.appending(code) }

  /// Submitting: /nop-ho-so/{procedure}, then one address per step.
  package static func submit(_ procedureCode: String) -> Path { Path("/nop-ho-so").appending(procedureCode) }
  package static func submit(_ procedureCode: String, draft: String, step: String) -> Path {
    submit(procedureCode).appending(draft).appending(step)
  }

  package static let lookUp = Path("/tra-cuu")
  package static func dossier(_ code: String) -> Path { Path("/ho-so").appending(code) }
  package static func receipt(_ code: String) -> Path { dossier(code).appending("giay-tiep-nhan") }
  package static func dossierPaper(_ code: String, _ paper: String) -> Path {
    dossier(code).appending("giay-to").appending(paper)
  }
  package static func supply(_ code: String) -> Path { dossier(code).appending("bo-sung") }
  package static func withdraw(_ code: String) -> Path { dossier(code).appending("rut") }
  package static let myDossiers = Path("/ho-so-cua-toi")

  package static let signIn = Path("/dang-nhap")
  package static let signInCode = Path("/dang-nhap/ma")
  package static let signOut = Path("/dang-xuat")
  package static let myAccount = Path("/tai-khoan")
}
