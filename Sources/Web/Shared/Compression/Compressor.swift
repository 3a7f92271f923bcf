import CZlib
import Synchronization

/// Makes gzip answers. Its streams are kept and used again: setting one up costs more than a small page.
package final class Compressor: Sendable {
  private struct Idle: ~Copyable { var deflaters: [Deflater] = [] }
  private let idle = Mutex(Idle())
  private let level: Int32
  private let kept: Int

  /// Level 4 gives nearly the size of 6 for half of the time.
  package init(level: Int = 4, kept: Int = 16) {
    self.level = Int32(level)
    self.kept = kept
  }

  /// nil when zlib refuses; the answer then goes out as it is.
  package func gzip(_ bytes: [UInt8], after opening: CompressedPiece? = nil) -> [UInt8]? {
    let deflater = take()
    defer { give(deflater) }
    var output: [UInt8] = []
    output.reserveCapacity((opening?.bytes.count ?? 0) + bytes.count / 2 + 64)
    output.append(contentsOf: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    if let opening { output.append(contentsOf: opening.bytes) }
    guard deflater.append(bytes, to: &output, isLast: true) else { return nil }
    var checksum = bytes.checksum
    if let opening { checksum = crc32_combine(opening.checksum, checksum, bytes.count) }
    output.appendLittleEndian(UInt32(truncatingIfNeeded: checksum))
    output.appendLittleEndian(UInt32(truncatingIfNeeded: bytes.count + (opening?.plainCount ?? 0)))
    return output
  }

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

extension [UInt8] {
  fileprivate mutating func appendLittleEndian(_ number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
