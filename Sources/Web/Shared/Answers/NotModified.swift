package import Hummingbird
import HTTPTypes

extension WebRequest {
  /// The browser's copy of a page still holds. Headers of this answer replace those kept with the copy, so the policy of
  /// the page's room goes along: another one would leave the copy without its style.
  package func notModified(_ tag: String, area: Area = .portal) -> Response {
    var headers = site.house.opening(of: area.room).headers
    headers[.eTag] = tag
    headers[.vary] = "Accept-Encoding, Cookie"
    headers[.cacheControl] = "private, no-cache"
    return Response(status: .notModified, headers: headers)
  }
}
