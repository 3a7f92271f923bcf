import Casework
import Dossiers
import Identity
import Language
import Procedures
import Rules
import Worklists
import Storage
import WebShared
import WorkingTime

/// A result at the counter.
struct HandoverLine: Sendable, Hashable {
  var code, procedure, applicant: String
  var stage: Stage
  var due: Instant?
  var isReady: Bool
  /// Since when the result lies at the counter.
  var readyAt: Instant?
  /// Said before the result goes out: a fee still owed, an authorised person.
  var remarks: [String] = []
}

extension Desk {
  /// What lies ready at this officer's counters, or what was searched for.
  func handoverPage(
    _ request: WebRequest, _ officer: Officer, words: String, form: FormState
  ) async throws -> HandoverPage {
    let rules = try await rulebooks.current()
    let now = request.site.now()
    var page = HandoverPage(words: words, form: form, now: now)
    page.rows = request.query("so-dong").flatMap { RowCount($0) } ?? .fifty
    page.done = request.query("da-tra")
    if words.isEmpty {
      let rows = page.rows
      let cursor = request.query("sau").flatMap { Worklist.Cursor($0) }
      let list = try await request.site.db.read { tx in
        try Worklist.load(.unit, .ready, for: officer, after: cursor, limit: rows.rawValue, at: now, in: tx)
      }
      page.lines = list.rows.map { row in
        HandoverLine(
          code: row.code, procedure: rules.procedure(row.procedureID)?.name ?? "", applicant: row.applicantName,
          stage: row.stage, due: row.dueAt, isReady: true, readyAt: row.openedAt)
      }
      page.count = list.counts.all
      page.next = list.next.map { Paths.handover.query("so-dong", String(rows.rawValue)).query("sau", $0.text) }
    } else {
      page.lines = try await find(words, request, officer).map { found in
        HandoverLine(
          code: found.code, procedure: rules.procedure(found.procedureID)?.name ?? "", applicant: found.applicantName,
          stage: found.stage, due: found.dueAt, isReady: found.stage == .decided)
      }
      let ready = page.lines.indices.filter { page.lines[$0].isReady }
      if ready.count == 1 { try await look(atLine: ready[0], of: &page, request, officer) }
    }
    return page
  }

  /// The one result somebody came for: chosen already, with the name of who may take it and what is still owed.
  private func look(
    atLine index: Int, of page: inout HandoverPage, _ request: WebRequest, _ officer: Officer
  ) async throws {
    let view = try await view(of: page.lines[index].code, request, officer, for: "hand over")
    if let fee = view.file.feeAmount, fee > 0, !view.file.isFeePaid {
      page.lines[index].remarks.append("Chưa thu lệ phí \(grouped(fee)) đ")
    }
    if let outcome = view.dossier.state.outcome { page.lines[index].remarks.append(outcome.title) }
    if !page.form.has("ho-so") {
      page.form["ho-so"] = view.dossier.code
      page.form["recipient"] = view.file.authorisedPerson?.name ?? view.dossier.applicant.name
    }
  }
}
