import Blobs
import Casework
import Dossiers
import HTTPTypes
import Hummingbird
import NIOCore
import Papers
import Rules
import WebShared

/// Files of a dossier, to its owner only, and only those that belong to it.
func paperRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper, _ papers: PaperStore) {
  routes.get(Paths.dossierPaper(":code", ":paper"), for: .anyone) { request, _ in
    let owned = try await request.ownedDossier(rulebooks)
    let id = Int64(try request.parameter("paper"))
    guard let paper = owned.file.papers.first(where: { $0.id == id }), owned.mayOpen(paper),
      let hash = paper.blobHash
    else { throw PageError.notFound }
    let name = paper.fileName ?? paper.name
    let content = try request.content(hash, named: name, in: papers)
    return .download(content.chunks, size: content.size, name: name, type: paper.mediaType)
  }
}

extension Response {
  /// Never shown inside our own pages: the browser saves it.
  static func download(_ chunks: BlobChunks, size: Int64, name: String, type: String?) -> Response {
    let headers: HTTPFields = [
      .contentType: type ?? "application/octet-stream", .contentLength: String(size), .cacheControl: "no-store",
      .contentDisposition: disposition(of: name),
    ]
    let body = ResponseBody(contentLength: Int(size)) { writer in
      for try await chunk in chunks { try await writer.write(ByteBuffer(bytes: chunk)) }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: headers, body: body)
  }

  /// RFC 6266: the plain name for old programs, the whole one in UTF-8.
  private static func disposition(of name: String) -> String {
    let plain = String(
      name.unicodeScalars.map {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "._-".unicodeScalars.contains($0))
          ? Character($0) : "_"
      })
    let full = name.utf8.map { byte -> String in
      let isPlain =
        byte < 0x80
        && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber || byte == 0x2E
          || byte == 0x2D)
      return isPlain
        ? String(Unicode.Scalar(byte)) : (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(full)"
  }
}
