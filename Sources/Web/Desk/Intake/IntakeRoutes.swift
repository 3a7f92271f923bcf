import Agencies
import Casework
import Dossiers
import Hummingbird
import Identity
import Rules
import Storage
import WebShared

func intakeRoutes(_ routes: Routes, _ desk: Desk) {
  findProcedureRoutes(routes, desk)
  knownPersonRoute(routes, desk)

  routes.get(Paths.intake(":code"), for: .role(.receptionist)) { request, officer in
    let offer = try await desk.offer(request, officer, counter: request.query("quay") ?? "")
    return request.page(IntakePage(offer: offer, form: .blank(for: offer), now: request.site.now()))
  }

  routes.post(Paths.intake(":code"), for: .role(.receptionist)) { request, officer in
    try await request.submission(
      again: { form in
        IntakePage(
          offer: try await desk.offer(request, officer, counter: form["agencyCode"]), form: form,
          now: request.site.now())
      },
      files: { try await desk.keep($0, at: request.site.now()) },
      { form in
        form.takeInCard()
        let offer = try await desk.offer(request, officer, counter: form["agencyCode"])
        switch form["viec"] {
        case "tim-nguoi":
          let isKnown = try await request.fillIn(&form, for: officer)
          return request.page(
            IntakePage(offer: offer, form: form, now: request.site.now(), person: isKnown ? .known : .unknown))
        case "them-giay":
          form["extras"] = String(form.extraPapers + 1)
          return request.page(IntakePage(offer: offer, form: form, now: request.site.now()))
        default:
          return .redirect(to: Paths.deskReceipt(try await desk.takeIn(&form, offer, request, officer).code))
        }
      })
  }
}

extension Desk {
  fileprivate func offer(_ request: WebRequest, _ officer: Officer, counter: String) async throws -> IntakeOffer {
    let offer = IntakeOffer(
      try request.parameter("code"), at: counter, by: officer, under: try await rulebooks.current(),
      now: request.site.now())
    guard let offer else { throw PageError.notFound }
    return offer
  }

  fileprivate func takeIn(
    _ form: inout FormState, _ offer: IntakeOffer, _ request: WebRequest, _ officer: Officer
  ) async throws -> Receipt {
    let submission = submission(of: offer, from: &form)
    try form.check()
    let rules = try await rulebooks.current()
    let now = request.site.now()
    let key = try SubmissionKey(scope: "account/\(officer.accountID)", key: form["key"], body: submission)
    do {
      return try await request.site.db.write { tx in
        try Dossier.submit(submission, key: key, by: Hand(officer, under: rules, at: now, in: tx))
      }
    } catch CaseworkRefusal.keyUsedForAnother {
      // Back to a form that was sent before, and something changed in it: perhaps another dossier, perhaps not.
      form["key"] = IntakeKey.new()
      throw AlreadyTakenIn()
    } catch CaseworkRefusal.answer(let question, let fault) {
      form.fail("q-\(question)", fault)
      try form.check()
      throw PageError.badRequest
    }
  }
}

private struct AlreadyTakenIn: Refusal {
  let sentence =
    "Biểu mẫu này đã được tiếp nhận một lần với nội dung khác. Nếu đây là một hồ sơ mới, bấm Tiếp nhận lần nữa; nếu không, tìm hồ sơ đã nhận ở mục Tìm hồ sơ."
  let kind = RefusalKind.conflict
}

/// Sent again, the form gives the same receipt: each blank form has a key of its own.
enum IntakeKey {
  static func new() -> String {
    String(UInt64.random(in: 0 ... .max), radix: 36) + String(UInt64.random(in: 0 ... .max), radix: 36)
  }
}
