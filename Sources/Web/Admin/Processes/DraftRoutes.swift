import BPMN
import Forms
import Foundation
import Hummingbird
import Identity
import Language
import Procedures
import Processes
import Rules
import Storage
import WebShared
import WorkingTime
import Workflow

/// A draft: its page, its checks, its publication.
func draftRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminDraft(":slug"), for: .administrator) { request, officer in
    request.page(try await admin.draftPage(request, officer))
  }

  routes.post(Paths.adminDraft(":slug"), for: .administrator) { request, officer in
    let (slug, now) = (try request.parameter("slug"), request.site.now())
    let rules = try await admin.rulebooks.current()
    return try await request.submission(again: { try await admin.draftPage(request, officer, $0) }) { form in
      let revision = Int(form["revision"]) ?? 0
      if form["verb"] == "discard" {
        try await request.site.db.write { tx in
          try ProcessDraft.discard(slug, revision: revision, under: rules, by: officer, at: now, in: tx)
        }
        let isKnown = !rules.versions(of: slug).isEmpty
        return .redirect(to: isKnown ? Paths.adminProcess(slug).query("xong", "bo-nhap") : Paths.adminProcesses)
      }
      let faults = try await request.site.db.write { tx in
        try ProcessDraft.check(slug, revision: revision, under: rules, by: officer, at: now, in: tx)
      }
      return .redirect(
        to: Paths.adminDraft(slug).query("xong", faults.isEmpty ? "kiem-tra" : nil).fragment("kiem-tra"))
    }
  }

  routes.get(Paths.adminDraft(":slug", "so-sanh"), for: .administrator) { request, officer in
    let work = try await admin.work(request, officer)
    guard let base = work.base else { throw PageError.notFound }
    return request.page(
      ProcessDiffPage(
        officer: officer, slug: work.draft.slug, before: "bản \(base.version)", after: "bản nháp", old: base.process,
        new: work.draft.process, names: work.names))
  }

  routes.get(Paths.adminDraft(":slug", "bpmn"), for: .administrator) { request, officer in
    let draft = try await admin.work(request, officer).draft
    return try bpmnFile(draft.process, slug: draft.slug, name: "\(draft.slug)-nhap")
  }

  routes.get(Paths.adminDraft(":slug", "cong-bo"), for: .administrator) { request, officer in
    let state = FormState(["from": DateText.short(request.site.now().day)])
    return request.page(try await admin.publishPage(request, officer, state))
  }

  routes.post(Paths.adminDraft(":slug", "cong-bo"), for: .administrator) { request, officer in
    let (slug, now) = (try request.parameter("slug"), request.site.now())
    let rules = try await admin.rulebooks.current()
    return try await request.submission(again: { try await admin.publishPage(request, officer, $0) }) { form in
      let day = form.day("from", missing: "Nhập ngày áp dụng.")
      try form.check()
      guard let day else { throw PageError.badRequest }
      let revision = Int(form["revision"]) ?? 0
      let version = try await request.site.db.write { tx in
        try ProcessDraft.publish(slug, revision: revision, from: day, under: rules, by: officer, at: now, in: tx)
      }
      admin.rulebooks.renew()
      return .redirect(to: Paths.adminProcess(slug).query("ban", String(version)).query("xong", "cong-bo"))
    }
  }

  routes.get(Paths.adminImportProcess, for: .administrator) { request, officer in
    request.page(ImportProcessPage(officer: officer, state: FormState()))
  }

  routes.post(Paths.adminImportProcess, for: .administrator) { request, officer in
    try await admin.importProcess(request, officer)
  }
}

/// A draft with all that is asked of it on every page.
struct DraftWork: Sendable {
  var draft: ProcessDraft
  var base: PublishedProcess?
  var context: ProcessContext
  var faults: [ProcessFault]
  var changes: [ProcessChange]
  var mayChange: Bool
  var rules: Rulebook
  var staffing: Staffing
  /// Of the draft and of what it was copied from.
  var names: ProcessNames
  var heading: String { processTitle(draft.slug, context.procedures) }
  /// The questions conditions may name.
  var fields: [Form.Question] {
    let known = context.context.fields ?? [:]
    return context.procedures.first?.form.questions.filter { known[$0.name] != nil } ?? []
  }
}

extension Admin {
  func work(_ request: WebRequest, _ officer: Officer) async throws -> DraftWork {
    let (slug, day) = (try request.parameter("slug"), request.site.now().day)
    let rules = try await rulebooks.current()
    let (found, changes, staffing) = try await request.site.db.read { tx in
      (try ProcessDraft.find(slug, in: tx), try ProcessChange.of(slug, in: tx), try Staffing.load(on: day, in: tx))
    }
    guard let draft = found else { throw PageError.notFound }
    let context = ProcessContext(
      slug, draft.process, procedureCode: draft.procedureCode, under: rules, staffing: staffing, on: day)
    let base = rules.versions(of: slug).first { $0.version == draft.baseVersion }
    return DraftWork(
      draft: draft, base: base, context: context,
      faults: draft.process.faults(in: context.context), changes: changes,
      mayChange: rules.mayChangeProcess(slug, procedure: draft.procedureCode, officer, on: day), rules: rules,
      staffing: staffing,
      names: ProcessNames([draft.process] + [base?.process].compactMap { $0 }, rules, on: day))
  }

  fileprivate func draftPage(
    _ request: WebRequest, _ officer: Officer, _ state: FormState = FormState()
  ) async throws -> DraftPage {
    let work = try await work(request, officer)
    return DraftPage(
      officer: officer, draft: work.draft, heading: work.heading, faults: work.faults,
      isTermUnchecked: work.context.isTermUnchecked, changes: work.changes, mayChange: work.mayChange,
      now: request.site.now(), names: work.names, done: state.errors.isEmpty ? request.query("xong") : nil, state: state
    )
  }

  fileprivate func publishPage(
    _ request: WebRequest, _ officer: Officer, _ state: FormState
  ) async throws -> PublishDraftPage {
    let work = try await work(request, officer)
    return PublishDraftPage(
      officer: officer, draft: work.draft, heading: work.heading, faults: work.faults, base: work.base,
      procedureCount: work.context.procedures.count, agencyCount: work.context.agencies.count,
      mayChange: work.mayChange, names: work.names, state: state)
  }

  fileprivate func importProcess(_ request: WebRequest, _ officer: Officer) async throws -> Response {
    let (rules, now) = (try await rulebooks.current(), request.site.now())
    let received = ReceivedFile()
    return try await request.submission(
      again: { ImportProcessPage(officer: officer, state: $0) },
      files: { part in
        try await received.take(part)
        return part.name
      }
    ) { form in
      let slug = form.required("slug", "Nhập tên ngắn của quy trình.", max: 60)
      let code = form.optional("procedure", max: 20)
      if let code, rules.procedure(code: code, on: now.day) == nil {
        form.fail("procedure", CatalogueRefusal.unknownProcedure(code).sentence)
      }
      try form.check()
      // The file is read only for whoever may make a draft of it.
      try ProcessDraft.allowBeginning(slug, procedure: code, under: rules, by: officer, on: now.day)
      var answer: ImportAnswer?
      do {
        let data = await received.data
        if data.isEmpty { form.fail("file", "Chọn tệp BPMN.") } else { answer = try BPMN.process(from: data) }
      } catch let error as ImportError {
        form.fail("file", error.sentence)
      }
      try form.check()
      guard let read = answer else { throw PageError.badRequest }
      let base = rules.process(slug, on: now.day)
      let draft = try await request.site.db.write { tx in
        try ProcessDraft.begin(
          slug, with: read.process, from: base, procedure: code, under: rules, by: officer, at: now, in: tx)
      }
      if read.notes.isEmpty { return .redirect(to: Paths.adminDraft(slug).query("xong", "chep")) }
      let context = ProcessContext(
        slug, draft.process, procedureCode: code, under: rules,
        staffing: try await request.site.db.read { try Staffing.load(on: now.day, in: $0) }, on: now.day)
      return request.page(
        DraftPage(
          officer: officer, draft: draft, heading: processTitle(slug, context.procedures),
          faults: draft.process.faults(in: context.context), isTermUnchecked: context.isTermUnchecked, changes: [],
          mayChange: true, now: now,
          names: ProcessNames([draft.process], rules, on: now.day), notes: read.notes.map(\.sentence)))
    }
  }
}

/// The one file of a form, in memory: a process is small.
private actor ReceivedFile {
  private(set) var data = Data()

  func take(_ part: FilePart) async throws {
    for try await chunk in part.chunks {
      data.append(contentsOf: chunk)
      if data.count > 2_000_000 { throw PageError.tooLarge }
    }
  }
}
