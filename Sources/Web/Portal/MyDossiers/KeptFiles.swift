import Casework
import Dossiers
import Markup
import Papers
import WebShared

/// Files that came with a form which has to be sent again: no browser fills a file field, so the page carries what was
/// taken, sealed, because who names a content by its hash must have sent it.
struct KeptFiles {
  struct File: Hashable {
    var field: String
    var file: StoredFile

    fileprivate var text: String { "\(field) \(file.hash) \(file.size) \(file.mediaType) \(file.name)" }
  }

  private let seal: PrivateLink
  private let papers: PaperStore
  private static let name = "da-tai"

  init(_ settings: SiteSettings, _ papers: PaperStore) { (seal, self.papers) = (PrivateLink(settings), papers) }

  /// New files and those carried along; errors of new ones are noted, and which of the others lay too long.
  func files(in form: inout FormState) -> [File] {
    var found: [File] = []
    for kept in form.all(Self.name).compactMap(open) {
      if papers.contains(kept.file.hash) {
        found.append(kept)
      } else {
        form.fail(kept.field, "Tệp “\(kept.file.name)” gửi đã lâu nên không còn giữ. Hãy gửi lại tệp này.")
      }
    }
    for field in Set(form.files.map(\.field)).sorted() {
      for file in form.uploads(field) where !found.contains(File(field: field, file: file)) {
        found.append(File(field: field, file: file))
      }
    }
    return found
  }

  func html(_ files: [File]) -> HTML? {
    if files.isEmpty { return nil }
    return notice(
      .info, "Tệp đã tải lên",
      """
      <ul>\(each: files, { "<li>\($0.file.name), \(FileWords.size($0.file.size))</li>" })</ul>
      \(each: files, { hiddenField(Self.name, seal.text(for: "file " + $0.text) + " " + $0.text) })
      """)
  }

  private func open(_ text: String) -> File? {
    let halves = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard halves.count == 2, seal.opens("file " + halves[1], with: halves[0]) else { return nil }
    let parts = halves[1].split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, let size = Int(parts[2]) else { return nil }
    return File(field: parts[0], file: StoredFile(hash: parts[1], name: parts[4], mediaType: parts[3], size: size))
  }
}
