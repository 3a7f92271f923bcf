package import Agencies
package import Blobs

/// A file to be read, in chunks.
package struct PaperContent: Sendable {
  /// In bytes.
  package var size: Int64
  package var chunks: BlobChunks
}

package enum PaperRefusal: Refusal, Hashable {
  /// A row names the file, and it is not in the folder.
  case missing(name: String)

  package var sentence: String {
    switch self {
    case .missing(let name):
      """
      Không tìm thấy tệp “\(name)” trong kho giấy tờ. Những thông tin khác của hồ sơ vẫn còn. Hãy báo mã hồ sơ và tên \
      tệp cho cơ quan tiếp nhận.
      """
    }
  }

  package var kind: RefusalKind { .notFound }
}

extension PaperStore {
  /// - Throws: `PaperRefusal.missing`.
  package func open(_ hash: String, named name: String) throws -> PaperContent {
    guard let hash = BlobHash(hex: hash), let size = blobs.size(of: hash), let chunks = try? blobs.read(hash) else {
      throw PaperRefusal.missing(name: name)
    }
    return PaperContent(size: size, chunks: chunks)
  }
}
