import HTTPTypes
import Hummingbird
import NIOCore

func assetRoutes(_ routes: Routes) {
  routes.get(Paths.asset(":file"), for: .anyone) { request, _ in
    guard let asset = Assets.named[try request.parameter("file")] else { throw PageError.notFound }
    var headers: HTTPFields = [
      .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable", .eTag: asset.tag,
      .vary: "Accept-Encoding",
    ]
    if request.head.headers[.ifNoneMatch]?.contains(asset.tag) == true {
      return Response(status: .notModified, headers: headers)
    }
    if request.acceptsGzip, let compressed = asset.compressed {
      headers[.contentEncoding] = "gzip"
      return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: compressed)))
    }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
