import Identity
import Jobs
import Storage
import WebShared

extension Paths {
  static let adminJobs = admin.appending("viec-loi")
  static func adminJob(_ id: String, _ verb: String) -> Path { adminJobs.appending(id).appending(verb) }
}

/// What the jobs of the program could not do, and trying it again at once.
func jobFailureRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminJobs, for: .role(.provinceAdministrator)) { request, officer in
    request.page(try await jobFailurePage(request, officer))
  }

  routes.post(Paths.adminJob(":id", "thu-lai"), for: .role(.provinceAdministrator)) { request, officer in
    let (id, now) = (try request.id() as ID<JobFailure>, request.site.now())
    let isThere = try await request.site.db.write { try JobFailure.tryNow(id, at: now, in: $0) }
    return .redirect(to: Paths.adminJobs.query("xong", isThere ? "thu-lai" : "da-xong"))
  }
}

private func jobFailurePage(_ request: WebRequest, _ officer: Officer) async throws -> JobFailurePage {
  let (job, cursor) = (request.query("viec"), request.query("sau").flatMap(JobFailure.Cursor.init(text:)))
  let (jobs, failures) = try await request.site.db.read { tx in
    (
      try FailingJob.all(in: tx),
      try JobFailure.list(of: job, after: cursor, limit: JobFailurePage.limit + 1, in: tx)
    )
  }
  return JobFailurePage(
    officer: officer, jobs: jobs, job: job, failures: failures, isFirst: cursor == nil, done: request.query("xong"),
    now: request.site.now())
}
