package import HTTPTypes
package import Hummingbird

/// Where an area writes its routes: `routes.get(Paths.lookUp, for: .anyone) { request, _ in … }`.
package struct Routes: Sendable {
  package let site: Site
  package let area: Area
  package let table: RouteTable
  let router: UnsafeRouter

  package typealias Handler<Who> = @Sendable (WebRequest, Who) async throws -> Response

  package func get<Who: Sendable>(_ path: Path, for access: Access<Who>, _ handle: @escaping Handler<Who>) {
    add(.get, path, access) { request in
      var request = request
      let who = try await request.identify(for: access)
      return try await handle(request, who)
    }
  }

  /// A form of our own pages: its token is checked before the handler runs.
  package func post<Who: Sendable>(_ path: Path, for access: Access<Who>, _ handle: @escaping Handler<Who>) {
    add(.post, path, access) { request in
      var request = request
      let who = try await request.identify(for: access)
      try await request.openForm()
      return try await handle(request, who)
    }
  }

  /// A form whose address holds a secret of its own, like the key of a draft. No other site can know where to send to,
  /// so it needs no token of the session: a session that ended while somebody was writing costs nothing of what was typed.
  package func postToSecret<Who: Sendable>(
    _ path: Path, for access: Access<Who>, _ handle: @escaping Handler<Who>
  ) {
    add(.post, path, access) { request in
      var request = request
      let who = try await request.identify(for: access)
      try await request.openForm(checksToken: false)
      return try await handle(request, who)
    }
  }

  /// A request of a program: a bearer token instead of a cookie, and so no form token.
  package func api<Who: Sendable>(
    _ method: HTTPRequest.Method, _ path: Path, for access: Access<Who>, _ handle: @escaping Handler<Who>
  ) {
    add(method, path, access) { request in
      var request = request
      let who = try await request.identifyProgram(for: access)
      return try await handle(request, who)
    }
  }

  private func add<Who: Sendable>(
    _ method: HTTPRequest.Method, _ path: Path, _ access: Access<Who>,
    _ respond: @escaping @Sendable (WebRequest) async throws -> Response
  ) {
    table.add(
      .init(method: method.rawValue, pattern: path.description, access: access.name, area: area))
    let site = site
    router.router.on(RouterPath(path.description), method: method) { head, context in
      try await respond(WebRequest(head: head, context: context, site: site))
    }
  }
}
