import Identity
import Language
import Messaging
import Storage
import WebShared

/// The words of messages, which change without a new program.
func templateRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminTemplates, for: .role(.provinceAdministrator)) { request, officer in
    let phrasebook = admin.phrasebook
    let all = try await request.site.db.read { try MessageTemplate.all(of: phrasebook, in: $0) }
    return request.page(TemplateListPage(officer: officer, phrasebook: phrasebook, templates: all))
  }

  routes.get(Paths.adminTemplate(":key", ":channel"), for: .role(.provinceAdministrator)) { request, officer in
    let (kind, channel) = try templateName(request, admin.phrasebook)
    let words = try await request.site.db.read { try MessageTemplate.current(kind, channel, in: $0) }
    let state = FormState(["subject": words.subject, "body": words.body])
    return request.page(try await templatePage(kind, channel, request, officer, state))
  }

  routes.post(Paths.adminTemplate(":key", ":channel"), for: .role(.provinceAdministrator)) { request, officer in
    let (kind, channel) = try templateName(request, admin.phrasebook)
    let now = request.site.now()
    return try await request.submission(
      again: { try await templatePage(kind, channel, request, officer, $0) }
    ) { form in
      let (subject, body) = (form["subject"].trimmed, form["body"])
      switch form["verb"] {
      case "restore":
        try await request.site.db.write { try MessageTemplate.withdraw(kind, channel, in: $0) }
        return .redirect(to: Paths.adminTemplate(kind.key, channel.key).query("xong", "da-tro-lai"))
      case "use":
        try await request.site.db.write { tx in
          try MessageTemplate.save(kind, channel, subject: subject, body: body, at: now, in: tx)
        }
        return .redirect(to: Paths.adminTemplate(kind.key, channel.key).query("xong", "da-dung"))
      default:
        var page = try await templatePage(kind, channel, request, officer, form)
        page.preview = try MessageTemplate.preview(kind, channel, subject: subject, body: body)
        return request.page(page)
      }
    }
  }
}

private func templateName(_ request: WebRequest, _ phrasebook: Phrasebook) throws -> (NoticeKind, Message.Channel) {
  guard let kind = phrasebook.kind(try request.parameter("key")),
    let channel = phrasebook.channel(try request.parameter("channel"))
  else { throw PageError.notFound }
  return (kind, channel)
}

private func templatePage(
  _ kind: NoticeKind, _ channel: Message.Channel, _ request: WebRequest, _ officer: Officer, _ state: FormState
) async throws -> TemplatePage {
  let words = try await request.site.db.read { try MessageTemplate.current(kind, channel, in: $0) }
  return TemplatePage(
    officer: officer, kind: kind, channel: channel, version: words.version, state: state,
    done: state.errors.isEmpty ? request.query("xong") : nil)
}
