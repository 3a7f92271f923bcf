import Casework
import Dossiers
@testable import Storage
import TestSupport
import Testing

/// A column of any table that can hold a hash as text or as bytes, but for the book of contents itself.
struct Column: Decodable, Sendable {
  var tableName, columnName: String
  var isBytes: Bool

  static func all(in db: Database) async throws -> [Column] {
    let columns: [Column] = try await db.read { tx in
      switch tx.engine {
      case .postgres:
        try tx.all(
          """
          SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS column_name,
            CASE data_type WHEN 'bytea' THEN 1 ELSE 0 END AS is_bytes
          FROM information_schema.columns
          WHERE table_schema = current_schema() AND data_type IN ('text', 'bytea')
          """)
      case .sqlite:
        try tx.all(
          """
          SELECT sqlite_master.name AS table_name, info.name AS column_name, info.type = 'BLOB' AS is_bytes
          FROM sqlite_master JOIN pragma_table_info(sqlite_master.name) info
          WHERE sqlite_master.type = 'table' AND info.type IN ('TEXT', 'BLOB')
          """)
      }
    }
    #expect(columns.contains { $0.tableName == "dossier_paper" && $0.columnName == "blob_hash" })
    return columns.filter { !["blob", "blob_use"].contains($0.tableName) }
  }

  var name: String { "\(tableName).\(columnName)" }

  /// Those that name contents: what they name must be used by whoever the row is of, from the same transaction on.
  static let ofContents: Set<String> = ["dossier_paper.blob_hash", "submission_draft.papers"]
  /// Those that only sound like it.
  static let ofNoContents: Set<String> = [
    "account.password_hash", "api_token.token_hash", "dossier.head_hash", "dossier_event.hash",
    "dossier_paper.file_name",
    "one_time_code.challenge_hash", "one_time_code.code_hash", "process.definition_hash", "session.token_hash",
    "submission_draft.holder_hash",
    "submission_key.body_hash",
  ]

  var mayNameContents: Bool {
    ["hash", "sha", "blob", "file", "paper", "document", "attachment", "content", "scan"].contains {
      columnName.contains($0)
    }
  }

  func names(_ hash: String, in db: Database) async throws -> Bool {
    let query = SQL(unchecked: "SELECT \"\(columnName)\" FROM \"\(tableName)\" WHERE \"\(columnName)\" IS NOT NULL")
    return try await db.read { [isBytes] tx in
      isBytes
        ? try tx.values(query, as: [UInt8].self).contains { hash == $0.map(Self.hex).joined() }
        : try tx.values(query, as: String.self).contains { $0.contains(hash) }
    }
  }

  private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}

extension SQL {
  /// The tests ask tables they do not know.
  fileprivate init(unchecked text: String) {
    var interpolation = SQL.StringInterpolation(literalCapacity: text.count, interpolationCount: 0)
    interpolation.text = text
    self.init(stringInterpolation: interpolation)
  }
}

/// Somebody who is said to need a content.
struct Use: Decodable, Sendable {
  var hash, userKind, userKey: String

  static func all(in tx: Transaction) throws -> [Use] { try tx.all("SELECT hash, user_kind, user_key FROM blob_use") }

  /// A feature with a kind of user of its own adds here how such a one names its contents.
  func isNamed(in world: TestWorld, at now: Moment) async throws -> Bool {
    switch userKind {
    case "dossier": try await world.file(of: userKey).papers.contains { $0.blobHash == hash }
    case "draft":
      try await world.db.read { [userKey] in try SubmissionDraft.find(userKey, at: now.instant, in: $0) }
        .papers.contains { $0.file.hash == hash }
    default: false
    }
  }
}
