import Agencies
import Hummingbird
import Identity
import Processes
import Rules
import Storage
import WebShared
import WorkingTime
import Workflow

/// The steps of a draft and their choices, one form each.
func stepRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminStep(":slug", ":step"), for: .administrator) { request, officer in
    request.page(try await admin.stepPage(request, officer, nil))
  }

  routes.post(Paths.adminStep(":slug", ":step"), for: .administrator) { request, officer in
    let (slug, id, now) = (try request.parameter("slug"), try request.parameter("step"), request.site.now())
    let work = try await admin.work(request, officer)
    return try await request.submission(again: { try await admin.stepPage(request, officer, $0) }) { form in
      let edit: StepEdit
      let word: String
      switch form["verb"] {
      case "up": (edit, word) = (.move(id, by: -1), "đưa bước \(id) lên")
      case "down": (edit, word) = (.move(id, by: 1), "đưa bước \(id) xuống")
      case "remove": (edit, word) = (.remove(id), "xóa bước \(id)")
      default:
        guard id == "moi" || work.draft.process.step(id) != nil else { throw PageError.notFound }
        var step = work.draft.process.step(id) ?? Step.new
        StepForm.read(&form, into: &step, of: work.draft.process, opens: work.context.context.procedures ?? [])
        if id == "moi", !form["after"].isEmpty, work.draft.process.step(form["after"]) == nil {
          form.fail("after", "Chọn bước đứng trước.")
        }
        try form.check()
        (edit, word) =
          id == "moi" ? (.add(step, after: form["after"]), "thêm bước “\(step.name)”") : (.put(step), "bước \(id)")
      }
      let revision = Int(form["revision"]) ?? 0
      try await request.site.db.write { tx in
        try ProcessDraft.change(slug, revision: revision, word, under: work.rules, by: officer, at: now, in: tx) {
          edit.apply(to: &$0)
        }
      }
      return .redirect(to: Paths.adminDraft(slug).query("xong", "luu"))
    }
  }

  routes.get(Paths.adminChoice(":slug", ":step", ":choice"), for: .administrator) { request, officer in
    request.page(try await admin.choicePage(request, officer, nil))
  }

  routes.post(Paths.adminChoice(":slug", ":step", ":choice"), for: .administrator) { request, officer in
    let (slug, now, id) = (try request.parameter("slug"), request.site.now(), try request.parameter("choice"))
    let work = try await admin.work(request, officer)
    guard let step = work.draft.process.step(try request.parameter("step")) else { throw PageError.notFound }
    return try await request.submission(again: { try await admin.choicePage(request, officer, $0) }) { form in
      var changed = step
      if form["verb"] == "remove" {
        changed.choices.removeAll { $0.id == id }
      } else {
        var choice = step.choice(id) ?? StepChoice(id: step.freeChoiceID, title: "", target: .next([]))
        ChoiceForm.read(
          &form, into: &choice, of: work.draft.process, fields: work.context.context.fields ?? [:])
        try form.check()
        if let place = changed.choices.firstIndex(where: { $0.id == choice.id }) {
          changed.choices[place] = choice
        } else {
          changed.choices.append(choice)
          changed.next = []
        }
      }
      let revision = Int(form["revision"]) ?? 0
      let edited = changed
      try await request.site.db.write { tx in
        try ProcessDraft.change(
          slug, revision: revision, "hướng xử lý của bước \(edited.id)", under: work.rules, by: officer, at: now, in: tx
        ) { StepEdit.put(edited).apply(to: &$0) }
      }
      return .redirect(to: Paths.adminStep(slug, step.id))
    }
  }
}

extension Admin {
  /// - Parameter typed: what was sent and could not be taken.
  fileprivate func stepPage(
    _ request: WebRequest, _ officer: Officer, _ typed: FormState?
  ) async throws -> StepPage {
    let work = try await work(request, officer)
    let (id, day) = (try request.parameter("step"), request.site.now().day)
    let step = work.draft.process.step(id)
    guard step != nil || id == "moi" else { throw PageError.notFound }
    return StepPage(
      officer: officer, draft: work.draft, step: step,
      offer: StepOffer(
        work.draft.process, in: work.rules.territory, on: day, parts: work.rules.parts(on: day), names: work.names,
        fields: work.fields),
      faults: work.faults.filter { $0.step == id }, mayChange: work.mayChange,
      state: typed ?? step.map(StepForm.state) ?? StepForm.empty)
  }

  fileprivate func choicePage(
    _ request: WebRequest, _ officer: Officer, _ typed: FormState?
  ) async throws -> ChoicePage {
    let work = try await work(request, officer)
    let id = try request.parameter("choice")
    guard let step = work.draft.process.step(try request.parameter("step")), id == "moi" || step.choice(id) != nil
    else {
      throw PageError.notFound
    }
    return ChoicePage(
      officer: officer, draft: work.draft, step: step, choice: step.choice(id), fields: work.fields,
      mayChange: work.mayChange, state: typed ?? step.choice(id).map(ChoiceForm.state) ?? ChoiceForm.empty)
  }
}
