import Casework
import Dossiers
import Markup
import Procedures
import WebShared

/// The papers of a dossier, each with its file. A result is shown once it is signed, not before.
struct OwnerPapers {
  var owned: OwnedDossier

  var html: HTML {
    let papers = owned.file.papers.filter { owned.mayOpen($0) }
    if papers.isEmpty { return "<p>Hồ sơ không có giấy tờ đính kèm.</p>" }
    return """
      <ul class="papers">\(each: papers, { paper in
        "<li>\(if: paper.origin == .result, tag(.good, "Kết quả")) \(name(of: paper))\(detail(of: paper))</li>\n"
      })</ul>
      """
  }

  private func name(of paper: DossierFile.PaperRow) -> HTML {
    guard paper.blobHash != nil else { return "\(paper.name)" }
    return """
      <a href="\(url: Paths.dossierPaper(owned.code, String(paper.id)).query("khoa", owned.key))" download>\(paper.name)</a>
      """
  }

  private func detail(of paper: DossierFile.PaperRow) -> HTML {
    let kind = RequiredPaper.Kind(rawValue: paper.kind)?.words
    let parts = [paper.fileName ?? kind, paper.size.map(FileWords.size), paper.origin == .supplement ? "bổ sung" : nil]
    return "<span class=\"detail\">\(parts.compactMap { $0 }.joined(separator: ", "))</span>"
  }
}

extension OwnedDossier {
  func mayOpen(_ paper: DossierFile.PaperRow) -> Bool {
    paper.origin != .result || [.decided, .returned].contains(file.dossier.state.stage)
  }
}

enum FileWords {
  /// "350 KB", "1,2 MB"
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) byte" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1_000) KB" }
    let tenths = (bytes + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
  }
}
