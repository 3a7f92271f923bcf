import Agencies
import Casework
import Dossiers
import Hummingbird
import Identity
import Papers
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

/// The pages of a submission. Each keeps what was typed before it looks whether it is right.
func draftRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper, _ papers: PaperStore) {
  for step in DraftStep.allCases {
    let path = Paths.submit(":procedure", draft: ":draft", step: step.rawValue)
    routes.get(path, for: .anyone) { request, _ in
      let opened = try await request.openDraft(rulebooks)
      return request.page(opened.page(step, FormState(opened.draft.typed), request))
    }
    if step == .review { continue }
    routes.postToSecret(path, for: .anyone) { request, _ in
      try request.limit("ban-khai-buoc", to: 300, perMinutes: 10)
      let (procedure, rules) = try await request.onlineProcedure(rulebooks)
      var form = try await request.form(files: { try await Upload.store($0, in: papers, at: request.site.now()) })
      return try await request.keep(step, &form, procedure, rules)
    }
  }
  submitRoutes(routes, rulebooks)
}

/// A draft with the rules it is read under.
struct OpenedDraft {
  var draft: SubmissionDraft
  var procedure: Procedure
  var rules: Rulebook

  func page(_ step: DraftStep, _ state: FormState, _ request: WebRequest) -> any Page {
    switch step {
    case .place: return PlacePage(procedure, rules, request, draft: draft.key, state: state)
    case .person:
      let state = state.errors.isEmpty ? PersonPage.prefilled(draft.typed, for: request.actor) : state
      return PersonPage(procedure: procedure, draft: draft.key, state: state, actor: request.actor)
    case .answers: return AnswersPage(procedure: procedure, draft: draft.key, state: state)
    case .papers: return PapersPage(procedure: procedure, draft: draft, state: state)
    case .review:
      let read = DraftSubmission(draft, procedure, rules, on: request.site.now().day)
      return ReviewPage(procedure: procedure, draft: draft, read: read, state: state)
    }
  }
}

extension WebRequest {
  /// - Throws: a way to the receipt of a draft that was submitted, to the sign-in for its person, 403 for anybody else.
  func openDraft(_ rulebooks: RulebookKeeper) async throws -> OpenedDraft {
    let (key, now) = (try parameter("draft"), site.now())
    let (procedure, rules) = try await onlineProcedure(rulebooks)
    let draft = try await site.db.read { try SubmissionDraft.find(key, at: now, in: $0) }
    guard draft.procedureCode == procedure.code else { throw PageError.notFound }
    guard draft.isOpen(to: draftReader) else {
      if actor == .visitor, draft.accountID != nil {
        throw PageError.redirect(Paths.signIn.query("tiep", head.uri.path))
      }
      throw DraftRefusal.notYours
    }
    if let code = draft.dossierCode { throw PageError.redirect(receiptPath(of: code)) }
    return OpenedDraft(draft: draft, procedure: procedure, rules: rules)
  }

  /// To the receipt: whoever has no account gets the private link.
  func receiptPath(of code: String) -> Path {
    if actor.citizen != nil { return Paths.submitted(code) }
    return Paths.submitted(code, key: PrivateLink(site.settings).text(for: code))
  }

  /// Writes down what was typed, then goes on, or shows the page again with what is wrong.
  func keep(_ step: DraftStep, _ form: inout FormState, _ procedure: Procedure, _ rules: Rulebook) async throws
    -> Response
  {
    let (key, now, reader) = (try parameter("draft"), site.now(), draftReader)
    let typed = form.values(of: step.fields(of: procedure))
    let uploads = step == .papers ? PaperAnswer.uploaded(&form, procedure) : []
    let dropped = Set(form.all("bo"))
    let draft: SubmissionDraft
    do {
      draft = try await site.db.write { tx in
        try SubmissionDraft.write(typed, adding: uploads, dropping: dropped, to: key, by: reader, at: now, in: tx)
      }
    } catch let refusal as DraftRefusal where refusal.kind == .invalid {
      let kept = try await site.db.read { try SubmissionDraft.find(key, at: now, in: $0) }
      guard kept.isOpen(to: reader) else { throw refusal }
      form.fail(nil, refusal.sentence)
      let opened = OpenedDraft(draft: kept, procedure: procedure, rules: rules)
      return page(opened.page(step, form, self), status: .unprocessableContent)
    }
    guard draft.procedureCode == procedure.code else { throw PageError.notFound }
    // The session of its person has ended: what was typed is kept, and shown again after the sign-in.
    guard draft.isOpen(to: reader) else { return .redirect(to: step.path(procedure.code, key)) }

    let stays = !dropped.isEmpty || form.isTicked("o-lai")
    if !stays || !form.errors.isEmpty { step.check(&form, draft, procedure, rules, on: now.day, wholly: !stays) }
    let opened = OpenedDraft(draft: draft, procedure: procedure, rules: rules)
    guard form.errors.isEmpty else { return page(opened.page(step, form, self), status: .unprocessableContent) }
    return .redirect(to: (stays ? step : step.next).path(procedure.code, key))
  }
}
