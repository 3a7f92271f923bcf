import API
import Agencies
import Casework
import Features
import Dossiers
import Foundation
import HTTPTypes
import Rules
import TestSupport
import Testing
import WebShared
import Workflow

@Suite("API: the contract")
struct ContractTests {
  @Test("Every route of the API stands in the document, and nothing else does")
  func routes() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let table = RouteTable()
      let keeper = RulebookKeeper(api.world.db, additions: .builtIn, now: { api.clock.value })
      _ = website(try testSite(db: api.world.db, features: [.api(rulebooks: keeper)]), table: table)
      let served = table.entries.filter { $0.pattern.hasPrefix("/api/") }

      let document = try await api.get("/api/openapi.json").json
      let promised = document["paths"].keys.flatMap { path in
        document["paths"][path].keys.map { "\($0.uppercased()) \(path)" }
      }
      #expect(Set(served.map { "\($0.method) \(Self.braced($0.pattern))" }) == Set(promised))

      for entry in served where entry.access == "officer" {
        let operation = document["paths"][Self.braced(entry.pattern)][entry.method.lowercased()]
        #expect(operation["security"] == .list([.object(["bearer": .list([])])]), "\(entry)")
      }
    }
  }

  @Test("The document refers to nothing that is not in it")
  func references() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let document = try await api.get("/api/openapi.json")
      #expect(document.headers[.contentType]?.hasPrefix("application/json") == true)
      let names = document.text.matches(of: /"#\/components\/(\w+)\/(\w+)"/).map { (String($0.1), String($0.2)) }
      #expect(names.count > 20)
      for (kind, name) in names { #expect(document["components"][kind][name] != .null, "\(kind)/\(name)") }
      for (kind, prefix) in [("schemas", "schemas"), ("responses", "responses")] {
        for name in document["components"][kind].keys {
          #expect(names.contains { $0 == prefix && $1 == name }, "\(name) is used nowhere")
        }
      }
    }
  }

  @Test("The document lists every word the program may answer")
  func words() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let schemas = try await api.get("/api/openapi.json").json["components"]["schemas"]
      func list(_ words: [String]) -> Value { .list(words.map(Value.text)) }
      #expect(schemas["Step"]["properties"]["kind"]["enum"] == list(Step.Kind.allCases.map(\.rawValue)))
      #expect(schemas["Stage"]["enum"] == list(Stage.allCases.map(\.rawValue)))
      #expect(schemas["Action"]["enum"] == list(Action.allCases.map(\.rawValue)))
      #expect(schemas["Level"]["enum"] == list(Level.allCases.map(\.rawValue)))
    }
  }

  /// "/a/:code" as OpenAPI writes it.
  private static func braced(_ pattern: String) -> String {
    pattern.replacing(/:(\w+)/) { "{\($0.1)}" }
  }
}
