import CPostgres
import Foundation

/// The maintenance connection of a test server. It speaks libpq itself: a database is made outside any transaction,
/// and under a name, which the SQL literal of the product does not allow.
final class PostgresServer {
  private let address: URLComponents
  private let connection: OpaquePointer?

  init(url: String) throws {
    guard let address = URLComponents(string: url) else { throw TestWorldError("Not a URL: \(url)") }
    self.address = address
    connection = PQconnectdb(url)
    guard PQstatus(connection) == CONNECTION_OK else {
      throw TestWorldError("The test server does not answer: \(String(cString: PQerrorMessage(connection)))")
    }
  }

  deinit {
    PQfinish(connection)
  }

  func url(of database: String) -> String {
    var address = address
    address.path = "/\(database)"
    return address.string ?? ""
  }

  @discardableResult
  func execute(_ text: String) throws -> [String] {
    let result = PQexec(connection, text)
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
      return (0..<PQntuples(result)).map { String(cString: PQgetvalue(result, $0, 0)) }
    default:
      throw TestWorldError(String(cString: PQerrorMessage(connection)))
    }
  }
}
