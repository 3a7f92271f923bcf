import HTTPTypes
import Identity
import Jobs
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@testable import Admin

@Suite("Rows that fail, in the administration")
struct JobFailurePageTests {
  private let failure = Sweep("sweep-drafts", "Xóa hồ sơ nháp đã hết hạn") { _, _ in throw Broken() }

  private struct Broken: Error {}

  @Test("They are seen with their reason and tried again at once", arguments: TestEngine.allCases)
  func seen(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let admin = try await site.guest(.provinceAdministrator)
      #expect(try await admin.open(Paths.admin).contains("không có việc nào bị lỗi"))
      let now = site.clock.value.instant
      _ = try await failure.round(in: site.world.db, now: { now })

      #expect(try await admin.open(Paths.admin).contains("1 việc tự chạy bị lỗi"))
      let page = try await admin.open(Paths.adminJobs)
      #expect(page.contains("Xóa hồ sơ nháp đã hết hạn") && page.contains("ngoài dự kiến"))
      #expect(page.contains(#"<p class="hint">Chi tiết kỹ thuật: Broken()</p>"#))
      let id: Int64? = try await site.value("SELECT id FROM job_failure")
      let landing = try await admin.send([:], to: Paths.adminJob("\(id ?? 0)", "thu-lai"))
      #expect(try await admin.open(landing).contains("đang chờ thử"))
      #expect(try await site.value("SELECT COUNT(*) FROM job_failure WHERE next_attempt_at <= \(now)") == 1)

      #expect(try await admin.open(Paths.adminJobs.query("viec", "move")).contains("Không có việc nào bị lỗi"))
      try await site.world.db.write { try $0.run("DELETE FROM job_failure") }
      let late = try await admin.send([:], to: Paths.adminJob("\(id ?? 0)", "thu-lai"))
      #expect(try await admin.open(late).contains("Việc ấy đã xong rồi"))
    }
  }

  @Test("They are the province's alone")
  func rights() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      #expect(try await !admin.open(Paths.admin).contains("Việc tự chạy"))
      try await admin.open(Paths.adminJobs, .forbidden)
      try await admin.open(Paths.admin)
      try await admin.send([:], to: Paths.adminJob("1", "thu-lai"), .forbidden)
    }
  }

  @Test("The page with several jobs, further pages, and with nothing")
  func pages() throws {
    let officer = Samples.administrator
    let now = Samples.now
    let failures = (1...51).map { number in
      JobFailure(
        id: ID(Int64(number)), job: "move", title: "Chuyển hồ sơ", subject: "000.01.21.H01-261120-0001",
        reason: "Dữ liệu <hỏng>", attempts: number, firstAt: now.adding(minutes: -90), lastAt: now,
        nextAttemptAt: now.adding(minutes: number - 1))
    }
    let jobs = [
      FailingJob(job: "move", title: "Chuyển hồ sơ", rows: 1_051), FailingJob(job: "time", title: "Việc", rows: 1),
    ]
    var page = JobFailurePage(
      officer: officer, jobs: jobs, job: "move", failures: failures, isFirst: true, done: "thu-lai", now: now)
    expectAsRecorded(page, "admin-job-failures")
    (page.jobs, page.job, page.failures, page.done) = ([], nil, [], nil)
    expectAsRecorded(page, "admin-job-failures-none")
  }
}
