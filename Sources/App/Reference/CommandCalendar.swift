import Agencies
import ArgumentParser
import Foundation
import Procedures
import Storage
import WorkingTime

/// The calendar that commands count by: the one in force where the database has one, otherwise the one that is shipped.
struct CommandCalendar {
  let years: YearCalendars
  let source: Source
  private let planOfAgency: (_ code: String, _ day: Day) throws -> OfficeHoursPlan?
  private let ordinary: OfficeHoursPlan

  enum Source: String {
    case inForce = "in force"
    case shipped = "as shipped"
  }

  static func read(_ settings: Settings) async throws -> CommandCalendar {
    if let (calendars, territory) = try await saved(in: settings.databaseURL) {
      return CommandCalendar(
        years: calendars.yearCalendars, source: .inForce,
        planOfAgency: { code, day in
          territory.agency(code: code, on: day).map { calendars.plan(of: .agency($0.id), in: territory) }
        }, ordinary: calendars.plan(of: .province, in: territory))
    }
    let folder = settings.dataFolder
    return CommandCalendar(
      years: YearCalendars(try WorkingCalendarFile.entries(in: folder), law: .vietnam), source: .shipped,
      planOfAgency: { code, _ in try OfficeHoursFile(folder: folder).plan(ofAgency: code) }, ordinary: .anGiang)
  }

  /// The hours of an agency on a day, or those of the province.
  /// - Throws: `ValidationError` for a code that no agency has.
  func plan(ofAgency code: String?, on day: Day) throws -> OfficeHoursPlan {
    guard let code else { return ordinary }
    guard let plan = try planOfAgency(code, day) else { throw OfficeHoursFile.unknown(code) }
    return plan
  }

  /// nil without a database, or where nothing was loaded into it yet.
  private static func saved(in url: String) async throws -> (OfficeCalendars, Territory)? {
    if url.hasPrefix("sqlite:"), !FileManager.default.fileExists(atPath: String(url.dropFirst("sqlite:".count))) {
      return nil
    }
    let db = try await Database.open(url)
    let table: SQL =
      db.engine == .sqlite
      ? "SELECT COUNT(*) FROM sqlite_master WHERE name = 'calendar_day'"
      : "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'calendar_day'"
    let found: (OfficeCalendars, Territory)? = try await db.read { tx in
      guard try tx.value(table, as: Int.self) == 1 else { return nil }
      let calendars = try OfficeCalendars.load(today: Composition.now().day, in: tx)
      return calendars.entries.isEmpty ? nil : (calendars, try Territory.load(in: tx))
    }
    await db.close()
    return found
  }
}
