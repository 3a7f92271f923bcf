import Agencies
import Hummingbird
import Identity
import Language
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

/// When the offices work: an agency's administrators look after their own agency, those of the province after all.
func hoursRoutes(_ routes: Routes, _ admin: Admin) {
  for path in [Paths.adminHours, Paths.adminHours(":code"), Paths.adminHours(":code", ":unit")] {
    routes.get(path, for: .administrator) { request, officer in
      if let code = request.query("co-quan") { return .redirect(to: Paths.adminHours(code)) }
      let place = try await admin.hoursPlace(request, officer)
      return request.page(try await admin.hoursPage(place, request, officer, nil))
    }

    routes.post(path, for: .administrator) { request, officer in
      let place = try await admin.hoursPlace(request, officer)
      return try await admin.change(
        CalendarForm(
          page: { try await admin.hoursPage(place, request, officer, $0) },
          read: { .hours(place.place, try HoursForm.plan(&$0)) }),
        request, by: officer)
    }
  }
}

extension Admin {
  /// The place of the address. The province's hours are for all to read, since they hold wherever nobody set others.
  fileprivate func hoursPlace(_ request: WebRequest, _ officer: Officer) async throws -> HoursPlace {
    guard let code = request.context.parameters.get("code") else { return HoursPlace() }
    let territory = try await rulebooks.current().territory
    guard let agency = territory.agency(code: code, on: request.site.now().day) else { throw PageError.notFound }
    guard HoursPlace(agency: agency).isChangeable(by: officer) else { throw PageError.forbidden }
    guard let slug = request.context.parameters.get("unit") else { return HoursPlace(agency: agency) }
    guard let unit = territory.units(of: agency.id).first(where: { $0.slug == slug }) else { throw PageError.notFound }
    return HoursPlace(agency: agency, unit: unit)
  }

  /// - Parameter state: nil fills the form with what holds.
  fileprivate func hoursPage(
    _ place: HoursPlace, _ request: WebRequest, _ officer: Officer, _ state: FormState?
  ) async throws -> HoursPage {
    let rules = try await rulebooks.current()
    let (calendars, territory) = (rules.calendars, rules.territory)
    let changes = try await request.site.db.read { try CalendarChangeRow.ofHours(place.place, in: $0) }
    let plan = calendars.plan(of: place.place, in: territory)
    let below =
      place.agency.map { agency in
        place.unit == nil ? territory.units(of: agency.id).map { HoursPlace(agency: agency, unit: $0) } : []
      }
      ?? calendars.plans.keys.compactMap { $0.shown(in: territory) }
      .filter { $0.agency != nil && $0.isChangeable(by: officer) }.sorted { $0.title.folded < $1.title.folded }
    return HoursPage(
      officer: officer, place: place, plan: plan, isOwn: calendars.plans[place.place] != nil, below: below,
      own: Set(calendars.plans.keys),
      agencies: place.agency == nil ? officer.administered(territory, on: request.site.now().day) : [],
      changes: changes, state: state ?? HoursForm.state(of: plan), done: state == nil ? request.query("xong") : nil)
  }
}
