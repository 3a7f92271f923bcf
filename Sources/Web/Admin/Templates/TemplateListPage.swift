import Identity
import Markup
import Messaging
import WebShared

struct TemplateListPage: Page {
  var officer: Officer
  var phrasebook: Phrasebook
  /// Those of all kinds of the phrasebook.
  var templates: [MessageTemplate]

  var title: String { "Mẫu tin" }
  var area: Area { .administration }
  var section: Entry? { .templates }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <p>Lời văn của mọi tin hệ thống gửi cho người dân. Sửa ở đây, tin gửi sau đó dùng lời mới ngay.</p>
    \(phrasebook.groups.map(section).joined())
    """
  }

  private func section(_ group: NoticeGroup) -> HTML {
    let rows = group.kinds.flatMap { kind in
      templates.filter { $0.key == kind.key }.map { row(kind, $0) }
    }
    return """
      <h2>\(group.title)</h2>
      \(table("Mẫu tin: \(group.title)", [Column("Tin"), Column("Gửi bằng"), Column("Lời đầu"), Column("Bản")], rows))
      """
  }

  private func row(_ kind: NoticeKind, _ template: MessageTemplate) -> [HTML] {
    let channel = phrasebook.channel(template.channel)?.title ?? template.channel
    let address = Paths.adminTemplate(kind.key, template.channel)
    return [
      "<a href=\"\(url: address)\">\(kind.title)<span class=\"unseen\">, \(channel)</span></a>", "\(channel)",
      "\(opening(of: template))", template.version == 0 ? "có sẵn" : "\(template.version), sửa tại tỉnh",
    ]
  }

  private func opening(of template: MessageTemplate) -> String {
    let text = template.subject.isEmpty ? template.body : template.subject
    return text.count <= 80 ? text : text.prefix(79) + "…"
  }
}
