package import WebShared

/// Addresses for programs.
extension Paths {
  package static let openAPI = Path("/api/openapi.json")
  package static let apiProcedures = Path("/api/v1/procedures")
  package static func apiProcedure(_ code: String) -> Path { apiProcedures.appending(code) }
  package static let apiDossiers = Path("/api/v1/dossiers")
  package static func apiDossier(_ code: String) -> Path { apiDossiers.appending(code) }
  package static func apiDossierEvents(_ code: String) -> Path { apiDossier(code).appending("events") }
  package static func apiDossierActions(_ code: String) -> Path { apiDossier(code).appending("actions") }
  package static let apiTasks = Path("/api/v1/tasks")
}
