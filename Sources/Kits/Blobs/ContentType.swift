/// What a file is by its content; the raw value is its media type.
package enum ContentType: String, Codable, Sendable, CaseIterable {
  case pdf = "application/pdf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case openDocumentText = "application/vnd.oasis.opendocument.text"
  case zip = "application/zip"
  /// Word, Excel and PowerPoint before 2007.
  case legacyOffice = "application/x-ole-storage"
  case text = "text/plain"
  case unknown = "application/octet-stream"

  /// As many bytes of the beginning as are looked at.
  static let prefix = 8192

  package init(sniffing first: [UInt8]) {
    self =
      switch first {
      case _ where first.starts(with: "%PDF-".utf8): .pdf
      case _ where first.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]): .png
      case _ where first.starts(with: [0xff, 0xd8, 0xff]): .jpeg
      case _ where first.starts(with: "GIF87a".utf8) || first.starts(with: "GIF89a".utf8): .gif
      case _ where first.starts(with: "RIFF".utf8) && first.dropFirst(8).starts(with: "WEBP".utf8): .webp
      case _ where first.starts(with: [0x50, 0x4b, 0x03, 0x04]): ContentType(zip: first)
      case _ where first.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]): .legacyOffice
      case _ where isText(first): .text
      default: .unknown
      }
  }

  /// The names of the first entries tell what an archive is.
  private init(zip first: [UInt8]) {
    let names = entryNames(first)
    self =
      switch names {
      case _ where first.dropFirst(30).starts(with: "mimetype\(ContentType.openDocumentText.rawValue)".utf8):
        .openDocumentText
      case _ where names.contains { $0.hasPrefix("word/") }: .word
      case _ where names.contains { $0.hasPrefix("xl/") }: .excel
      default: .zip
      }
  }
}

/// A local header is 26 bytes after its mark, then the length of the name, and the name 30 bytes after the mark.
private func entryNames(_ bytes: [UInt8]) -> [String] {
  let mark: [UInt8] = [0x50, 0x4b, 0x03, 0x04]
  var names: [String] = []
  var start = 0
  while start + 30 < bytes.count {
    guard bytes[start] == mark[0], bytes[start...].starts(with: mark) else {
      start += 1
      continue
    }
    let length = Int(bytes[start + 26]) | Int(bytes[start + 27]) << 8
    names.append(String(decoding: bytes[(start + 30)...].prefix(length), as: UTF8.self))
    start += 30
  }
  return names
}

/// UTF-8 without control characters. The last character may be cut.
private func isText(_ bytes: [UInt8]) -> Bool {
  guard !bytes.isEmpty else { return false }
  guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || [0x09, 0x0a, 0x0c, 0x0d].contains($0) }) else { return false }
  return (0...min(3, bytes.count - 1)).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
}
