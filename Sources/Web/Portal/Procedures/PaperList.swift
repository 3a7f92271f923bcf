import Markup
import Procedures
import WebShared

/// What to bring: always, in certain cases, and what nobody needs to bring any more.
struct PaperList {
  var procedure: Procedure

  var html: HTML {
    let brought = procedure.papers.filter { $0.kind != .data }
    let always = brought.filter(\.isRequired)
    let sometimes = brought.filter { !$0.isRequired }
    let known = procedure.papers.filter { $0.kind == .data }
    return """
      \(if: procedure.papers.isEmpty, "<p>Danh mục không ghi giấy tờ cụ thể. Bạn hãy hỏi Bộ phận Một cửa trước khi đến.</p>")
      \(if: !always.isEmpty, list(always))
      \(if: !sometimes.isEmpty, """
        <h3>\(always.isEmpty ? "Tùy trường hợp của bạn" : "Thêm, nếu đúng trường hợp của bạn")</h3>
        \(list(sometimes))
        """)
      \(if: !known.isEmpty, """
        <h3>Không cần nộp</h3>
        <p>Cơ quan nhà nước đã có dữ liệu, hoặc chỉ cần bạn cho xem.</p>
        <ul class="papers known">\(each: known, { paper in
          "<li>\(paper.name) \(tag(.good, "không cần nộp"))\(note(of: paper))</li>\n"
        })</ul>
        """)
      """
  }

  private func list(_ papers: [RequiredPaper]) -> HTML {
    """
    <ul class="papers">\(each: papers, { paper in
      "<li><b>\(paper.name)</b> <span class=\"detail\">\(detail(of: paper))</span>\(note(of: paper))</li>\n"
    })</ul>
    """
  }

  private func detail(of paper: RequiredPaper) -> String {
    if paper == procedure.paperOfForm { return "điền ngay khi nộp trực tuyến" }
    return "\(paper.copies > 1 ? "\(paper.copies) " : "")\(paper.kind.words)"
  }

  private func note(of paper: RequiredPaper) -> HTML? {
    paper.note.map { "<span class=\"note\">\($0.firstLetterLarge)</span>" }
  }
}
