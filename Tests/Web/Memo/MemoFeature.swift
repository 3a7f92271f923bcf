import Features
import Messaging
import Storage

/// The sample: officials leave memos on dossiers. Everything a feature can bring is here, and nothing of the product
/// knows of it.
extension Feature {
  static let memo = Feature(
    "memo", schema: MemoSchema.migrations, happenings: [MemoWritten.self], followers: [KeepMemos()],
    readers: [CountMemos()], jobs: { [FileMemos(days: Int($0.settings[.memoDays]) ?? 30)] },
    notices: [NoticeGroup("Ghi nhớ", [.memo])], settings: [.memoDays])
}

extension Setting {
  static let memoDays = Setting(
    "MOTCUA_MEMO_DAYS", "days after which a memo is filed away", standard: "30"
  ) { Int($0).map { $0 >= 0 } == true ? nil : "must be a number of days" }
}

enum MemoSchema {
  static let migrations = [
    Migration("memo") { engine in
      [
        """
        CREATE TABLE memo (
          id \(engine.identity),
          dossier_id BIGINT NOT NULL REFERENCES dossier (id),
          words TEXT NOT NULL,
          written_at BIGINT NOT NULL,
          filed_at BIGINT
        )
        """,
        // What the reader of events has heard.
        "CREATE TABLE memo_heard (number BIGINT PRIMARY KEY, code TEXT NOT NULL)",
      ]
    }
  ]
}
