/// RFC 7578, without the network: bytes go in, events come out. Never traps; what is malformed throws.
package struct MultipartParser {
  package enum Event: Hashable {
    case part(MultipartPart)
    case data([UInt8])
    case partEnd
    case end
  }

  private enum State { case start, header, body, afterDelimiter, ended }
  private var state = State.start
  private var buffer: [UInt8] = []
  private var position = 0
  private var parts = 0
  /// CR LF - - boundary
  private let delimiter: [UInt8]

  package init(boundary: String) { delimiter = Array("\r\n--\(boundary)".utf8) }

  package var hasEnded: Bool { state == .ended }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    if position > 0 {
      buffer.removeFirst(position)
      position = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next event; nil when more bytes are needed for one.
  package mutating func next() throws(MultipartError) -> Event? {
    switch state {
    case .start: try readStart()
    case .afterDelimiter: try readAfterDelimiter()
    case .header: try readHeader()
    case .body: readData()
    case .ended: .end
    }
  }

  /// The first delimiter has no line end before it.
  private mutating func readStart() throws(MultipartError) -> Event? {
    let opening = delimiter.dropFirst(2)
    guard rest.count >= opening.count else {
      if !opening.starts(with: rest) { throw .malformed }
      return nil
    }
    guard rest.starts(with: opening) else { throw .malformed }
    position += opening.count
    state = .afterDelimiter
    return try next()
  }

  /// Line end: one more part. Two dashes: the end.
  private mutating func readAfterDelimiter() throws(MultipartError) -> Event? {
    guard rest.count >= 2 else { return nil }
    if rest.starts(with: "--".utf8) {
      position += 2
      state = .ended
      return .end
    }
    guard rest.starts(with: "\r\n".utf8) else { throw .malformed }
    position += 2
    parts += 1
    guard parts <= FormLimits.fields else { throw .tooManyParts }
    state = .header
    return try next()
  }

  private mutating func readHeader() throws(MultipartError) -> Event? {
    guard let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) else {
      if rest.count > FormLimits.partHeaderBytes { throw .malformed }
      return nil
    }
    guard end.lowerBound - position <= FormLimits.partHeaderBytes,
      let part = MultipartPart(header: Array(buffer[position..<end.lowerBound]))
    else { throw .malformed }
    position = end.upperBound
    state = .body
    return .part(part)
  }

  private mutating func readData() -> Event? {
    if let found = rest.firstRange(of: delimiter) {
      if found.lowerBound > position { return take(upTo: found.lowerBound) }
      position = found.upperBound
      state = .afterDelimiter
      return .partEnd
    }
    // The last bytes may be the beginning of a delimiter.
    let safe = buffer.count - (delimiter.count - 1)
    return safe > position ? take(upTo: safe) : nil
  }

  private mutating func take(upTo end: Int) -> Event {
    defer { position = end }
    return .data(Array(buffer[position..<end]))
  }

  private var rest: ArraySlice<UInt8> { buffer[position...] }
}

package enum MultipartError: Error { case malformed, tooManyParts, fieldTooLarge, fileTooLarge }

extension ArraySlice<UInt8> {
  /// Where the needle stands first.
  fileprivate func firstRange(of needle: [UInt8]) -> Range<Int>? {
    guard let first = needle.first, count >= needle.count else { return nil }
    let found = withUnsafeBufferPointer { bytes -> Int? in
      var index = 0
      let last = bytes.count - needle.count
      while index <= last {
        if bytes[index] == first, needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] }) { return index }
        index += 1
      }
      return nil
    }
    return found.map { startIndex + $0..<startIndex + $0 + needle.count }
  }
}
