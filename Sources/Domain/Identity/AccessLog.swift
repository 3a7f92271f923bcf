import Crypto
package import Storage
package import WorkingTime

/// Every look of an official at a person's data.
package enum AccessLog {
  /// What was looked at.
  package enum Subject: Sendable, Hashable {
    /// By its code.
    case dossier(String)
    case person(PersonalID)

    var kind: String {
      switch self {
      case .dossier: "dossier"
      case .person: "person"
      }
    }

    /// A person's number is kept as a digest, so that the log is no second list of personal numbers.
    var text: String {
      switch self {
      case .dossier(let code): code
      case .person(let number):
        SHA256.hash(data: Array("motcua person \(number.rawValue)".utf8)).map { byte in
          (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
      }
    }
  }

  /// One insert. `reason` says what the look was for: "worklist", "intake", "print receipt".
  package static func record(
    _ subject: Subject, for reason: String, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO access_log (at, account_id, agency_id, subject_kind, subject, reason)
      VALUES (\(now), \(officer.accountID), \(officer.positions.first?.agencyID), \(subject.kind), \(subject.text),
        \(reason))
      """)
  }
}
