import HTTPTypes
import Hummingbird
import NIOCore

func assetRoutes(_ routes: Routes) {
  routes.get(Paths.asset(":file"), for: .anyone) { request, _ in
    guard let asset = request.site.house.assets[try request.parameter("file")] else { throw PageError.notFound }
    var headers: HTTPFields = [
      .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable", .eTag: asset.tag,
      .vary: "Accept-Encoding",
    ]
    if request.head.headers[.ifNoneMatch]?.contains(asset.tag) == true {
      return Response(status: .notModified, headers: headers)
    }
    if request.acceptsGzip, let compressed = asset.compressed {
      headers[.contentEncoding] = "gzip"
      return Response(status: .ok, headers: headers, body: .init(byteBuffer: compressed))
    }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}

func offlineRoutes(_ routes: Routes) {
  routes.get(Paths.offline, for: .anyone) { request, _ in request.page(OfflinePage()) }

  routes.get(Paths.offlineScript, for: .anyone) { request, _ in
    // The script fetches pages for the browser, under its own policy.
    let headers: HTTPFields = [.cacheControl: "no-cache", .contentSecurityPolicy: "default-src 'self'"]
    return request.text(Array(Assets.offlineText.utf8), type: "text/javascript; charset=utf-8", headers: headers)
  }
}
