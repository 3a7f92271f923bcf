import Agencies
import Casework
import Dossiers
import Worklists
import Hummingbird
import Identity
import Language
import Markup
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

/// The first step of intake: which procedure. Results come while one types; without scripts, on Enter.
struct FindProcedurePage: Page {
  var words: String
  var hits: [ProcedureHit]

  var title: String { "Tiếp nhận hồ sơ" }
  var area: Area { .desk }
  var section: Entry? { .intake }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <div data-hints="\(url: Paths.intakeHints)">
    \(searchBox(
      to: Paths.intake, "Người dân cần làm thủ tục gì?", value: words,
      hint: "Gõ tên, mã, hoặc lời người dân nói, không dấu cũng được: “giay khai sinh”, “sao y”.", takesFocus: true))
    <div id="ket-qua" aria-live="polite">\(procedureHits(hits, for: words))</div>
    </div>
    \(keyHelp(("↓ ↑", "chọn thủ tục"), ("Enter", "mở thủ tục đang chọn")))
    """
  }
}

/// A procedure in the list of results.
struct ProcedureHit: Sendable, Hashable {
  var code, name, detail: String
}

/// The results alone: inside the page, and as the answer while one types.
func procedureHits(_ hits: [ProcedureHit], for words: String) -> HTML {
  if hits.isEmpty {
    return emptyState(
      "Không có thủ tục nào khớp “\(words)”.",
      "Chỉ hiện thủ tục mà quầy của bạn được nhận. Hãy thử từ khác hoặc mã thủ tục.")
  }
  return """
    <h2>\(words.isEmpty ? "Thường làm ở quầy này" : "Thủ tục")</h2>
    <ul class="links hits">
    \(each: hits, { hit in
      "<li><a href=\"\(url: Paths.intake(hit.code))\" data-row>\(hit.name)</a><div class=\"detail\">\(hit.detail)</div></li>\n"
    })</ul>
    """
}

func findProcedureRoutes(_ routes: Routes, _ desk: Desk) {
  routes.get(Paths.intake, for: .role(.receptionist)) { request, officer in
    let words = request.query("q") ?? ""
    return request.page(FindProcedurePage(words: words, hits: try await desk.hits(for: words, request, officer)))
  }
  routes.get(Paths.intakeHints, for: .role(.receptionist)) { request, officer in
    let words = request.query("q") ?? ""
    let html = procedureHits(try await desk.hits(for: words, request, officer), for: words)
    return request.text(html.bytes, type: "text/html; charset=utf-8")
  }
}

extension Desk {
  /// Only what a counter of this officer may take in. Before anything is typed: what people come for most.
  fileprivate func hits(for words: String, _ request: WebRequest, _ officer: Officer) async throws -> [ProcedureHit] {
    let rules = try await rulebooks.current()
    let day = request.site.now().day
    let counters = officer.counters(under: rules)
    func mayTake(_ procedure: Procedure) -> Bool {
      counters.contains { !rules.solvers(of: procedure, receivedBy: $0, day).isEmpty }
    }
    let found =
      words.isEmpty
      ? try await usual(at: counters, request, rules).filter(mayTake)
      : rules.index.search(String(words.prefix(200)), limit: 12, where: mayTake)
    return found.map { ProcedureHit($0, under: rules) }
  }

  /// What this counter received most lately; at a new counter, what is asked for everywhere.
  private func usual(at counters: [Agency], _ request: WebRequest, _ rules: Rulebook) async throws -> [Procedure] {
    guard let counter = counters.first else { return [] }
    let day = request.site.now().day
    let ids = try await request.site.db.read { try UsualProcedures.of(counter.id, limit: 12, in: $0) }
    var found = ids.compactMap { rules.procedure($0) }.compactMap { rules.procedure(code: $0.code, on: day) }
    for procedure in rules.index.search("", limit: 12, where: { $0.popularity == 2 }) where found.count < 12 {
      if !found.contains(where: { $0.code == procedure.code }) { found.append(procedure) }
    }
    return found
  }
}

extension ProcedureHit {
  fileprivate init(_ procedure: Procedure, under rules: Rulebook) {
    let facts = [
      procedure.code, procedure.fieldCode.flatMap { rules.field($0)?.name }, procedure.term.words,
      procedure.feeAmount.map { $0 == 0 ? "không thu phí" : "\(grouped($0)) đ" },
    ]
    self.init(code: procedure.code, name: procedure.name, detail: facts.compactMap { $0 }.joined(separator: " · "))
  }
}
