import Agencies
import HTTPTypes
import Hummingbird
import Logging

extension WebRequest {
  /// Every error ends here: an expected one as its page, any other in the log and as a calm page with the id to ask by.
  func answer(to error: any Error, table: RouteTable) async -> Response {
    var request = self
    // Who is signed in, for the frame of the page; that this fails too must not hide the first error.
    if !isForProgram { _ = try? await request.identify(for: Access.anyone) }
    let trouble = Trouble(error, at: head.uri.path, table: table)
    if case .redirect(let path) = trouble.kind { return .redirect(to: path) }
    if trouble.isFault {
      context.logger.error(
        "fault", metadata: ["error": .string(String(reflecting: error)), "path": .string(head.uri.path)])
    }
    var response =
      isForProgram
      ? request.problem(trouble.saidToProgram())
      : request.page(TroublePage(trouble, id: id, area: site.house.area(of: head.uri.path)), status: trouble.status)
    response.headers.append(contentsOf: trouble.headers)
    return response
  }

  var isForProgram: Bool { head.uri.path.hasPrefix("/api/") }
}
