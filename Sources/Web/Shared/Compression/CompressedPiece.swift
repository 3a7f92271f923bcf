import CZlib

/// Bytes at the start of many answers, compressed once so that more can follow.
package struct CompressedPiece: Sendable {
  let bytes: [UInt8]
  let plainCount: Int
  let checksum: UInt

  init(_ plain: [UInt8]) {
    var output: [UInt8] = []
    _ = Deflater(level: 9).append(plain, to: &output, isLast: false)
    bytes = output
    plainCount = plain.count
    checksum = plain.checksum
  }
}

extension [UInt8] {
  var checksum: UInt { withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) } }
}
