import Agencies
import BPMN
import Casework
import Dossiers
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import Procedures
import Processes
import Rules
import Storage
import WebShared
import WorkingTime
import Workflow

/// Published processes: to read, to copy, to compare, to retire.
func processRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminProcesses, for: .administrator) { request, officer in
    let (rules, day) = (try await admin.rulebooks.current(), request.site.now().day)
    let drafts = try await request.site.db.read { try ProcessDraft.all(in: $0) }
    let slugs = Set(rules.processSlugs + drafts.map(\.slug)).sorted()
    let users = Dictionary(grouping: rules.procedures) { rules.processSlug(of: $0, on: day) ?? "" }
    let lines = slugs.map { slug in
      let current = rules.process(slug, on: day)
      return ProcessListPage.Line(
        slug: slug, procedures: users[slug] ?? [], current: current,
        coming: rules.versions(of: slug).first { $0.validFrom > day && $0.retiredFrom == nil },
        draft: drafts.first { $0.slug == slug })
    }
    return request.page(ProcessListPage(officer: officer, lines: lines))
  }

  routes.get(Paths.adminProcess(":slug"), for: .administrator) { request, officer in
    request.page(try await admin.processPage(request, officer))
  }

  routes.post(Paths.adminProcess(":slug", "chep"), for: .administrator) { request, officer in
    let version = try await admin.version(request)
    let (rules, now) = (try await admin.rulebooks.current(), request.site.now())
    return try await request.submission(again: { try await admin.processPage(request, officer, $0) }) { form in
      let isOwn = form["verb"] == "own"
      let slug = isOwn ? form.required("slug", "Nhập tên ngắn của quy trình mới.", max: 60) : version.slug
      let code = isOwn ? form.required("procedure", "Nhập mã thủ tục.", max: 20) : nil
      if isOwn, !rules.versions(of: slug).isEmpty {
        form.fail("slug", "Tên này đã có quy trình dùng. Hãy chọn tên khác.")
      }
      if let code, !code.isEmpty, rules.procedure(code: code, on: now.day) == nil {
        form.fail("procedure", CatalogueRefusal.unknownProcedure(code).sentence)
      }
      try form.check()
      try await request.site.db.write { tx in
        try ProcessDraft.begin(
          slug, with: version.process, from: version, procedure: code, under: rules, by: officer, at: now, in: tx)
      }
      return .redirect(to: Paths.adminDraft(slug).query("xong", "chep"))
    }
  }

  routes.post(Paths.adminProcess(":slug", "ngung"), for: .administrator) { request, officer in
    let version = try await admin.version(request)
    let (rules, now) = (try await admin.rulebooks.current(), request.site.now())
    return try await request.submission(again: { try await admin.processPage(request, officer, $0) }) { form in
      let day = form.day("from", missing: "Nhập ngày ngừng dùng.")
      try form.check()
      guard let day else { throw PageError.badRequest }
      try await request.site.db.write { tx in
        try PublishedProcess.retire(version, from: day, under: rules, by: officer, at: now, in: tx)
      }
      admin.rulebooks.renew()
      return .redirect(to: Paths.adminProcess(version.slug).query("xong", "ngung"))
    }
  }

  routes.get(Paths.adminProcess(":slug", "so-sanh"), for: .administrator) { request, officer in
    let (slug, rules) = (try request.parameter("slug"), try await admin.rulebooks.current())
    let versions = rules.versions(of: slug)
    let newest = versions.first
    let from = request.query("tu").flatMap { text in versions.first { String($0.version) == text } } ?? versions.last
    let to = request.query("den").flatMap { text in versions.first { String($0.version) == text } } ?? newest
    guard let from, let to else { throw PageError.notFound }
    return request.page(
      ProcessDiffPage(
        officer: officer, slug: slug, before: "bản \(from.version)", after: "bản \(to.version)", old: from.process,
        new: to.process,
        names: ProcessNames([from.process, to.process], rules, on: request.site.now().day)))
  }

  routes.get(Paths.adminProcess(":slug", "bpmn"), for: .administrator) { request, _ in
    let version = try await admin.version(request)
    return try bpmnFile(version.process, slug: version.slug, name: "\(version.slug)-\(version.version)")
  }
}

/// A file to keep.
func bpmnFile(_ process: ProcessDefinition, slug: String, name: String) throws -> Response {
  let data = try BPMN.xml(of: process, id: slug, name: slug)
  return Response(
    status: .ok,
    headers: [
      .contentType: "application/xml; charset=utf-8", .contentDisposition: "attachment; filename=\"\(name).bpmn\"",
      .cacheControl: "no-store",
    ], body: .init(byteBuffer: ByteBuffer(bytes: data)))
}

extension Admin {
  /// The version the address names: `?ban=`, else the one in force, else the newest.
  func version(_ request: WebRequest) async throws -> PublishedProcess {
    let rules = try await rulebooks.current()
    let slug = try request.parameter("slug")
    let versions = rules.versions(of: slug)
    if let text = request.query("ban") {
      guard let named = versions.first(where: { String($0.version) == text }) else { throw PageError.notFound }
      return named
    }
    guard let version = rules.process(slug, on: request.site.now().day) ?? versions.first else {
      throw PageError.notFound
    }
    return version
  }

  fileprivate func processPage(
    _ request: WebRequest, _ officer: Officer, _ state: FormState = FormState()
  ) async throws -> ProcessPage {
    let (rules, now) = (try await rulebooks.current(), request.site.now())
    let version = try await version(request)
    let slug = version.slug
    let (draft, changes, staffing) = try await request.site.db.read { tx in
      (try ProcessDraft.find(slug, in: tx), try ProcessChange.of(slug, in: tx), try Staffing.load(on: now.day, in: tx))
    }
    let (running, moves, stayed) = try await request.site.db.read { tx in
      let moves = try MoveProgress.of(slug, in: tx)
      return (
        try RunningCount.of(rules.versions(of: slug).map(\.id), in: tx), moves,
        try moves.first.map { try StayedDossier.of($0.id, in: tx) } ?? []
      )
    }
    let context = ProcessContext(
      slug, version.process, procedureCode: nil, under: rules, staffing: staffing, on: now.day)
    return ProcessPage(
      officer: officer, version: version, versions: rules.versions(of: slug), procedures: context.procedures,
      agencies: context.agencies, changes: changes, draft: draft,
      running: running, moves: moves, stayed: stayed,
      mayChange: rules.mayChangeProcess(slug, procedure: nil, officer, on: now.day), today: now.day, now: now,
      names: ProcessNames([version.process], rules, on: now.day), state: state,
      done: state.errors.isEmpty ? request.query("xong") : nil)
  }
}
