import Language
import Testing
import WebShared

@Suite("The multipart parser")
struct MultipartTests {
  private let form = """
    --X\r
    Content-Disposition: form-data; name="_csrf"\r
    \r
    abc\r
    --X\r
    Content-Disposition: form-data; name="giay-to"; filename="C:\\Ảnh\\to khai%22.pdf"\r
    Content-Type: application/pdf\r
    \r
    %PDF\r
    --Yx is not the end\r\n--\r
    --X\r
    content-disposition: form-data; name="trong"\r
    \r
    \r
    --X--\r

    """

  @Test("Reads fields and files, whatever the size of the pieces", arguments: [1, 2, 3, 5, 7, 16, 64, 4_096])
  func pieces(_ size: Int) throws {
    let parts = try parse(Array(form.utf8), pieceSize: size)
    #expect(parts.map(\.part.name) == ["_csrf", "giay-to", "trong"])
    #expect(parts.map(\.text) == ["abc", "%PDF\r\n--Yx is not the end\r\n--", ""])
    #expect(parts[1].part.fileName == "to khai\".pdf")
    #expect(parts[1].part.type == "application/pdf")
    #expect(parts[0].part.fileName == nil)
  }

  @Test(
    "Refuses what is malformed",
    arguments: [
      "", "X", "--Y\r\n", "--X", "--X\r\n", "--X\r\n\r\n\r\n--X--", "--Xabc",
      "--X\r\nContent-Disposition: form-data\r\n\r\na\r\n--X--",
      "--X\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\na\r\n--X--",
      "--X\r\nContent-Disposition: form-data; name=\"a\r\n\r\na\r\n--X--",
      "--X\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\na\r\n--X--",
      "--X\r\nno colon\r\n\r\na\r\n--X--", "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na",
      "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na\r\n--X",
      "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na\r\n--X\r\n",
    ])
  func malformed(_ body: String) {
    #expect(throws: MultipartError.malformed) { try parse(Array(body.utf8), pieceSize: 4) }
  }

  @Test("A header without end is refused early, and so are too many parts")
  func limits() {
    let long = "--X\r\nContent-Disposition: form-data; name=\"" + String(repeating: "a", count: 20_000)
    #expect(throws: MultipartError.malformed) { try parse(Array(long.utf8), pieceSize: 512) }
    let part = "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
    let many = String(repeating: part, count: 1_001) + "--X--"
    #expect(throws: MultipartError.tooManyParts) { try parse(Array(many.utf8), pieceSize: 4_096) }
  }

  @Test("Never crashes, and gives back only what was there", arguments: 0..<500)
  func fuzz(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = Array(form.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 2: bytes[place] = [0x0D, 0x0A, 0x2D, 0x22, 0x3B, 0x00, 0xFF].randomElement(using: &random) ?? 0
      default: bytes.removeSubrange(place..<min(bytes.count, place + 30))
      }
    }
    let parts = (try? parse(bytes, pieceSize: Int.random(in: 1...50, using: &random))) ?? []
    #expect(parts.reduce(0) { $0 + $1.bytes.count } <= bytes.count)
  }

  private struct Read {
    var part: MultipartPart
    var bytes: [UInt8] = []
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// As a body arrives: in pieces, each fed when the parser asks for more.
  private func parse(_ body: [UInt8], pieceSize: Int) throws -> [Read] {
    var parser = MultipartParser(boundary: "X")
    var rest = body[...]
    var parts: [Read] = []
    while true {
      switch try parser.next() {
      case .part(let part): parts.append(Read(part: part))
      case .data(let bytes): parts[parts.count - 1].bytes += bytes
      case .partEnd: continue
      case .end: return parts
      case nil:
        guard !rest.isEmpty else { throw MultipartError.malformed }
        parser.feed(rest.prefix(pieceSize))
        rest = rest.dropFirst(pieceSize)
      }
    }
  }
}
