import Storage
import WorkingTime

/// A paper as its row has it, each with its own origin.
struct StoredPaper: Decodable {
  var dossierID: ID<Dossier>
  var eventSeq: Int
  var origin: PaperOrigin
  var name, kind: String
  var copies: Int
  var blobHash, fileName, mediaType: String?
  var size: Int?
  var addedAt: Instant

  static let columns: SQL = """
    dossier_id, event_seq, origin, name, kind, copies, blob_hash, file_name, media_type, size, added_at
    """

  var paper: SubmittedPaper {
    SubmittedPaper(
      name: name, kind: kind, copies: copies,
      file: blobHash.map { StoredFile(hash: $0, name: fileName ?? "", mediaType: mediaType ?? "", size: size ?? 0) })
  }
}
