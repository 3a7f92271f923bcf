/// What features that are built in add to the rules beside what is published: who follows an event, which kinds of
/// things happen. At most one value of a type; put together once, when the program starts.
package struct Additions: Sendable {
  private var values: [ObjectIdentifier: any Sendable] = [:]

  package init() {}

  package subscript<Value: Sendable>(type: Value.Type) -> Value? {
    get { values[ObjectIdentifier(type)] as? Value }
    set { values[ObjectIdentifier(type)] = newValue }
  }
}
