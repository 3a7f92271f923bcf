import Identity
import Language
import Messaging
import Storage
import WebShared

/// The words of messages, which change without a new program.
func templateRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminTemplates, for: .role(.provinceAdministrator)) { request, officer in
    let all = try await request.site.db.read { try MessageTemplate.all(in: $0) }
    return request.page(TemplateListPage(officer: officer, templates: all))
  }

  routes.get(Paths.adminTemplate(":key", ":channel"), for: .role(.provinceAdministrator)) { request, officer in
    let (key, channel) = try templateName(request)
    let words = try await request.site.db.read { try MessageTemplate.current(key, channel, in: $0) }
    let state = FormState(["subject": words.subject, "body": words.body])
    return request.page(try await templatePage(key, channel, request, officer, state))
  }

  routes.post(Paths.adminTemplate(":key", ":channel"), for: .role(.provinceAdministrator)) { request, officer in
    let (key, channel) = try templateName(request)
    let now = request.site.now()
    return try await request.submission(again: { try await templatePage(key, channel, request, officer, $0) }) { form in
      let (subject, body) = (form["subject"].trimmed, form["body"])
      switch form["verb"] {
      case "restore":
        try await request.site.db.write { try MessageTemplate.withdraw(key, channel, in: $0) }
        return .redirect(to: Paths.adminTemplate(key.rawValue, channel.rawValue).query("xong", "da-tro-lai"))
      case "use":
        try await request.site.db.write { tx in
          try MessageTemplate.save(key, channel, subject: subject, body: body, at: now, in: tx)
        }
        return .redirect(to: Paths.adminTemplate(key.rawValue, channel.rawValue).query("xong", "da-dung"))
      default:
        var page = try await templatePage(key, channel, request, officer, form)
        page.preview = try MessageTemplate.preview(key, channel, subject: subject, body: body)
        return request.page(page)
      }
    }
  }
}

private func templateName(_ request: WebRequest) throws -> (Notice.Key, Message.Channel) {
  guard let key = Notice.Key(rawValue: try request.parameter("key")),
    let channel = Message.Channel(rawValue: try request.parameter("channel"))
  else { throw PageError.notFound }
  return (key, channel)
}

private func templatePage(
  _ key: Notice.Key, _ channel: Message.Channel, _ request: WebRequest, _ officer: Officer, _ state: FormState
) async throws -> TemplatePage {
  let words = try await request.site.db.read { try MessageTemplate.current(key, channel, in: $0) }
  return TemplatePage(
    officer: officer, key: key, channel: channel, version: words.version, state: state,
    done: state.errors.isEmpty ? request.query("xong") : nil)
}
