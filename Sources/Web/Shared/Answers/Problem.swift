package import HTTPTypes
package import Hummingbird
import Agencies

/// RFC 9457 problem details.
struct Problem: Encodable {
  var type = "about:blank"
  var title: String
  var status: Int
  var detail: String
  var field: String?
  var requestID: String
}

extension WebRequest {
  func problem(_ trouble: Trouble) -> Response {
    let problem = Problem(
      title: trouble.title, status: trouble.status.code, detail: trouble.sentence, field: trouble.field, requestID: id)
    let bytes = (try? JSONText.bytes(problem)) ?? []
    return text(bytes, type: "application/problem+json", status: trouble.status)
  }

  /// A problem of the API's own: `throw` is for refusals, this for answers that carry more.
  package func problem(_ status: HTTPResponse.Status, _ title: String, _ sentence: String, field: String? = nil)
    -> Response
  {
    var trouble = Trouble(status, title, sentence)
    trouble.field = field
    return problem(trouble)
  }
}
