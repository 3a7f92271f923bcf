import Agencies
import Casework
package import Dossiers
import Identity
import Language
package import Storage
import Workflow
import WorkingTime

extension Applicant {
  /// What the last dossier with this number said of its applicant, so that nobody types twice what the office has.
  /// A look at personal data: the caller records it.
  package static func known(by number: String, in tx: Transaction) throws -> Applicant? {
    struct Row: Decodable {
      var applicantKind: Kind
      var applicantName: String
      var personalID, phone, email, address: String?
    }
    guard !number.hasControls(besidesLines: true) else { return nil }
    let number = PersonalID(rawValue: number)?.rawValue ?? number.oneLine
    let row: Row? = try tx.first(
      """
      SELECT applicant_kind, applicant_name, personal_id, phone, email, address FROM dossier
      WHERE personal_id = \(number) ORDER BY id DESC LIMIT 1
      """)
    return row.map {
      Applicant(
        kind: $0.applicantKind, name: $0.applicantName, personalID: $0.personalID, phone: $0.phone, email: $0.email,
        address: $0.address)
    }
  }
}
