import Agencies
import Language
import Procedures
import Rules
import WebShared

/// What the list of procedures was asked for; every part of it stands in the address.
struct ProcedureQuery: Sendable, Hashable {
  var words = ""
  var fieldCode: String?
  var sector: String?
  var departmentCode: String?
  var level: Level?
  var isOnlineOnly = false
  /// The last code of the page before, when going through the whole catalogue.
  var after: String?
  /// How many pages of a search are shown.
  var pages = 1

  static let pageSize = 20
  /// Who has not found it among the first hundred needs other words.
  static let mostPages = 5

  init() {}

  init(_ form: FormState) {
    words = String(form["q"].trimmed.prefix(200))
    fieldCode = form.filled("linh-vuc")
    sector = form.filled("nganh")
    departmentCode = form.filled("co-quan")
    level = form.filled("cap").flatMap(Level.init)
    isOnlineOnly = form.isTicked("truc-tuyen")
    after = form.filled("sau")
    pages = min(max(Int(form["trang"]) ?? 1, 1), Self.mostPages)
  }

  var isFiltered: Bool {
    fieldCode != nil || sector != nil || departmentCode != nil || level != nil || isOnlineOnly
  }

  /// The address of this question.
  var path: Path {
    Paths.procedures.query("q", words.isEmpty ? nil : words).query("linh-vuc", fieldCode).query("nganh", sector)
      .query("co-quan", departmentCode).query("cap", level?.rawValue).query("truc-tuyen", isOnlineOnly ? "co" : nil)
      .query("sau", after).query("trang", pages > 1 ? String(pages) : nil)
  }

  func fits(_ procedure: Procedure) -> Bool {
    if let fieldCode, procedure.fieldCode != fieldCode { return false }
    if let sector, procedure.sector != sector { return false }
    if let level, !procedure.levels.isEmpty, !procedure.levels.contains(level) { return false }
    if let departmentCode, procedure.departmentCode != departmentCode || !ProcedureFacts(procedure).isByDepartment {
      return false
    }
    return !isOnlineOnly || procedure.isOnline
  }

  struct Answer {
    var procedures: [Procedure]
    var next: Path?
    var hasMore: Bool
  }

  /// By relevance when something was typed, else by code.
  func run(on rules: Rulebook) -> Answer {
    if words.isEmpty {
      let found = rules.procedures.lazy.filter { fits($0) && (after == nil || $0.code > after ?? "") }
        .prefix(Self.pageSize + 1)
      return answer(Array(found), limit: Self.pageSize) { query, last in query.after = last.code }
    }
    let limit = pages * Self.pageSize
    let found = rules.index.search(words, limit: limit + 1, where: fits)
    return answer(found, limit: limit) { query, _ in query.pages += 1 }
  }

  private func answer(
    _ found: [Procedure], limit: Int, _ turn: (inout ProcedureQuery, Procedure) -> Void
  ) -> Answer {
    let shown = Array(found.prefix(limit))
    guard found.count > limit, let last = shown.last else {
      return Answer(procedures: shown, next: nil, hasMore: false)
    }
    guard words.isEmpty || pages < Self.mostPages else { return Answer(procedures: shown, next: nil, hasMore: true) }
    var query = self
    turn(&query, last)
    return Answer(procedures: shown, next: query.path, hasMore: true)
  }
}

extension FormState {
  func filled(_ name: String) -> String? {
    let text = self[name].trimmed
    return text.isEmpty || text.utf8.count > 200 ? nil : text
  }
}
