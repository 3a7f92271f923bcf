/// What an engine gives a transaction. Bound to one thread at a time.
protocol Connection: AnyObject {
  /// Takes a statement in hand. It runs after those before it and before whatever is asked next; its error is thrown
  /// there, or at the commit.
  func run(_ sql: SQL) throws
  /// Runs a statement to its end. Returns the number of rows changed.
  func changes(_ sql: SQL) throws -> Int
  /// Runs a statement and shows each row until `each` answers false.
  func query(_ sql: SQL, each: (any Row) throws -> Bool) throws
  /// From here on the transaction's locks do not wait for the disk; its answer does.
  func freeLocksEarly() throws
  /// Takes a question in hand, as `run` does; nil where the engine gains nothing by it.
  func ask(_ sql: SQL) throws -> (any Question)?
}

/// A question on its way to the server.
protocol Question: AnyObject {
  /// Waits for the answer if it is not there yet, and shows each row until `each` answers false.
  func read(each: (any Row) throws -> Bool) throws
}

/// The current row of a running statement. Each reader answers nil where the column holds something else.
protocol Row: AnyObject {
  var shape: RowShape { get }
  func isNull(_ column: Int) -> Bool
  func integer(_ column: Int) -> Int64?
  func real(_ column: Int) -> Double?
  func bool(_ column: Int) -> Bool?
  func text(_ column: Int) -> String?
  func bytes(_ column: Int) -> [UInt8]?
}

/// The columns of a prepared statement, and where each decoded type found its properties among them.
final class RowShape {
  let columns: [String]
  private var plans: [ObjectIdentifier: RowPlan] = [:]

  init(columns: [String]) {
    self.columns = columns
  }

  func plan<Type>(for type: Type.Type) -> RowPlan {
    if let plan = plans[ObjectIdentifier(type)] { return plan }
    let plan = RowPlan(columns: columns)
    plans[ObjectIdentifier(type)] = plan
    return plan
  }
}
