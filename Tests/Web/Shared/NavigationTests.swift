import Admin
import Desk
import HTTPTypes
import HummingbirdTesting
import Identity
import TestSupport
import Testing
import WebShared

@Suite("Routes and navigation of the whole site")
struct NavigationTests {
  static let people: [Person?] = [
    nil, .lan, .receptionistHoa, .officerHa, .leaderMinh, .administratorTam, .provinceAdministrator,
  ]

  @Test("Every route names its rule, and lies where its area lies")
  func routes() async throws {
    try await WorldSite.open { site in
      let areas = site.site.house.areas.filter { $0.prefix != Paths.home }
      #expect(site.table.entries.count > 120)
      for route in site.table.entries {
        #expect(!route.access.isEmpty, "\(route)")
        let others = areas.filter { $0 != route.area && $0.holds(route.pattern) }
        #expect(route.area.holds(route.pattern) && others.isEmpty, "\(route)")
      }
    }
  }

  @Test("An entry is answered to whoever sees it: whom its page refuses does not see it", arguments: people)
  func entries(_ person: Person?) async throws {
    try await WorldSite.open { site in
      let actor = person.map(site.world.actor) ?? .visitor
      let guest = if let person { try await site.guest(person) } else { site.guest() }
      for entry in site.site.house.entries where entry.isShown(to: actor) {
        let answer = try await site.client.get(entry.path, as: guest.session)
        let isSentToSignIn = answer.headers[.location]?.contains("tiep=") == true
        let isAnswered = answer.status == .ok || answer.status == .seeOther
        #expect(isAnswered && !isSentToSignIn, "\(entry.label): \(answer.status)")
      }
    }
  }

  @Test("Every entry is somebody's, and no two lead from the same place to the same page")
  func reach() async throws {
    try await WorldSite.open { site in
      let entries = site.site.house.entries
      let actors = Self.people.map { $0.map(site.world.actor) ?? .visitor }
      for entry in entries { #expect(actors.contains { entry.isShown(to: $0) }, "\(entry.label)") }
      for (index, entry) in entries.enumerated() { #expect(entries.firstIndex(of: entry) == index, "\(entry.label)") }
    }
  }

  @Test("What an official sees in the bar is what the rules show, in its order")
  func bar() async throws {
    try await WorldSite.open { site in
      for person in [Person.receptionistHoa, .officerHa, .administratorTam] {
        let page = try await site.guest(person).open(Paths.absences)
        let match = try #require(page.firstMatch(of: /<nav aria-label="Chính">(.*?)<\/nav>/.dotMatchesNewlines()))
        let shown = site.site.house.entries(.head, of: .desk, for: site.world.actor(person))
        #expect(match.output.1.matches(of: />([^<]+)<\/a>/).map { String($0.output.1) } == shown.map(\.label))
        #expect(page.contains("aria-current=\"true\">Vắng mặt</a>"))
      }
    }
  }

  @Test("Above the pages of the administration stand the parts that are open to the officer")
  func parts() async throws {
    try await WorldSite.open { site in
      for (person, count) in [(Person.administratorTam, 8), (.provinceAdministrator, 10)] {
        let page = try await site.guest(person).open(Paths.adminUnits)
        let match = try #require(page.firstMatch(of: /<nav class="tabs" aria-label="Phần của quản trị">(.*?)<\/nav>/))
        let labels = match.output.1.matches(of: />([^<]+)<\/a>/).map { String($0.output.1) }
        let shown = site.site.house.entries(.head, of: .administration, for: site.world.actor(person))
        #expect(labels == shown.map(\.label))
        #expect(labels.count == count)
        #expect(page.contains("aria-current=\"page\">Cơ quan, đơn vị</a>"))
      }
    }
  }
}
