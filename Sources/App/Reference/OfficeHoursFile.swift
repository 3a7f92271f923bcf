import ArgumentParser
import WorkingTime

/// The hours of the agencies in `Data/office-hours.csv`; who is not in it has those of An Giang.
struct OfficeHoursFile {
  private let folder: String

  init(folder: String) { self.folder = folder }

  /// - Throws: `ValidationError` for a code that no agency has.
  func plan(ofAgency code: String?) throws -> OfficeHoursPlan {
    guard let code else { return .anGiang }
    let units = try ["units-2013.csv", "units-2025.csv"].flatMap { try Table($0, in: folder).rows }
    guard let unit = units.first(where: { $0["code"] == code || $0["agency_id"] == code }) else {
      throw Self.unknown(code)
    }
    let rows = try Table("office-hours.csv", in: folder).rows.filter { $0["agency"] == unit["code"] }
    if rows.isEmpty { return .anGiang }
    let periods = Dictionary(grouping: rows) { $0["valid_from"] ?? "" }
    do {
      return try OfficeHoursPlan(periods.map { try Self.period($0.value) })
    } catch is OfficeHoursPlan.Problem {
      throw ReferenceFault.wrongRow(file: "office-hours.csv", row: code)
    }
  }

  static func unknown(_ code: String) -> ValidationError {
    ValidationError("--agency '\(code)' is not the code of an agency. Give one such as 89-02 or 000.00.02.H01.")
  }

  /// The rows of one validity: a session on some days of the week each.
  private static func period(_ rows: [Table.Row]) throws -> OfficeHoursPlan.Period {
    let fault = ReferenceFault.wrongRow(file: "office-hours.csv", row: rows.first?["agency"] ?? "")
    func hours(_ purpose: String) throws -> OfficeHours? {
      var week: [Weekday: [OfficeHours.Session]] = [:]
      for row in rows where row["purpose"] == purpose {
        guard let opens = row["opens"].flatMap(minute), let closes = row["closes"].flatMap(minute),
          let days = row["weekdays"]
        else { throw fault }
        for number in days.split(separator: "|") {
          guard let weekday = Int(number).flatMap(Weekday.init(rawValue:)) else { throw fault }
          week[weekday, default: []].append(.init(from: opens, to: closes))
        }
      }
      guard !week.isEmpty else { return nil }
      do { return try OfficeHours(week) } catch { throw fault }
    }
    guard let solving = try hours("solving") else { throw fault }
    return OfficeHoursPlan.Period(
      validFrom: rows.first?["valid_from"].flatMap { Day($0) }, validTo: rows.first?["valid_to"].flatMap { Day($0) },
      hours: solving, receptionOnly: try hours("reception"))
  }

  private static func minute(_ text: String) -> Int? { Instant(localMinute: "2000-01-01T\(text)")?.minuteOfDay }
}
