import Identity
import Markup
import Messaging
import WebShared

struct TemplateListPage: Page {
  var officer: Officer
  var templates: [MessageTemplate]

  var title: String { "Mẫu tin" }
  var area: Area { .administration }
  var section: Entry? { .templates }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <p>Lời văn của mọi tin hệ thống gửi cho người dân. Sửa ở đây, tin gửi sau đó dùng lời mới ngay.</p>
    \(table("Mẫu tin", [Column("Tin"), Column("Gửi bằng"), Column("Lời đầu"), Column("Bản")], templates.map(row)))
    """
  }

  private func row(_ template: MessageTemplate) -> [HTML] {
    [
      link(to: template), "\(template.channel.label)", "\(opening(of: template))",
      template.version == 0 ? "có sẵn" : "\(template.version), sửa tại tỉnh",
    ]
  }

  private func link(to template: MessageTemplate) -> HTML {
    """
    <a href="\(url: Paths.adminTemplate(template.key, template.channel.rawValue))">\
    \(Notice.Key(rawValue: template.key)?.label ?? template.key)\
    <span class="unseen">, \(template.channel.label)</span></a>
    """
  }

  private func opening(of template: MessageTemplate) -> String {
    let text = template.channel == .email ? template.subject : template.body
    return text.count <= 80 ? text : text.prefix(79) + "…"
  }
}
