import Agencies
import Identity
import Markup
import Rules
import Storage
import WebShared
import WorkingTime

/// Where a position is given: an agency, chosen first where there are several, and its units.
struct PositionPlace: Sendable {
  /// Those the officer administers.
  var agencies: [Agency]
  /// The one chosen, or the only one.
  var agency: Agency?
  var units: [AgencyUnit]

  /// The choice of the agency, where there is one to make.
  func chooser(at path: Path) -> HTML? {
    if agencies.count <= 1 { return nil }
    return queryForm(
      to: path, class: "fields",
      """
      \(selectField("co-quan", "Cơ quan", agencyChoices(agencies), in: FormState(["co-quan": agency?.code ?? ""]), prompt: "Chọn cơ quan…"))
      \(actions(button("Chọn cơ quan", .secondary)))
      """)
  }
}

extension Admin {
  /// The place named by `?co-quan=`; one that the officer does not administer is not found.
  func place(_ request: WebRequest, _ officer: Officer) async throws -> PositionPlace {
    let territory = try await rulebooks.current().territory
    let agencies = officer.administered(territory, on: request.site.now().day)
    var agency = agencies.count == 1 ? agencies.first : nil
    if let code = request.query("co-quan") {
      guard let chosen = agencies.first(where: { $0.code == code }) else { throw PageError.notFound }
      agency = chosen
    }
    return PositionPlace(agencies: agencies, agency: agency, units: agency.map { territory.units(of: $0.id) } ?? [])
  }
}
