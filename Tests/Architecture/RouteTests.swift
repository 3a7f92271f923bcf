import Testing

/// Who may come in stands in the line that opens the door: every registration says `for:`.
enum Routes {
  static let methods: Set = ["get", "post", "put", "patch", "delete", "head", "on", "api"]

  /// Calls like `routes.post(Paths.dossiers, for: .citizen) { … }`, told by their receiver or first argument.
  static func registrations(in file: SourceFile) -> [Registration] {
    let tokens = file.tokens
    return tokens.indices.dropFirst(2).dropLast(2).compactMap { index in
      guard methods.contains(tokens[index].text), tokens[index].kind == .word, tokens[index - 1].text == ".",
        tokens[index + 1].text == "("
      else { return nil }
      let receiver = tokens[index - 2].text.lowercased()
      let first = tokens[index + 2]
      let isRoute =
        ["routes", "router", "routing", "group"].contains(where: receiver.hasSuffix) || first.text == "Paths"
        || (first.kind == .literal && first.text.hasPrefix("/"))
        || first.text == "RouterPath"
      guard isRoute else { return nil }
      return Registration(line: tokens[index].line, receiver: receiver, namesRule: namesRule(tokens, after: index + 1))
    }
  }

  struct Registration {
    let line: Int
    let receiver: String
    let namesRule: Bool
  }

  /// The one file that wraps the router of the server: inside, the router itself is called.
  static let wrapper = "Sources/Web/Shared/Routing/Routes.swift"

  static func check(_ file: SourceFile) -> [Finding] {
    guard file.path.hasPrefix("Sources/"), file.path != wrapper else { return [] }
    let bare = registrations(in: file).filter { !$0.namesRule }
    return bare.map {
      file.finding($0.line, "a route without an access rule", "Write `for:` with who may come in, `.anyone` included.")
    }
  }

  private static func namesRule(_ tokens: [Token], after opening: Int) -> Bool {
    var depth = 0
    for index in opening..<tokens.count {
      let token = tokens[index]
      guard token.kind != .literal else { continue }
      if ["(", "[", "{"].contains(token.text) { depth += 1 }
      if [")", "]", "}"].contains(token.text) { depth -= 1 }
      if depth == 0 { return false }
      let isLabel = token.text == "for" && index + 1 < tokens.count && tokens[index + 1].text == ":"
      if depth == 1, isLabel { return true }
    }
    return false
  }
}

@Suite("Routes")
struct RouteTests {
  @Test("Every route names who may come in")
  func tree() {
    expectNone(SourceTree.ours.files.flatMap(Routes.check))
  }

  @Test(
    "A route without a rule is found",
    arguments: [
      "routes.get(Paths.home) { _ in page }", "router.post(\"/x\") { _ in page }",
      "routes.get(Paths.a, then: f(for: .citizen)) { }", "routes.api(.post, Paths.a) { }",
      "portalRoutes.delete(Paths.a)\n{ for x in y {} }",
      "router.router.on(RouterPath(path), method: .get) { }",
    ])
  func badExample(text: String) {
    #expect(Routes.check(SourceFile("Sources/Web/Portal/A.swift", text)).map(\.line) == [1])
  }

  @Test("A route with a rule passes, and another `get` is no route")
  func goodExample() {
    let text = """
      routes.get(Paths.dossier(id), for: .officer(.any)) { _ in page }
      routes.post(
        Paths.dossiers,
        for: .citizen
      ) { request in page }
      cache.get("key")
      """
    #expect(Routes.check(SourceFile("Sources/Web/Portal/A.swift", text)).isEmpty)
    #expect(Routes.registrations(in: SourceFile("Sources/Web/Portal/A.swift", text)).count == 2)
  }
}
