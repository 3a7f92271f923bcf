import Blobs
import Casework
import Dossiers
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import Papers
import Storage
import WebShared

/// A paper's file. It goes out as a download under its sniffed type, and nothing in it may run on our address.
func paperRoute(_ routes: Routes, _ desk: Desk) {
  routes.get(Paths.deskPaper(":code", ":paper"), for: .officer) { request, officer in
    guard let id = Int64(try request.parameter("paper")) else { throw PageError.notFound }
    let view = try await desk.view(of: request.parameter("code"), request, officer, for: "paper")
    guard let paper = view.file.papers.first(where: { $0.id == id }),
      let hash = paper.blobHash
    else { throw PageError.notFound }

    let content = try request.content(hash, named: paper.fileName ?? paper.name, in: desk.papers)
    let body = ResponseBody(contentLength: Int(content.size)) { writer in
      for try await chunk in content.chunks { try await writer.write(ByteBuffer(bytes: chunk)) }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: paper.mediaType ?? "application/octet-stream", .cacheControl: "no-store",
        .contentDisposition: attachment(paper.fileName ?? paper.name),
      ], body: body)
  }
}

/// RFC 6266: the name in UTF-8, percent-encoded.
private func attachment(_ name: String) -> String {
  let letters = name.utf8.map { byte -> String in
    let isPlain =
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2E || byte == 0x2D
    return isPlain
      ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
  return "attachment; filename*=UTF-8''\(letters.joined())"
}
