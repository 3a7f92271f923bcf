import Casework
import Dossiers
import Worklists
import Identity
import Markup
import Rules
import Storage
import WebShared
import WorkingTime

/// What a citizen has submitted, newest first, and what is still being written.
struct MyDossiersPage: Page {
  var citizen: Citizen
  /// One more than a page shows, when there are more.
  var rows: [FoundDossier]
  var drafts: [SubmissionDraft]
  var isFirst: Bool
  var rules: Rulebook
  var now: Instant

  static let pageSize = 20

  var title: String { "Hồ sơ của tôi" }
  var section: Entry? { .myDossiers }
  var breadcrumb: [Crumb] { [Crumb("Trang đầu", Paths.home)] }

  var body: HTML {
    """
    <h1>\(title)</h1>
    \(if: !drafts.isEmpty, unsent)
    \(rows.isEmpty ? nothing : list)
    """
  }

  private var list: HTML {
    """
    \(if: !drafts.isEmpty, "<h2>Đã nộp</h2>")
    \(table("Hồ sơ đã nộp", [Column("Thủ tục"), Column("Tình trạng"), Column("Hẹn trả")], shown.map(line)))
    \(pager(next: next, first: isFirst ? nil : Paths.myDossiers))
    """
  }

  private var shown: [FoundDossier] { Array(rows.prefix(Self.pageSize)) }

  private var next: Path? {
    guard rows.count > Self.pageSize, let last = shown.last else { return nil }
    return Paths.myDossiers.query("truoc", String(last.id.rawValue))
  }

  private func line(_ row: FoundDossier) -> [HTML] {
    let name = rules.procedure(row.procedureID)?.shortName ?? row.code
    return [
      "<a href=\"\(url: Paths.myDossier(row.code))\">\(name)</a><br><small>\(code(row.code))</small>",
      "\(statusTag(row.stage.nationalStatus))", "\(due(of: row))",
    ]
  }

  private func due(of row: FoundDossier) -> HTML {
    if let finished = row.finishedAt { return "xong \(shortDateTime(finished, now: now))" }
    if row.stage.isEnd { return "–" }
    guard let due = row.dueAt else { return "chờ tiếp nhận" }
    if row.pausedAt != nil { return "tạm dừng" }
    return due < now ? "\(shortDateTime(due, now: now)) \(tag(.bad, "trễ hẹn"))" : shortDateTime(due, now: now)
  }

  private var unsent: HTML {
    """
    <h2>Đang làm dở</h2>
    <p>Chưa nộp. Bạn làm tiếp được đến hết 30 ngày kể từ lần sửa cuối.</p>
    \(linkList(drafts.map { draft in
      LinkItem(
        rules.procedure(code: draft.procedureCode, on: now.day)?.shortName ?? draft.procedureCode,
        Paths.submit(draft.procedureCode, draft: draft.key, step: DraftStep.review.rawValue),
        detail: "Sửa lần cuối \(shortDateTime(draft.changedAt, now: now))")
    }))
    """
  }

  private var nothing: HTML {
    emptyState(
      "Bạn chưa có hồ sơ nào",
      """
      Hồ sơ nộp với số điện thoại \(citizen.phone ?? "của bạn") sẽ hiện ở đây, kể cả hồ sơ nộp tại quầy.
      """, action: buttonLink("Tìm thủ tục", to: Paths.procedures))
  }
}
