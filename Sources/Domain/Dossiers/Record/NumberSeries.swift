package import Agencies
import Identity
import Language
package import Storage
import Workflow
import WorkingTime

/// Numbers taken in the transaction that uses them: dense, unique, none lost when the transaction fails.
package enum NumberSeries {
  /// What a new dossier gets before it is written.
  package struct First {
    /// Nil where the row gets its number when it is inserted.
    package var id: ID<Dossier>?
    package var code: String
    package var receipt: Int?
  }

  /// Asked for together: the rows of the series stay locked from here to the commit.
  package static func first(for agency: Agency, withReceipt: Bool, by hand: Hand<some Acting>) throws -> First {
    let tx = hand.tx
    let id: Answer<ID<Dossier>?> = try tx.ask(nextIDOf: "dossier")
    let receipt = withReceipt ? try asked(slips(.receipt, of: agency, at: hand.now), in: tx) : nil
    let day = dayCode(of: agency, at: hand.now)
    let number = try asked("\(dossiers)\(day)", in: tx)
    return First(id: try id.get(), code: code(day, try number.get()!), receipt: try receipt?.get())
  }

  /// TT 01/2018/TT-VPCP: `<agency code>-<YYMMDD>-<four digits or more>`, counted per agency and day.
  private static func dayCode(of agency: Agency, at now: Instant) -> String {
    let day = now.day
    return "\(agency.agencyCode)-\(twoDigits(day.year % 100))\(twoDigits(day.month))\(twoDigits(day.day))"
  }

  private static let dossiers = "dossier/"

  private static func code(_ day: String, _ number: Int) -> String {
    "\(day)-\(padded(number, 4))"
  }

  /// Slips are numbered per agency, kind and year: receipts, refusals, supplement requests, apologies, stops.
  package static func slip(_ kind: SlipKind, of agency: Agency, by hand: Hand<some Acting>) throws -> Int {
    try asked(slips(kind, of: agency, at: hand.now), in: hand.tx).get()!
  }

  private static func slips(_ kind: SlipKind, of agency: Agency, at now: Instant) -> String {
    "\(kind.key)/\(agency.agencyCode)/\(now.day.year)"
  }

  /// The next one of the series waits for the row, but not for the disk.
  private static func asked(_ series: String, in tx: Transaction) throws -> Answer<Int?> {
    try tx.freeLocksEarly()
    return try tx.ask(
      value: """
        INSERT INTO number_series (series, last) VALUES (\(series), 1)
        ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last
        """)
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
