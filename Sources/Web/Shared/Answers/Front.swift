import Agencies
import HTTPTypes
import Hummingbird
import Logging

/// Around every request: the limit for changes, the answer to errors, the headers, the numbers and the log.
struct Front: RouterMiddleware {
  typealias Context = WebContext
  let site: Site
  let table: RouteTable

  func handle(
    _ head: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response: Response
    do {
      if head.method != .get, head.method != .head, !head.uri.path.hasPrefix("/api/") {
        try WebRequest(head: head, context: context, site: site)
          .limit("post", to: site.settings.postsPerMinute, perMinutes: 1)
      }
      response = try await next(head, context)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      let request = WebRequest(head: head, context: context, site: site)
      response = await request.answer(to: error, table: table)
    }
    addHeaders(to: &response, context)
    let elapsed = (ContinuousClock.now - start).nanoseconds
    site.metrics.count(route: context.endpointPath ?? "-", status: response.status.code, nanoseconds: elapsed)
    log(head, response, elapsed, context)
    return response
  }

  private func addHeaders(to response: inout Response, _ context: WebContext) {
    response.headers[.xContentTypeOptions] = "nosniff"
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] = SecurityHeaders.policyOfOthers
    }
    if site.settings.isSecure { response.headers[.strictTransportSecurity] = SecurityHeaders.strictTransport }
    response.headers[.requestID] = context.id
  }

  /// Without the query: it may hold what a person searched for.
  private func log(_ head: Request, _ response: Response, _ nanoseconds: Int64, _ context: WebContext) {
    guard context.logger.logLevel <= .info else { return }
    context.logger.info(
      "request",
      metadata: [
        "method": .string(head.method.rawValue), "path": .string(head.uri.path),
        "status": .stringConvertible(response.status.code),
        "ms": .stringConvertible(Double(nanoseconds / 1_000) / 1_000),
      ])
  }
}

extension Duration {
  fileprivate var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}
