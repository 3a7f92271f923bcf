import Agencies
import Storage
import WorkingTime

/// Numbers taken in the transaction that uses them: dense, unique, none lost when the transaction fails.
enum NumberSeries {
  /// TT 01/2018/TT-VPCP: `<agency code>-<YYMMDD>-<four digits or more>`, counted per agency and day.
  static func dossierCode(for agency: Agency, at now: Instant, in tx: Transaction) throws -> String {
    let day = now.day
    let date = twoDigits(day.year % 100) + twoDigits(day.month) + twoDigits(day.day)
    let number = String(try next("dossier/\(agency.agencyCode)/\(date)", in: tx))
    return "\(agency.agencyCode)-\(date)-\(String(repeating: "0", count: max(0, 4 - number.utf8.count)))\(number)"
  }

  /// Slips are numbered per agency, kind and year: receipts, refusals, supplement requests, apologies, stops.
  static func slip(_ kind: Slip, of agency: Agency, at now: Instant, in tx: Transaction) throws -> Int {
    try next("\(kind.rawValue)/\(agency.agencyCode)/\(now.day.year)", in: tx)
  }

  enum Slip: String {
    case receipt, refusal, supplement, apology, stop
  }

  private static func next(_ series: String, in tx: Transaction) throws -> Int {
    try tx.value(
      """
      INSERT INTO number_series (series, last) VALUES (\(series), 1)
      ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last
      """)!
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
