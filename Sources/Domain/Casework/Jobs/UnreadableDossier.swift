import Dossiers
import Jobs
import Storage
import WorkingTime

/// A dossier of which what is stored makes no sense. It is counted and named, and keeps nobody from seeing the others.
package struct UnreadableDossier: Sendable {
  var id: ID<Dossier>
  var code: String
  var reason: String

  init(id: ID<Dossier>, code: String, because error: any Error) {
    (self.id, self.code, reason) = (id, code, JobFailure.words(for: error))
  }

  /// Administrators find it among what failed, until it can be read (`DossierReading`).
  func report(at now: Instant, in tx: Transaction) throws {
    _ = try JobFailure.record(
      job: DossierReading.name, title: DossierReading.title, key: id.description, subject: code, reason: reason,
      at: now, in: tx)
  }
}

/// What is read of a dossier, or that it cannot be read.
enum LegibleRow<Row: Decodable>: Decodable {
  case row(Row)
  case unreadable(UnreadableDossier)

  private enum CodingKeys: CodingKey { case id, code }

  init(from decoder: any Decoder) throws {
    do {
      self = .row(try Row(from: decoder))
    } catch {
      let row = try decoder.container(keyedBy: CodingKeys.self)
      self = .unreadable(
        UnreadableDossier(
          id: try row.decode(ID<Dossier>.self, forKey: .id), code: try row.decode(String.self, forKey: .code),
          because: error))
    }
  }
}
