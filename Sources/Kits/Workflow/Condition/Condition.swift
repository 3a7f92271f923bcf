/// A condition on a form's data, or a number worked out of it: comparison, `và`/`hoặc`/`không`, `trong`, arithmetic,
/// field paths and literals. It has no loops and calls nothing, and its length bounds what it can cost.
///
///     dien_tich > 100 và loai trong ["nhà ở", "kho"]
///     ngay_ket_thuc - ngay_bat_dau <= 30
///     không (co_thue = đúng) hoặc gia_tri = trống
package struct Condition: Hashable, Sendable {
  package let text: String
  let root: Node

  package static let longest = 1000
  package static let deepest = 24

  package init(_ text: String) throws(ConditionError) {
    guard text.count <= Self.longest else { throw .tooLong(limit: Self.longest) }
    self.text = text
    root = try ConditionParser.parse(text)
  }

  /// A part of the expression and where it stands in the text.
  struct Node: Hashable, Sendable {
    var form: Form
    var at: Int
  }

  indirect enum Form: Hashable, Sendable {
    case literal(Value)
    case field(String)
    case not(Node)
    case both(Node, Node)
    case either(Node, Node)
    case compare(Comparison, Node, Node)
    case isIn(Node, [Node])
    case negative(Node)
    case arithmetic(Arithmetic, Node, Node)
  }

  enum Comparison: String, Sendable {
    case equal = "==", unequal = "!=", less = "<", atMost = "<=", more = ">", atLeast = ">="
  }
  enum Arithmetic: String, Sendable { case plus = "+", minus = "-", times = "*", over = "/" }
}

extension Condition {
  /// The fields it mentions.
  package var fields: Set<String> { root.fields }
}

extension Condition.Node {
  var parts: [Condition.Node] {
    switch form {
    case .literal, .field: []
    case .not(let part), .negative(let part): [part]
    case .both(let left, let right), .either(let left, let right), .compare(_, let left, let right),
      .arithmetic(_, let left, let right):
      [left, right]
    case .isIn(let item, let list): [item] + list
    }
  }

  var fields: Set<String> {
    if case .field(let name) = form { return [name] }
    return parts.reduce(into: []) { $0.formUnion($1.fields) }
  }
}
