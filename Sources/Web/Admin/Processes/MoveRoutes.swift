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
import Workflow
import WorkingTime

/// Running dossiers to another version of their process: the preview is ordered and fills, then the moves are ordered,
/// and then it is seen what became of them.
func moveRoutes(_ routes: Routes, _ admin: Admin) {
  for aim in [MoveWay.Aim.draft, .version] {
    routes.get(aim.pattern, for: .administrator) { request, officer in
      let page = try await admin.movePage(try await admin.moveWay(aim, request, officer), request, officer)
      return request.page(page, isFilling: page.isFilling)
    }

    routes.post(aim.pattern, for: .administrator) { request, officer in
      let way = try await admin.moveWay(aim, request, officer)
      let (rules, now) = (try await admin.rulebooks.current(), request.site.now())
      return try await request.submission(again: { form in
        try await admin.movePage(way, request, officer, seen: Int64(form["chuyen"]).map { ID($0) }).answering(form)
      }) { form in
        if let seen = Int64(form["chuyen"]) {
          try await request.site.db.write {
            try MoveOrder.give(previewed: ID(seen), under: rules, by: officer, at: now, in: $0)
          }
          return .redirect(to: Paths.adminProcess(way.slug).query("xong", "chuyen").fragment("chuyen"))
        }
        let preview = way.previewing(MoveForm.read(form, way.old.process, way.process))
        let id = try await request.site.db.write {
          try preview.order(forDraftOf: way.procedureCode, under: rules, by: officer, at: now, in: $0)
        }
        return .redirect(to: way.path.query("xem", id.description))
      }
    }
  }
}

/// From which version to which process.
struct MoveWay: Sendable {
  enum Aim: Sendable {
    case draft, version

    var pattern: Path {
      switch self {
      case .draft: Paths.adminDraft(":slug", "chuyen-ho-so")
      case .version: Paths.adminProcess(":slug", "chuyen-ho-so")
      }
    }
  }

  var old: PublishedProcess
  /// nil for the draft.
  var new: PublishedProcess?
  var process: ProcessDefinition
  /// The procedure a draft is made for.
  var procedureCode: String?
  var mayChange: Bool
  var path: Path
  var breadcrumb: [Crumb]

  var slug: String { old.slug }

  func previewing(_ mapping: Mapping) -> MovePreviewing {
    new.map { MovePreviewing(from: old, to: $0, by: mapping) }
      ?? MovePreviewing(from: old, toDraft: process, by: mapping)
  }
}

extension Admin {
  fileprivate func moveWay(_ aim: MoveWay.Aim, _ request: WebRequest, _ officer: Officer) async throws -> MoveWay {
    switch aim {
    case .draft: try await toDraft(request, officer)
    case .version: try await toVersion(request, officer)
    }
  }

  private func toDraft(_ request: WebRequest, _ officer: Officer) async throws -> MoveWay {
    let work = try await work(request, officer)
    guard let base = work.base else { throw PageError.notFound }
    return MoveWay(
      old: base, new: nil, process: work.draft.process, procedureCode: work.draft.procedureCode,
      mayChange: work.mayChange,
      path: Paths.adminDraft(base.slug, "chuyen-ho-so"), breadcrumb: draftCrumbs(work.draft))
  }

  /// From which version (`?tu=`, without it the newest other one) to which (`?den=`, without it the one in force).
  private func toVersion(_ request: WebRequest, _ officer: Officer) async throws -> MoveWay {
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
    return MoveWay(
      old: old, new: new, process: new.process,
      mayChange: rules.mayChangeProcess(slug, procedure: nil, officer, on: request.site.now().day),
      path: Paths.adminProcess(slug, "chuyen-ho-so").query("tu", String(old.version)).query("den", String(new.version)),
      breadcrumb: [Crumb("Quy trình", Paths.adminProcesses), Crumb(slug, Paths.adminProcess(slug))])
  }

  /// The address names the preview (`?xem=`), so that it can be kept and sent.
  fileprivate func movePage(
    _ way: MoveWay, _ request: WebRequest, _ officer: Officer, seen id: ID<DossierWalk>? = nil
  ) async throws -> MovePage {
    let id = id ?? request.query("xem").flatMap { Int64($0) }.map { ID($0) }
    var seen: Walked<MovePreviewing>?
    if let id { seen = try await request.site.db.read { try Walked<MovePreviewing>.find(id, in: $0) } }
    // One that was for something else is not shown here, and none to whoever could not have ordered it.
    if !way.mayChange { seen = nil }
    if let there = seen?.purpose, there.fromID != way.old.id || there.toID != way.new?.id { seen = nil }
    return MovePage(
      officer: officer, slug: way.slug, old: way.old, new: seen?.purpose.to ?? way.process,
      newVersion: way.new?.version,
      mapping: seen?.purpose.mapping ?? Mapping(sameIDs: way.old.process, way.process), preview: seen?.found,
      seen: seen?.id, share: seen.flatMap { $0.endedAt == nil ? $0.share : nil },
      fault: seen?.fault(at: request.site.now()),
      refusal: way.new.flatMap { MoveRefusal(movingTo: $0, on: request.site.now().day) },
      isOrdered: seen?.carriedOutAt != nil, mayChange: way.mayChange,
      breadcrumb: way.breadcrumb)
  }
}
