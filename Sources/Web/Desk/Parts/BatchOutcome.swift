import Agencies
import Markup
import Storage
import WebShared

/// What became of one dossier of several: done, or why not.
struct BatchOutcome: Sendable, Hashable {
  var code: String
  var refusal: String?

  /// Runs the verb in a transaction of its own. A refusal is an outcome; a fault ends the batch, as anywhere.
  static func of(
    _ code: String, on db: Database, _ verb: @escaping @Sendable (Transaction) throws -> Void
  ) async throws -> BatchOutcome {
    do {
      try await db.write(verb)
      return BatchOutcome(code: code)
    } catch let refusal as any Refusal {
      return BatchOutcome(code: code, refusal: refusal.sentence)
    }
  }
}

/// What became of each dossier of a batch: what was not possible first, with the reason.
struct BatchPage: Page {
  var title: String
  /// "Đã ký"
  var done: String
  var section: Section?
  var outcomes: [BatchOutcome]
  var back: Path
  var extra: HTML?

  var room: Room { .desk }

  var body: HTML {
    """
    <h1>\(title)</h1>
    \(notice(refused.isEmpty ? .good : .warn, isAnswer: true, "\(summary)"))
    \(if: !refused.isEmpty, list("Chưa làm được", refused))
    \(if: !successful.isEmpty, list(done, successful))
    \(actions(buttonLink("Về danh sách", to: back, key: "n"), extra ?? ""))
    """
  }

  private var successful: [BatchOutcome] { outcomes.filter { $0.refusal == nil } }
  private var refused: [BatchOutcome] { outcomes.filter { $0.refusal != nil } }

  private var summary: String {
    let all = "\(done) \(grouped(successful.count)) trong \(grouped(outcomes.count)) hồ sơ."
    return refused.isEmpty ? all : "\(all) \(grouped(refused.count)) hồ sơ chưa làm được, lý do ghi bên cạnh."
  }

  private func list(_ caption: String, _ outcomes: [BatchOutcome]) -> HTML {
    table(
      caption, [Column("Hồ sơ"), Column("Kết quả")], showsCaption: true,
      outcomes.map { outcome in
        [
          "<a href=\"\(url: Paths.deskDossier(outcome.code))\">\(code(outcome.code))</a>",
          outcome.refusal.map { "\($0)" } ?? tag(.good, done),
        ]
      })
  }
}
