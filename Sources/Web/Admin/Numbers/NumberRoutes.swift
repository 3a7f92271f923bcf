import Agencies
import Casework
import Dossiers
import Identity
import Language
import Rules
import Worklists
import Storage
import WebShared
import WorkingTime

/// What came in, went out, lies and is late, by agency.
func numberRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminDay, for: .administrator) { request, officer in
    let today = request.site.now().day
    var state = request.queryForm
    let asked = state.day("ngay")
    let day = asked.map { min($0, today) } ?? today
    if state["ngay"].isEmpty { state["ngay"] = DateText.short(today) }
    let level = request.query("cap").flatMap(Level.init(rawValue:))
    let rows = try await admin.numbers(request, officer, on: day)
    return request.page(
      DayNumbersPage(
        officer: officer, day: day, today: today, level: level, state: state,
        rows: rows.filter { level == nil || $0.agency.level == level },
        levels: Level.allCases.filter { level in rows.contains { $0.agency.level == level } }))
  }
}

/// The figures of one agency.
struct NumberRow: Sendable {
  var agency: Agency
  var numbers: DayNumbers

  var isQuiet: Bool {
    numbers.received == 0 && numbers.solved == 0 && numbers.pending == 0 && numbers.overdue == 0
  }
}

extension Admin {
  /// One snapshot of all agencies the officer administers.
  func numbers(_ request: WebRequest, _ officer: Officer, on day: Day) async throws -> [NumberRow] {
    let territory = try await rulebooks.current().territory
    let agencies = officer.administered(territory, on: day)
    let now = request.site.now()
    let numbers = try await request.site.db.read { tx in
      try DayNumbers.load(of: agencies.map(\.id), on: day, at: now, in: tx)
    }
    let byAgency = Dictionary(numbers.map { ($0.agencyID, $0) }) { first, _ in first }
    return agencies.compactMap { agency in byAgency[agency.id].map { NumberRow(agency: agency, numbers: $0) } }
  }
}
