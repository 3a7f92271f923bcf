/// An answer on its way. Several are waited for once, when the first of them is needed.
///
///     let rows = try tx.ask(all: page, as: WorklistRow.self)
///     let counts = try tx.ask(first: numbers, as: Counts.self)
///     return Worklist(try rows.get(), try counts.get())
package struct Answer<Value> {
  private let read: () throws -> Value

  init(_ read: @escaping () throws -> Value) {
    self.read = read
  }

  package func get() throws -> Value { try read() }

  package func map<Other>(_ change: @escaping (Value) throws -> Other) -> Answer<Other> {
    Answer<Other> { try change(get()) }
  }
}

extension Transaction {
  package func ask<Row: Decodable>(all sql: SQL, as type: Row.Type = Row.self) throws -> Answer<[Row]> {
    guard let question = try question(sql) else {
      let rows = try all(sql, as: type)
      return Answer { rows }
    }
    return Answer { try self.all(type) { try question.read(each: $0) } }
  }

  package func ask<Row: Decodable>(first sql: SQL, as type: Row.Type = Row.self) throws -> Answer<Row?> {
    guard let question = try question(sql) else {
      let row = try first(sql, as: type)
      return Answer { row }
    }
    return Answer { try self.first(type) { try question.read(each: $0) } }
  }

  package func ask<Value: Decodable>(value sql: SQL, as type: Value.Type = Value.self) throws -> Answer<Value?> {
    guard let question = try question(sql) else {
      let found = try value(sql, as: type)
      return Answer { found }
    }
    return Answer { try self.value(type) { try question.read(each: $0) } }
  }

  /// The number a new row of a table will have, where the engine can tell it before the row is there: then what belongs
  /// to the row can be written along with it. Nil where inserting NULL gives the row its number.
  package func ask<Row>(nextIDOf table: SQL, as type: Row.Type = Row.self) throws -> Answer<ID<Row>?> {
    switch engine {
    case .postgres: try ask(value: "SELECT nextval('\(table)_id_seq')")
    case .sqlite: Answer { nil }
    }
  }
}
