import Agencies
import Language
import Markup
import Procedures
import Rules
import WebShared

/// Procedures that fit a question, each with its term and its fee.
struct ProcedureListPage: Page {
  var books: Shelf.Books
  var query: ProcedureQuery
  var answer: ProcedureQuery.Answer

  init(_ books: Shelf.Books, _ query: ProcedureQuery) {
    (self.books, self.query) = (books, query)
    answer = query.run(on: books.rules)
  }

  var title: String {
    if !query.words.isEmpty { return "Thủ tục về “\(query.words)”" }
    if let field = query.fieldCode.flatMap({ books.fieldNames[$0] }) { return "Thủ tục lĩnh vực \(field)" }
    return "Thủ tục hành chính"
  }
  var section: Entry? { .procedures }
  var breadcrumb: [Crumb] {
    query.words.isEmpty && !query.isFiltered
      ? [Crumb("Trang đầu", Paths.home)] : [Crumb("Trang đầu", Paths.home), Crumb("Thủ tục", Paths.procedures)]
  }

  var body: HTML {
    """
    <h1>\(title)</h1>
    \(queryForm(to: Paths.procedures, class: "search", isSearch: true, """
      <label for="q">Tìm theo tên, theo cách bạn vẫn nói, hoặc theo mã thủ tục</label>
      <div class="line"><input type="search" id="q" name="q" value="\(query.words)" autocomplete="off" spellcheck="false">\
      <button type="submit" class="button primary">Tìm</button></div>
      \(details("Lọc bớt kết quả", isOpen: query.isFiltered, filters))
      """))
    \(answer.procedures.isEmpty ? nothing : list)
    """
  }

  private var list: HTML {
    """
    \(linkList(answer.procedures.map { procedure in
      LinkItem(procedure.shortName, Paths.procedure(procedure.code), detail: """
        \(ProcedureFacts(procedure).line)<br>\(procedure.fieldCode.flatMap { books.fieldNames[$0] }) \
        · mã <code>\(procedure.code)</code>
        """)
    }))
    \(pager(next: answer.next, first: query.after == nil ? nil : firstPage))
    \(if: answer.hasMore && answer.next == nil, "<p>Còn nhiều thủ tục nữa. Hãy gõ thêm một vài từ để tìm đúng hơn.</p>")
    """
  }

  private var filters: HTML {
    var form = FormState()
    form["linh-vuc"] = query.fieldCode ?? ""
    form["nganh"] = query.sector ?? ""
    form["co-quan"] = query.departmentCode ?? ""
    form["cap"] = query.level?.rawValue ?? ""
    if query.isOnlineOnly { form["truc-tuyen"] = "co" }
    return """
      \(selectField("cap", "Cấp giải quyết", levels, in: form, prompt: "Mọi cấp"))
      \(selectField("co-quan", "Sở, ngành giải quyết", books.departments.map { Choice($0.code, $0.title) }, in: form, prompt: "Mọi cơ quan"))
      \(selectField("nganh", "Ngành", books.sectors.map { Choice($0, $0) }, in: form, prompt: "Mọi ngành"))
      \(if: !fields.isEmpty, selectField("linh-vuc", "Lĩnh vực", fields, in: form, prompt: "Mọi lĩnh vực"))
      \(checkbox("truc-tuyen", "Chỉ những thủ tục nộp trực tuyến được", in: form))
      <p>\(button("Lọc", .secondary)) \(if: query.isFiltered, "<a href=\"\(url: Paths.procedures.query("q", query.words))\">Bỏ lọc</a>")</p>
      """
  }

  private var levels: [Choice] {
    let present = [Level.commune, .district, .province].filter { level in
      level == .province || books.rules.territory.agencies.contains { $0.level == level && $0.validTo == nil }
    }
    return present.map { Choice($0.rawValue, $0.words.firstLetterLarge) }
  }

  /// The fields of the ministry chosen; all 240 would only be in the way.
  private var fields: [Choice] {
    let chosen = query.fieldCode.flatMap { code in books.fields.first { $0.code == code } }
    let sector = query.sector ?? chosen?.sector
    guard let sector else { return [] }
    return books.fields.filter { $0.sector == sector }.sorted { $0.name.folded < $1.name.folded }.map {
      Choice($0.code, $0.name)
    }
  }

  private var firstPage: Path {
    var first = query
    first.after = nil
    return first.path
  }

  private var nothing: HTML {
    emptyState(
      "Chưa tìm thấy thủ tục nào",
      """
      \(query.isFiltered ? "Bạn thử bỏ bớt điều kiện lọc, hoặc gõ ít từ hơn." : "Bạn thử gõ ít từ hơn, hoặc dùng từ khác.")
      """,
      action: """
        Nhiều người tìm: \(books.popular.prefix(4).map { procedure in
          "<a href=\"\(url: Paths.procedure(procedure.code))\">\(procedure.shortName)</a>" as HTML
        }.joined(separator: " · "))
        """)
  }
}
