import Casework
import Catalogue
import Hummingbird
import Identity
import Markup
import WebShared
import WorkingTime

/// The first step of intake: which procedure. Results come while one types; without scripts, on Enter.
struct FindProcedurePage: Page {
  var words: String
  var hits: [ProcedureHit]

  var title: String { "Tiếp nhận hồ sơ" }
  var room: Room { .desk }
  var section: Section? { .intake }

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
      "Không có thủ tục nào khớp “\(words)”.", "Chỉ hiện thủ tục mà quầy của bạn được nhận. Hãy thử từ khác hoặc mã thủ tục.")
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
    let found = rules.index.search(String(words.prefix(200)), limit: words.isEmpty ? 12 : 10) { procedure in
      (!words.isEmpty || procedure.popularity > 0)
        && counters.contains { !rules.solvers(of: procedure, receivedBy: $0, day).isEmpty }
    }
    return found.map { procedure in
      let facts = [
        procedure.code, procedure.fieldCode.flatMap { rules.field($0)?.name },
        procedure.term.words, procedure.feeAmount.map { $0 == 0 ? "không thu phí" : "\(grouped($0)) đ" },
      ]
      return ProcedureHit(
        code: procedure.code, name: procedure.name, detail: facts.compactMap { $0 }.joined(separator: " · "))
    }
  }
}
