import Foundation

/// A content that has come whole and lies on the disk, not yet in its place. The same content that comes again is another
/// arrival.
package struct ArrivedBlob: Sendable {
  package let blob: Blob
  /// Random.
  package let number: Int64
  let file: IncomingFile
  let place: String

  /// Moves it to its place, over an equal that lies there, for somebody may be about to remove that one. Called again, as
  /// by a transaction that runs anew, it makes sure that it still lies there.
  /// - Throws: `missing` where somebody has taken it out between the calls.
  package func takePlace() throws {
    if try file.move(to: place) { return }
    guard access(place, R_OK) == 0 else { throw BlobError.missing(blob.hash) }
  }
}
