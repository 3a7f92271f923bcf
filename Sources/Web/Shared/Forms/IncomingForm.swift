import HTTPTypes
import Hummingbird
import Language
import NIOCore

/// A form whose token has been checked, read (without files) or still being read (with files).
enum IncomingForm: Sendable {
  case fields(FormState)
  case parts(MultipartReader)
}

extension WebRequest {
  /// Opens the form of a POST and holds its token against the browser's cookie, before anything is done.
  mutating func openForm(checksToken: Bool = true) async throws {
    // Browsers say where a request comes from; a form of another site ends here even without a token.
    if let origin = head.headers[.fetchSite], origin != "same-origin", origin != "none" { throw PageError.formExpired }
    let type = head.headers[.contentType] ?? ""
    let kind = type.prefix { $0 != ";" }.trimmed.lowercased()
    switch kind {
    case "application/x-www-form-urlencoded": try await openFields(checksToken)
    case "multipart/form-data": try await openParts(type, checksToken)
    case "": throw PageError.formExpired
    default: throw PageError.unsupportedType
    }
  }

  private mutating func openFields(_ checksToken: Bool) async throws {
    let body: [UInt8]
    do {
      body = Array(try await head.body.collect(upTo: FormLimits.fieldBytes).readableBytesView)
    } catch let error as HTTPError where error.status == .contentTooLarge {
      throw PageError.tooLarge
    }
    guard let form = URLEncoded.parse(body) else { throw PageError.badRequest }
    if checksToken { try checkToken(form["_csrf"]) }
    incoming = .fields(form)
  }

  /// The token stands first in our forms, so it is known before the first file comes.
  private mutating func openParts(_ type: String, _ checksToken: Bool) async throws {
    guard let boundary = boundary(in: type) else { throw PageError.badRequest }
    let reader = MultipartReader(boundary: boundary, body: head.body)
    let token: String? = try await asPageError {
      guard try await reader.nextPart()?.name == "_csrf" else { return nil }
      return try await reader.text()
    }
    if checksToken { try checkToken(token ?? "") }
    incoming = .parts(reader)
  }

  private func checkToken(_ token: String) throws {
    guard let holder, site.tokens.isToken(token, for: holder) else { throw PageError.formExpired }
  }

  /// RFC 2046: 1 to 70 characters.
  private func boundary(in type: String) -> String? {
    for parameter in type.split(separator: ";").dropFirst() {
      let halves = parameter.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, halves[0].trimmed.lowercased() == "boundary" else { continue }
      let value = halves[1].trimmed
      let boundary = value.hasPrefix("\"") && value.hasSuffix("\"") ? String(value.dropFirst().dropLast()) : value
      return (1...70).contains(boundary.utf8.count) ? boundary : nil
    }
    return nil
  }
}

func asPageError<Result>(_ read: () async throws -> Result) async throws -> Result {
  do {
    return try await read()
  } catch let error as MultipartError {
    throw error == .fileTooLarge || error == .fieldTooLarge ? PageError.tooLarge : PageError.badRequest
  }
}
