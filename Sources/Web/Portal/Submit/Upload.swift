import Blobs
import Casework
import Dossiers
import Markup
import Papers
import WebShared
import WorkingTime

/// Files that citizens send: kept by their content, of kinds an office can open and nothing else.
enum Upload {
  static let accepted = ".pdf,.jpg,.jpeg,.png,.webp,.doc,.docx,.xls,.xlsx,.odt"
  static let hint = "Ảnh chụp rõ, PDF hoặc Word; mỗi tệp tối đa 50 MB. Chọn được nhiều tệp."
  private static let limit: Int64 = 50 << 20
  private static let refused = "!"

  /// Takes a file in while it comes. The reference it returns says what it is, or why it cannot be taken.
  static func store(_ part: FilePart, in papers: PaperStore, at now: Instant) async throws -> String {
    let taken = try await papers.take(part.chunks, limit: limit, at: now) { isReadable($0.type) }
    guard let blob = taken else { return refused }
    return "\(blob.hash.hex) \(blob.size) \(blob.type.rawValue)"
  }

  /// By content, whatever the name claims.
  private static func isReadable(_ type: ContentType) -> Bool {
    switch type {
    case .pdf, .png, .jpeg, .gif, .webp, .word, .excel, .openDocumentText, .legacyOffice: true
    case .zip, .text, .unknown: false
    }
  }

  /// The file behind a reference, or the sentence why it was not taken.
  fileprivate static func file(_ file: FormFile) -> Result<StoredFile, Wrong> {
    let parts = file.reference.split(separator: " ")
    guard parts.count == 3, let size = Int(parts[1]) else {
      return .failure(
        Wrong(
          sentence: file.size == 0
            ? "Tệp “\(file.name)” không có nội dung. Hãy chọn tệp khác."
            : "Không đọc được tệp “\(file.name)”. Hãy gửi ảnh (JPG, PNG), PDF, Word hoặc Excel."))
    }
    return .success(StoredFile(hash: String(parts[0]), name: file.name, mediaType: String(parts[2]), size: size))
  }

  struct Wrong: Error { var sentence: String }
}

extension FormState {
  /// The files of a field that were taken; the others are noted as errors beside it.
  mutating func uploads(_ field: String) -> [StoredFile] {
    var taken: [StoredFile] = []
    for file in files(field) {
      switch Upload.file(file) {
      case .success(let stored): taken.append(stored)
      case .failure(let wrong): fail(field, wrong.sentence)
      }
    }
    return taken
  }
}
