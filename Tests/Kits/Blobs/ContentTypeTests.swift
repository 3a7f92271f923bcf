import Blobs
import Testing

@Suite("Content types")
struct ContentTypeTests {
  /// The head of an archive with these entries.
  static func zip(_ names: [String], content: String = "") -> [UInt8] {
    names.flatMap { name -> [UInt8] in
      let length = name.utf8.count
      return [0x50, 0x4b, 3, 4] + [UInt8](repeating: 0, count: 22) + [UInt8(length), 0, 0, 0] + Array(name.utf8)
        + Array(content.utf8)
    }
  }

  static let examples: [(bytes: [UInt8], type: ContentType)] = [
    (Array("%PDF-1.7\n".utf8), .pdf),
    ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], .png),
    ([0xff, 0xd8, 0xff, 0xe0], .jpeg),
    (Array("GIF89a".utf8), .gif),
    (Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WEBPVP8 ".utf8), .webp),
    (Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WAVE".utf8), .unknown),
    (zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"]), .word),
    (zip(["[Content_Types].xml", "xl/workbook.xml"]), .excel),
    (zip(["mimetype"], content: "application/vnd.oasis.opendocument.text"), .openDocumentText),
    (zip(["password/readme.txt", "sword/x"]), .zip),
    ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], .legacyOffice),
    (Array("Đơn đề nghị\r\n\tKính gửi".utf8), .text),
    (Array("Đơn đề ngh".utf8) + [0xe1, 0xbb], .text),
    (Array("a\u{0}b".utf8), .unknown),
    ([0xc3, 0x28, 0x41, 0x41, 0x41], .unknown),
    (Array("MZ".utf8) + [0x90, 0], .unknown),
    ([0x50, 0x4b, 3, 4], .zip),
    ([], .unknown),
  ]

  @Test("The first bytes tell, not the name", arguments: examples.indices)
  func sniffed(_ index: Int) {
    #expect(ContentType(sniffing: Self.examples[index].bytes) == Self.examples[index].type)
  }
}
