import Agencies
import Casework
import Dossiers
import Foundation
import Hummingbird
import Identity
import Procedures
import Processes
import Rules
import Storage
import WebShared
import WorkingTime
import Workflow

/// Running dossiers to another version of their process: seen before, ordered, and then what became of it.
func moveRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminDraft(":slug", "chuyen-ho-so"), for: .administrator) { request, officer in
    let work = try await admin.work(request, officer)
    guard let base = work.base else { throw PageError.notFound }
    return request.page(
      try await previewed(
        request, officer, from: base, to: work.draft.process, version: nil, mayChange: work.mayChange,
        draftCrumbs(work.draft)))
  }

  routes.get(Paths.adminProcess(":slug", "chuyen-ho-so"), for: .administrator) { request, officer in
    request.page(try await admin.movePage(request, officer))
  }

  routes.post(Paths.adminProcess(":slug", "chuyen-ho-so"), for: .administrator) { request, officer in
    let (old, new) = try await admin.versions(request)
    let (rules, now) = (try await admin.rulebooks.current(), request.site.now())
    return try await request.submission(again: { try await admin.movePage(request, officer, $0) }) { form in
      guard form["mapping"].utf8.count < 100_000,
        let mapping = try? JSONDecoder().decode(Mapping.self, from: Data(form["mapping"].utf8))
      else { throw PageError.badRequest }
      try await request.site.db.write { tx in
        try MoveOrder.give(from: old, to: new, by: mapping, under: rules, by: officer, at: now, in: tx)
      }
      return .redirect(to: Paths.adminProcess(old.slug).query("xong", "chuyen").fragment("chuyen"))
    }
  }
}

extension Admin {
  /// From which version (`?tu=`, without it the newest other one) to which (`?den=`, without it the one in force).
  fileprivate func versions(_ request: WebRequest) async throws -> (PublishedProcess, PublishedProcess) {
    let rules = try await rulebooks.current()
    let slug = try request.parameter("slug")
    let versions = rules.versions(of: slug)
    let new =
      request.query("den").map { text in versions.first { String($0.version) == text } }
      ?? rules.process(slug, on: request.site.now().day)
    guard let new else { throw PageError.notFound }
    let old =
      request.query("tu").map { text in versions.first { String($0.version) == text } }
      ?? versions.first { $0.id != new.id } ?? new
    guard let old else { throw PageError.notFound }
    return (old, new)
  }

  fileprivate func movePage(
    _ request: WebRequest, _ officer: Officer, _ state: FormState = FormState()
  ) async throws -> MovePage {
    let (old, new) = try await versions(request)
    let rules = try await rulebooks.current()
    return try await previewed(
      request, officer, from: old, to: new.process, version: new.version,
      mayChange: rules.mayChangeProcess(old.slug, procedure: nil, officer, on: request.site.now().day),
      [Crumb("Quy trình", Paths.adminProcesses), Crumb(old.slug, Paths.adminProcess(old.slug))], state)
  }
}

/// What was typed comes by the address, so that a preview can be kept and sent.
private func previewed(
  _ request: WebRequest, _ officer: Officer, from old: PublishedProcess, to new: Workflow.Process, version: Int?,
  mayChange: Bool, _ breadcrumb: [Crumb], _ state: FormState = FormState()
) async throws -> MovePage {
  let mapping = MoveForm.read(request.queryForm, old.process, new)
  return MovePage(
    officer: officer, slug: old.slug, old: old, new: new, newVersion: version, mapping: mapping,
    preview: try await request.site.db.read { try MovePreview.of(old, to: new, by: mapping, in: $0) },
    mayChange: mayChange, breadcrumb: breadcrumb, state: state)
}
