/// An answer that is not the page asked for. Thrown by handlers; shown as a designed page, or as problem details.
package enum PageError: Error, Sendable, Hashable {
  case badRequest
  case unauthorised
  case forbidden
  case notFound
  case methodNotAllowed([String])
  case tooLarge
  case unsupportedType
  /// The form did not carry the token of this browser: it came from elsewhere, or lay open too long.
  case formExpired
  case tooMany
  case redirect(Path)
}
