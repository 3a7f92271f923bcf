package import Agencies
import Identity
import Language
import Storage
import Workflow
import WorkingTime

/// Numbers taken in the transaction that uses them: dense, unique, none lost when the transaction fails.
package enum NumberSeries {
  /// TT 01/2018/TT-VPCP: `<agency code>-<YYMMDD>-<four digits or more>`, counted per agency and day.
  package static func dossierCode(for agency: Agency, by hand: Hand<some Acting>) throws -> String {
    let day = hand.now.day
    let date = twoDigits(day.year % 100) + twoDigits(day.month) + twoDigits(day.day)
    return code("\(agency.agencyCode)-\(date)", try next("\(dossiers)\(agency.agencyCode)-\(date)", in: hand.tx))
  }

  private static let dossiers = "dossier/"

  private static func code(_ day: String, _ number: Int) -> String {
    "\(day)-\(padded(number, 4))"
  }

  /// Slips are numbered per agency, kind and year: receipts, refusals, supplement requests, apologies, stops.
  package static func slip(_ kind: SlipKind, of agency: Agency, by hand: Hand<some Acting>) throws -> Int {
    try next("\(kind.key)/\(agency.agencyCode)/\(hand.now.day.year)", in: hand.tx)
  }

  private static func next(_ series: String, in tx: Transaction) throws -> Int {
    try tx.value(
      """
      INSERT INTO number_series (series, last) VALUES (\(series), 1)
      ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last
      """)!
  }

  /// Days on which more numbers were given than dossiers are there.
  static func gaps(in tx: Transaction) throws -> [Replay.Fault] {
    struct Series: Decodable { var series: String, last: Int }
    let all: [Series] = try tx.all("SELECT series, last FROM number_series ORDER BY series")
    return try all.filter { $0.series.hasPrefix(dossiers) }.compactMap { series in
      let day = String(series.series.dropFirst(dossiers.count))
      var found = 0
      for start in stride(from: 1, through: series.last, by: 500) {
        let codes = (start...min(start + 499, series.last)).map { code(day, $0) }
        found += try tx.value("SELECT COUNT(*) FROM dossier WHERE code IN \(list: codes)") ?? 0
      }
      return found == series.last ? nil : .missingDossiers(day: day, expected: series.last, found: found)
    }
  }
}
