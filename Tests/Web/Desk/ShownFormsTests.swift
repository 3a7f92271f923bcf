import Agencies
import Casework
import Dossiers
@testable import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import NIOCore
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

/// Dossiers walk through the processes that ship by the forms of their own pages.
@Suite("The forms a dossier shows are those that are accepted")
struct ShownFormsTests {
  @Test("Each form shown is done when it is sent, and no other one changes anything", arguments: Matter.shipped)
  func walk(_ matter: Matter) async throws {
    try await DeskSite.open(at: "2026-03-02 09:30", seed: .shipped) { site, clock in
      let code = try await site.world.submit(matter, by: .lan, at: matter.counter, on: "2026-03-02 09:00")
      var sent: [String] = []
      for turn in 0..<30 {
        if try await site.world.stage(of: code).isEnd { break }
        clock.change { $0 = $0.adding(minutes: 20) }
        try await site.world.timePasses(to: clock.value)
        let page = try await site.actors(on: code)
        guard let (person, form) = try await pick(page, on: code, site, clock.value, seen: sent) else {
          // The turn of a chain's other agency, or of someone asked.
          try await site.world.advance(code, on: clock.value)
          continue
        }
        if turn % 4 == 0 { try await expectOthersRefused(on: code, by: person, site) }
        let events = try await site.world.history(of: code).count
        let answer = try await site.client.send(form, as: person, token: site.token(on: Paths.worklist, as: person))
        #expect(answer.status == .seeOther, "\(form.slug) of \(matter): \(answer.text.errors)")
        #expect(try await site.world.history(of: code).count > events, "\(form.slug) of \(matter)")
        sent.append(form.slug)
      }
      #expect(Set(sent).count > 1, "\(sent)")
      #expect(try await site.world.faults().isEmpty)
    }
  }

  /// Someone with a form: one that was not sent before, rather than one that was.
  private func pick(
    _ people: [Person], on code: String, _ site: DeskSite, _ now: Moment, seen: [String]
  ) async throws -> (Person, ShownForm)? {
    var found: [(Person, ShownForm)] = []
    for person in people {
      let page = try await site.get(Paths.deskDossier(code), as: person)
      let forms = ShownForm.all(in: page, of: code)
      let officer = try #require(site.guests.value[person.login])
      let offers = try await site.world.dossier(code).offers(to: officer, at: now.instant)
      // To give work to nobody else is no form.
      let offered = Set(Deeds.all.filter { offers.contains($0.action) }.map { $0.slug })
      #expect(Set(forms.map(\.slug)).union([AssignDeed.slug]) == offered.union([AssignDeed.slug]))
      found += forms.filter { !["tu-choi", "rut", "dung", "phan-cong", "xin-loi"].contains($0.slug) }.map {
        (person, $0)
      }
    }
    let onward = ["tiep-nhan", "chuyen-buoc", "ky-duyet", "tra-ket-qua", "xac-nhan-nop-tien", "nhan-bo-sung"]
    return found.first { !seen.contains($0.1.slug) } ?? found.first { onward.contains($0.1.slug) } ?? found.first
  }

  private func expectOthersRefused(on code: String, by person: Person, _ site: DeskSite) async throws {
    let shown = ShownForm.all(in: try await site.get(Paths.deskDossier(code), as: person), of: code).map(\.slug)
    let token = try await site.token(on: Paths.worklist, as: person)
    let before = try await site.world.history(of: code).count
    for deed in Deeds.all where !shown.contains(deed.slug) {
      let words = ["reason", "items", "answer", "note", "summary", "question"].map {
        ("\(deed.slug)-\($0)", "Nội dung")
      }
      let more = [
        ("outcome", "granted"), ("method", "counter"), ("amount", "1000"), ("agencyCode", Place.myLong),
        ("dueAt", "30/11/2026"),
      ]
      .map { ("\(deed.slug)-\($0.0)", $0.1) }
      let form = ShownForm(slug: deed.slug, path: Paths.deskDossier(code, deed.slug), fields: words + more)
      let answer = try await site.client.send(form, as: person, token: token)
      #expect(answer.status != .seeOther && answer.status.code < 500, "\(deed.slug) was not shown: \(answer.status)")
    }
    #expect(try await site.world.history(of: code).count == before)
  }
}

/// A form of a dossier's page, filled in as a person would.
struct ShownForm: Sendable {
  var slug: String
  var path: Path
  var fields: [(String, String)]

  static func all(in page: String, of code: String) -> [ShownForm] {
    page.components(separatedBy: "<details name=\"viec\" id=\"viec-").dropFirst().map { piece in
      let slug = String(piece.prefix { $0 != "\"" })
      let body = piece.components(separatedBy: "</form>")[0]
      return ShownForm(slug: slug, path: Paths.deskDossier(code, slug), fields: filled(body, slug))
    }
  }

  private static func filled(_ body: String, _ slug: String) -> [(String, String)] {
    var fields: [(String, String)] = []
    for part in body.components(separatedBy: "<").dropFirst() {
      let tag = String(part.prefix { $0 != ">" })
      guard let name = tag.attribute("name"), name != "_csrf", !tag.contains("type=\"file\"") else {
        // The last choice of a list: the first is often the prompt.
        if tag.hasPrefix("option "), let value = tag.attribute("value"), !value.isEmpty, let last = fields.indices.last
        {
          fields[last].1 = value
        }
        continue
      }
      if tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"") {
        if tag.contains(" checked") { fields.append((name, tag.attribute("value") ?? "")) }
      } else if name.hasSuffix("-dueAt") {
        fields.append((name, "30/11/2026"))
      } else if name.hasSuffix("-amount") {
        fields.append((name, "50000"))
      } else {
        let value = tag.attribute("value") ?? ""
        fields.append((name, value.isEmpty ? (tag.hasPrefix("select") ? "" : "Nội dung") : value))
      }
    }
    return fields
  }
}

extension DeskSite {
  /// Whoever sits where the dossier's work lies, and its counter; signed in.
  func actors(on code: String) async throws -> [Person] {
    let dossier = try await world.dossier(code)
    var people: [Person] = []
    let officers =
      try dossier.tasks.filter { !$0.isQuestion }.map { try world.whoDoes($0, as: .officerHa) }
      + [world.counter(of: dossier, as: .officerHa)]
    for (number, officer) in officers.enumerated() {
      var person = Person.officerHa
      person.login = "guest-\(number)"
      guests.change { $0[person.login] = officer }
      people.append(person)
    }
    return people
  }
}

extension TestClientProtocol {
  func send(_ form: ShownForm, as person: Person, token: String) async throws -> TestResponse {
    let boundary = "ranh-gioi"
    var text = ""
    for (name, value) in [("_csrf", token)] + form.fields {
      text += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    return try await execute(
      uri: form.path.description, method: .post,
      headers: [.contentType: "multipart/form-data; boundary=\(boundary)", .cookie: "phien=\(person.login)"],
      body: ByteBuffer(string: text + "--\(boundary)--\r\n"))
  }
}

extension String {
  /// What a page says is wrong.
  fileprivate var errors: String {
    range(of: "class=\"notice bad summary\"").map { String(self[$0.lowerBound...].prefix(500)) } ?? String(prefix(300))
  }
}
