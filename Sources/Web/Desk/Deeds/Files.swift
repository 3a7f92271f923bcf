import Blobs
import Casework
import Dossiers
import Markup
import Papers
import WebShared
import WorkingTime

/// A file that has come and lies in the store. Its text goes into the page when the form comes back with an error, so
/// that nobody sends a scan twice: "SHA-256 size type name".
struct KeptFile: Sendable, Hashable {
  var file: StoredFile

  init(_ blob: Blob, name: String) {
    file = StoredFile(
      hash: blob.hash.hex, name: String(name.prefix(200)), mediaType: blob.type.rawValue, size: Int(blob.size))
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4, BlobHash(hex: parts[0]) != nil, let size = Int(parts[1]), size >= 0,
      ContentType(rawValue: parts[2]) != nil
    else { return nil }
    file = StoredFile(hash: parts[0], name: String(parts[3].prefix(200)), mediaType: parts[2], size: size)
  }

  var text: String { "\(file.hash) \(file.size) \(file.mediaType) \(file.name)" }

  func paper(kind: String, name: String? = nil, copies: Int = 1) -> SubmittedPaper {
    SubmittedPaper(name: name ?? file.name, kind: kind, copies: copies, file: file)
  }
}

extension Desk {
  /// Puts a file away while it comes in; how large it may be is the form reader's to say.
  func keep(_ part: FilePart, at now: Instant) async throws -> String {
    try await papers.take(part.chunks, limit: .max, at: now).map { KeptFile($0, name: part.name).text } ?? ""
  }

  /// Files of a field: those that came with this form, and those from before it was sent back.
  func files(_ field: String, in form: inout FormState) -> [KeptFile] {
    let all = KeptFile.all(field, in: form)
    let files = all.filter { papers.contains($0.file.hash) }
    if files.count < all.count {
      form.fail(field, "Có tệp gửi đã lâu nên không còn giữ. Hãy gửi lại tệp.")
    }
    if files.contains(where: { !$0.isReadable }) {
      form.fail(field, "Có tệp không đọc được. Hãy gửi tệp PDF, ảnh, Word hoặc Excel.")
    }
    return files.filter(\.isReadable)
  }
}

extension KeptFile {
  static func all(_ field: String, in form: FormState) -> [KeptFile] {
    (form.all("\(field)-kept") + form.files(field).map(\.reference)).compactMap(KeptFile.init)
  }

  var isReadable: Bool { file.mediaType != ContentType.unknown.rawValue }
}

/// Files to send; those that came before are carried along and named.
func filesField(
  _ field: String, _ label: String, in form: FormState, isOptional: Bool = true, takesSeveral: Bool = true
) -> HTML {
  let kept = KeptFile.all(field, in: form).filter(\.isReadable)
  return """
    \(fileField(field, label, in: form, accept: ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.zip", isOptional: isOptional, takesSeveral: takesSeveral))
    \(if: !kept.isEmpty, "<p class=\"hint\">Đã nhận: \(kept.map(\.file.name).joined(separator: ", ")).</p>")
    \(each: kept, { hiddenField("\(field)-kept", $0.text) })
    """
}
