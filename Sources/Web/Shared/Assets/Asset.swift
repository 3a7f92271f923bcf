import Crypto
import FoundationEssentials
import NIOCore

/// A file served by us under a name that holds its hash: it may be kept for ever.
package struct Asset: Sendable {
  package let path: Path
  let fileName: String
  let type: String
  let bytes: [UInt8]
  let compressed: ByteBuffer?
  let tag: String

  init(_ name: String, _ fileExtension: String, type: String, _ text: String) {
    bytes = Array(text.utf8)
    let hash = SHA256.hash(data: bytes).prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    fileName = "\(name)-\(hash).\(fileExtension)"
    path = Paths.asset(fileName)
    self.type = type
    tag = "\"\(hash)\""
    compressed = Compressor(level: 9, kept: 0).gzip(bytes)
  }
}

func base64(_ bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }

/// The alphabet for addresses and cookies, without padding.
func base64URL(_ bytes: some Sequence<UInt8>) -> String {
  String(
    base64(bytes).compactMap { character in
      switch character {
      case "+": "-"
      case "/": "_"
      case "=": nil
      default: character
      }
    })
}
