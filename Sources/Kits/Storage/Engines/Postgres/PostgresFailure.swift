import CPostgres

/// Why a statement failed, by its SQLSTATE.
struct PostgresFailure: Error {
  let error: StorageError
  var isConflict = false
  var isStalePlan = false

  static let lost = PostgresFailure(error: .connectionLost)

  private init(error: StorageError) {
    self.error = error
  }

  init(_ result: OpaquePointer?, on connection: OpaquePointer?, isAlive: Bool) {
    let message: String =
      if result != nil { PQresultErrorMessage(result).map { String(cString: $0) } ?? "" } else {
        PQerrorMessage(connection).map { String(cString: $0) } ?? ""
      }
    func field(_ code: Unicode.Scalar) -> String {
      PQresultErrorField(result, CInt(code.value)).map { String(cString: $0) } ?? ""
    }
    let state = field("C")
    let table = field("t")
    let constraint = field("n")
    switch state {
    case "23505":
      self.error = .uniqueViolation(
        constraint: PostgresFailure.columns(field("D"), of: table) ?? constraint)
    case "23503": self.error = .foreignKeyViolation
    case "23514": self.error = .checkViolation(constraint: constraint)
    case "23502": self.error = .notNullViolation(column: "\(table).\(field("c"))")
    case "40001", "40P01":
      self.error = .serializationFailure
      isConflict = true
    case "0A000" where message.contains("cached plan"), "26000":
      self.error = .serializationFailure
      isStalePlan = true
    case "53100": self.error = .diskFull
    case "55P03": self.error = .databaseLocked
    case "57014": self.error = .cancelled
    case "57P01", "57P02", "57P03", "25P03": self.error = .connectionLost
    case _ where !isAlive || state.hasPrefix("08"): self.error = .connectionLost
    // Libpq's own words, without a SQLSTATE: "server closed the connection unexpectedly".
    case "" where message.contains("connection"): self.error = .connectionLost
    default: self.error = .other(code: state, message: message)
    }
  }

  /// `Key (agency_id, day)=(1, 2026-03-02) already exists.` → `dossier.agency_id, dossier.day`, as SQLite names it.
  private static func columns(_ detail: String, of table: String) -> String? {
    guard let open = detail.firstIndex(of: "("), let end = detail.firstRange(of: ")=(") else { return nil }
    let list = detail[detail.index(after: open)..<end.lowerBound]
    guard !list.contains("("), !list.contains("::") else { return nil }
    return list.split(separator: ", ").map { "\(table).\($0)" }.joined(separator: ", ")
  }
}
