import CZlib
import NIOCore

/// One raw deflate stream and its memory, used for many answers one after the other.
final class Deflater {
  private var stream = z_stream()
  private let isReady: Bool

  /// Level 1 (fastest) to 9 (smallest).
  init(level: Int32) {
    // Negative window bits: no header and trailer of its own.
    isReady =
      deflateInit2_(
        &stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit { if isReady { deflateEnd(&stream) } }

  /// Appends the compressed input; `isLast` ends the stream, otherwise the output stops at a byte and more may follow.
  func append(_ input: [UInt8], to output: inout ByteBuffer, isLast: Bool) -> Bool {
    guard isReady, deflateReset(&stream) == Z_OK else { return false }
    let room = Int(deflateBound(&stream, UInt(input.count))) + 16
    var isDone = false
    _ = input.withUnsafeBufferPointer { source in
      output.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { target in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = UInt32(room)
        let result = deflate(&stream, isLast ? Z_FINISH : Z_FULL_FLUSH)
        isDone = result == (isLast ? Z_STREAM_END : Z_OK) && stream.avail_in == 0
        return isDone ? room - Int(stream.avail_out) : 0
      }
    }
    return isDone
  }
}
