import Casework
import Dossiers
import Hummingbird
import Identity
import Markup
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

/// The last page of a submission: submit, once; or throw the draft away.
func submitRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  let path = Paths.submit(":procedure", draft: ":draft", step: DraftStep.review.rawValue)

  routes.postToSecret(path, for: .anyone) { request, actor in
    try request.limit("nop-ho-so", to: 60, perMinutes: 10)
    let opened = try await request.openDraft(rulebooks)
    let (procedure, rules, now, reader) = (opened.procedure, opened.rules, request.site.now(), request.draftReader)
    let key = opened.draft.key
    return try await request.submission(again: { opened.page(.review, $0, request) }) { form in
      if !form.isTicked("cam-doan") { form.fail("cam-doan", "Đánh dấu vào ô cam đoan trước khi nộp.") }
      let faults = DraftSubmission(opened.draft, procedure, rules, on: now.day).faults
      if !faults.isEmpty {
        form.fail(nil, "Hồ sơ còn \(faults.count) chỗ chưa xong. Bấm vào từng dòng bên dưới để sửa.")
      }
      try form.check()
      let owner = actor.citizen.map(Actor.citizen) ?? .visitor
      let receipt = try await request.site.db.write { tx in
        try SubmissionDraft.submit(key, by: Hand(owner, under: rules, at: now, in: tx), reader: reader) { draft in
          let read = DraftSubmission(draft, procedure, rules, on: now.day)
          guard let submission = read.submission(of: procedure) else { throw CaseworkRefusal.changedMeanwhile }
          return submission
        }
      }
      return .redirect(to: request.receiptPath(of: receipt.code))
    }
  }

  routes.postToSecret(path.appending("xoa"), for: .anyone) { request, _ in
    let opened = try await request.openDraft(rulebooks)
    let (key, reader, now) = (opened.draft.key, request.draftReader, request.site.now())
    try await request.site.db.write { try SubmissionDraft.discard(key, by: reader, at: now, in: $0) }
    return .redirect(to: Paths.procedure(opened.procedure.code))
  }
}
