import CPostgres

extension PostgresLink {
  /// What a server says while it restarts, or is full for the moment.
  private static let passing = [
    "refused", "No such file", "closed the connection", "reset by peer", "starting up", "shutting down",
    "recovery mode", "not yet accepting", "too many clients",
  ]

  static func connect(_ url: String) throws -> OpaquePointer? {
    let keywords: [StaticString] = ["connect_timeout", "application_name", "dbname", "client_encoding"]
    let values = ["5", "motcua", url, "UTF8"]
    let handle = connect(keywords.map(\.description), values)
    guard PQstatus(handle) == CONNECTION_OK else {
      let message = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
      PQfinish(handle)
      // libpq gives no SQLSTATE here, only English words.
      let mayPass = passing.contains { message.contains($0) }
      throw PostgresConnection.Unreachable(
        message: message.split(whereSeparator: \.isNewline).joined(separator: " "), mayPass: mayPass)
    }
    return handle
  }

  private static func connect(_ keywords: [String], _ values: [String]) -> OpaquePointer? {
    withCStrings(keywords) { keywords in
      withCStrings(values) { values in
        PQconnectdbParams(keywords, values, 1)
      }
    }
  }
}

/// A C array of C strings, ended by nil.
private func withCStrings<Result>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
  func next(_ rest: ArraySlice<String>, _ pointers: [UnsafePointer<CChar>?]) -> Result {
    guard let first = rest.first else { return body(pointers + [nil]) }
    return first.withCString { next(rest.dropFirst(), pointers + [$0]) }
  }
  return next(strings[...], [])
}
