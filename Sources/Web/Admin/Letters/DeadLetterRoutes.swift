import Identity
import Messaging
import Storage
import WebShared

/// Messages that were given up, and sending them once more.
func deadLetterRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminDeadLetters, for: .role(.provinceAdministrator)) { request, officer in
    request.page(try await deadLetterPage(request, officer, admin, FormState()))
  }

  routes.post(Paths.adminDeadLetter(":id", "gui-lai"), for: .role(.provinceAdministrator)) { request, officer in
    let (id, now) = (try request.id() as ID<OutboxMessage>, request.site.now())
    return try await request.submission(again: { try await deadLetterPage(request, officer, admin, $0) }) { _ in
      let isNew = try await request.site.db.write { try Outbox.resend(id, at: now, in: $0) }
      let resent = isNew ? DeadLetterPage.Resent.now : .before
      return .redirect(to: Paths.adminDeadLetters.query("xong", resent.rawValue))
    }
  }
}

private func deadLetterPage(
  _ request: WebRequest, _ officer: Officer, _ admin: Admin, _ state: FormState
) async throws -> DeadLetterPage {
  let cursor = request.query("sau").flatMap(DeadLetter.Cursor.init(text:))
  let (letters, stalled) = try await request.site.db.read { tx in
    (
      try Outbox.deadLetters(after: cursor, limit: DeadLetterPage.limit + 1, in: tx),
      try cursor == nil ? StalledMessages.all(in: tx) : []
    )
  }
  return DeadLetterPage(
    officer: officer, phrasebook: admin.phrasebook, stalled: stalled, letters: letters, isFirst: cursor == nil,
    state: state, resent: request.query("xong").flatMap(DeadLetterPage.Resent.init(rawValue:)), now: request.site.now())
}
