import Identity
import Language
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

func clockPolicyRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminClockPolicy(":code"), for: .role(.provinceAdministrator)) { request, officer in
    let procedure = try await admin.procedure(request)
    return request.page(ClockPolicyPage(officer: officer, procedure: procedure, state: FormState(procedure.policy)))
  }

  routes.post(Paths.adminClockPolicy(":code"), for: .role(.provinceAdministrator)) { request, officer in
    let (procedure, now) = (try await admin.procedure(request), request.site.now())
    return try await request.submission(
      again: { ClockPolicyPage(officer: officer, procedure: procedure, state: $0) }
    ) { form in
      let policy = try readPolicy(&form)
      try await request.site.db.write {
        _ = try Procedure.setPolicy(policy, of: procedure.code, by: officer, at: now, in: $0)
      }
      return .redirect(to: Paths.adminProcedure(procedure.code).query("xong", "cach-tinh"))
    }
  }
}

extension Admin {
  /// The procedure of the address.
  func procedure(_ request: WebRequest) async throws -> Procedure {
    let rules = try await rulebooks.current()
    let code = try request.parameter("code")
    guard let procedure = rules.procedure(code: code, on: request.site.now().day) else { throw PageError.notFound }
    return procedure
  }
}

private func readPolicy(_ form: inout FormState) throws -> ClockPolicy {
  let counting: Counting? = form.choice("counting", missing: "Chọn cách tính ngày làm việc.")
  let supplement: ClockPolicy.AfterSupplement? = form.choice(
    "after-supplement", missing: "Chọn cách tính sau khi bổ sung.")
  let cutoff = Instant(local: "2000-01-01 \(form["cutoff"].trimmed)")?.minuteOfDay
  if cutoff == nil { form.fail("cutoff", "Ghi giờ và phút, ví dụ 15:00.") }
  try form.check()
  return ClockPolicy(
    sameDayCutoff: cutoff ?? 0, lastHourCountsNextDay: form.isTicked("last-hour"),
    afterSupplement: supplement ?? .restart, cutoffCountsNextDay: form.isTicked("cutoff-counts"),
    counting: counting ?? .minute)
}
