import Agencies
import Casework
import Dossiers
import Hummingbird
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

/// The first page of a submission: where. Nothing is kept before it is answered.
func startRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  routes.get(Paths.submit(":procedure"), for: .anyone) { request, _ in
    let (procedure, rules) = try await request.onlineProcedure(rulebooks)
    return request.page(PlacePage(procedure, rules, request, draft: nil, typed: [:]))
  }

  routes.post(Paths.submit(":procedure"), for: .anyone) { request, _ in
    try request.limit("ban-khai", to: 60, perMinutes: 10)
    let (procedure, rules) = try await request.onlineProcedure(rulebooks)
    let now = request.site.now()
    let again: (FormState) -> PlacePage = { PlacePage(procedure, rules, request, draft: nil, state: $0) }
    return try await request.submission(again: again) { form in
      let agency = PlaceAnswer.read(&form, procedure, rules, on: now.day)
      try form.check()
      guard let agency else { throw PageError.badRequest }
      var reader = request.draftReader
      let secret = reader.secret ?? randomKey()
      reader.secret = secret
      let (key, holder) = (randomKey(), reader)
      try await request.site.db.write { tx in
        try SubmissionDraft.start(
          key: key, procedure: procedure.code, typed: [PlaceAnswer.field: agency.code], by: holder, at: now, in: tx)
      }
      return request.keepingDraft(secret, .redirect(to: DraftStep.person.path(procedure.code, key)))
    }
  }
}

extension WebRequest {
  /// The procedure of the address, if it is one that can be submitted online.
  func onlineProcedure(_ rulebooks: RulebookKeeper) async throws -> (Procedure, Rulebook) {
    let (code, rules) = (try parameter("procedure"), try await rulebooks.current())
    guard let procedure = rules.procedure(code: code, on: site.now().day) else {
      throw PageError.redirect(Paths.procedure(code))
    }
    guard procedure.isOnline else { throw PageError.redirect(Paths.procedure(procedure.code)) }
    return (procedure, rules)
  }
}
