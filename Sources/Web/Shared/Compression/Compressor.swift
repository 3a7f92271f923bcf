package import NIOCore
import Synchronization

/// Makes gzip answers. Its streams are kept and used again: setting one up costs more than a small page.
package final class Compressor: Sendable {
  private struct Idle: ~Copyable { var deflaters: [Deflater] = [] }
  private let idle = Mutex(Idle())
  private let level: Int32
  private let kept: Int

  /// Level 3 takes two thirds of the time of 4 for a worklist, and makes it a thirtieth larger.
  package init(level: Int = 3, kept: Int = 16) {
    self.level = Int32(level)
    self.kept = kept
  }

  /// nil when zlib refuses; the answer then goes out as it is.
  package func gzip(_ bytes: [UInt8], after opening: CompressedPiece? = nil) -> ByteBuffer? {
    let deflater = take()
    defer { give(deflater) }
    var output = ByteBuffer()
    output.reserveCapacity((opening?.bytes.readableBytes ?? 0) + bytes.count + 256)
    output.writeBytes(Self.head)
    if let opening { output.writeImmutableBuffer(opening.bytes) }
    guard deflater.append(bytes, to: &output, isLast: true) else { return nil }
    let checksum = bytes.checksum(after: opening?.checksum ?? 0)
    let count = bytes.count + (opening?.plainCount ?? 0)
    output.writeInteger(UInt32(truncatingIfNeeded: checksum), endianness: .little)
    output.writeInteger(UInt32(truncatingIfNeeded: count), endianness: .little)
    return output
  }

  private static let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  private func take() -> Deflater {
    idle.withLock { $0.deflaters.popLast().map(Unshared.init) }?.value ?? Deflater(level: level)
  }

  private func give(_ deflater: Deflater) {
    let unshared = Unshared(value: deflater)
    idle.withLock { if $0.deflaters.count < kept { $0.deflaters.append(unshared.value) } }
  }
}

/// A deflater is in one pair of hands at a time: taken out of the idle ones, or put back.
private struct Unshared: @unchecked Sendable { var value: Deflater }
