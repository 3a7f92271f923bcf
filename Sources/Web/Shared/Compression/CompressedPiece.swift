import CZlib
import NIOCore

/// Bytes at the start of many answers, compressed once so that more can follow.
package struct CompressedPiece: Sendable {
  let bytes: ByteBuffer
  let plainCount: Int
  let checksum: UInt

  init(_ plain: [UInt8]) {
    var output = ByteBuffer()
    _ = Deflater(level: 9).append(plain, to: &output, isLast: false)
    bytes = output
    plainCount = plain.count
    checksum = plain.checksum(after: 0)
  }
}

extension [UInt8] {
  /// Of what went before and these bytes together.
  func checksum(after before: UInt) -> UInt {
    withUnsafeBufferPointer { crc32(before, $0.baseAddress, UInt32($0.count)) }
  }
}
