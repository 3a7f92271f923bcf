import Identity
import Jobs
import Language
import Markup
import Storage
import WebShared
import WorkingTime

/// The rows that the jobs of the program could not do, each with its reason.
struct JobFailurePage: Page {
  static let limit = 50

  var officer: Officer
  var jobs: [FailingJob]
  /// The one job that is looked at.
  var job: String?
  /// One more than the limit when there are more.
  var failures: [JobFailure]
  var isFirst: Bool
  var done: String?
  var now: Instant

  var title: String { "Việc tự chạy bị lỗi" }
  var area: Area { .administration }
  var section: Entry? { .overview }
  var breadcrumb: [Crumb] { [Crumb("Quản trị", Paths.admin)] }

  var body: HTML {
    """
    \(if: done == "thu-lai", notice(.good, isAnswer: true, "<p>Việc được thử lại ngay, trong vòng một phút.</p>"))\
    \(if: done == "da-xong", notice(.good, isAnswer: true, "<p>Việc ấy đã xong rồi.</p>"))
    <h1>\(title)</h1>
    <p>Việc hệ thống tự làm mà chưa làm được. Mỗi việc tự thử lại, lần sau chờ lâu hơn lần trước; việc khác vẫn chạy.</p>
    \(if: jobs.count > 1 || job != nil, choice)
    \(failures.isEmpty ? nothing : rows)
    \(pager(next: next, first: isFirst ? nil : path(of: job)))
    """
  }

  private func path(of job: String?) -> Path { Paths.adminJobs.query("viec", job) }

  private var choice: HTML {
    let all = LinkItem("Mọi việc (\(grouped(jobs.reduce(0) { $0 + $1.rows })))", Paths.adminJobs)
    return linkList([all] + jobs.map { LinkItem("\($0.title) (\(grouped($0.rows)))", path(of: $0.job)) })
  }

  private var nothing: HTML {
    isFirst ? emptyState("Không có việc nào bị lỗi.") : emptyState("Không còn việc nào cũ hơn.")
  }

  private var next: Path? {
    guard failures.count > Self.limit else { return nil }
    return path(of: job).query("sau", failures[Self.limit - 1].cursor.text)
  }

  private var rows: HTML {
    table(
      title,
      [
        Column("Lỗi lần cuối"), Column("Việc"), Column("Về"), Column("Lý do"), Column("Số lần", isNumber: true),
        Column("Từ lúc"), Column("Thử lại lúc"), Column("Thử lại"),
      ],
      failures.prefix(Self.limit).map { failure in
        [
          shortDateTime(failure.lastAt, now: now), "\(failure.title)",
          failure.subject.isEmpty ? "" : code(failure.subject), reason(failure), "\(failure.attempts)",
          shortDateTime(failure.firstAt, now: now),
          failure.nextAttemptAt <= now ? "đang chờ thử" : shortDateTime(failure.nextAttemptAt, now: now),
          again(failure),
        ]
      })
  }

  private func reason(_ failure: JobFailure) -> HTML {
    """
    \(failure.sentence)\(failure.details.map { "<p class=\"hint\">Chi tiết kỹ thuật: \($0)</p>" as HTML })
    """
  }

  private func again(_ failure: JobFailure) -> HTML {
    if failure.nextAttemptAt <= now { return "" }
    return form(
      to: Paths.adminJob(failure.id.description, "thu-lai"),
      """
      <button type="submit" class="link">Thử lại ngay<span class="unseen"> \(failure.title) \(failure.subject)</span>\
      </button>
      """)
  }
}

extension JobFailure.Cursor {
  /// "1767171600000-42"
  var text: String { "\(lastAt.rawValue)-\(id)" }

  init?(text: String) {
    let parts = text.split(separator: "-").map { Int64($0) }
    guard parts.count == 2, let lastAt = parts[0], let id = parts[1] else { return nil }
    self.init(lastAt: Instant(rawValue: lastAt), id: ID(id))
  }
}
