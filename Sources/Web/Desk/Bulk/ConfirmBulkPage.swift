import Agencies
import Casework
import Dossiers
import Language
import Worklists
import Markup
import Procedures
import WebShared
import Workflow

/// Before many dossiers are acted on: how many, which, by which way, with what said; and which are left out, and why.
struct ConfirmBulkPage: Page {
  var groups: [BulkGroup]
  var leftOut: [Bulk.Chosen]
  var form: FormState
  var back: Path

  var title: String { count == 0 ? "Chưa xử lý được" : "Xác nhận \(verb) \(grouped(count)) hồ sơ" }
  var area: Area { .desk }
  var section: Entry? { groups.allSatisfy { $0.deed == .handOver } && !groups.isEmpty ? .handover : .worklist }
  var errorCount: Int { form.errorCount }

  var body: HTML {
    """
    \(errorSummary(form))
    <h1>\(title)</h1>
    \(if: count == 0, notice(.warn, "Không hồ sơ nào trong các hồ sơ đã chọn xử lý chung được. Lý do ghi bên dưới."))
    \(if: count > 0, order)
    \(if: !leftOut.isEmpty, others)
    \(if: count == 0, actions(buttonLink("Về danh sách", to: back, key: "b")))
    """
  }

  private var count: Int { groups.reduce(0) { $0 + $1.dossiers.count } }

  /// "ký duyệt" where all is one act, else "xử lý".
  private var verb: String {
    let deeds = Set(groups.map(\.deed))
    return deeds.count == 1 ? deeds.first?.action.title.lowercased() ?? "" : "xử lý"
  }

  private var order: HTML {
    WebShared.form(
      to: Paths.bulk, class: "order",
      """
      \(hiddenField("khoa", form["khoa"]))\(hiddenField("ve", back.description))
      \(each: groups.flatMap(\.items), { hiddenField("lam", $0.text) })
      \(each: groups, { section($0) })
      \(if: groups.contains { $0.deed == .handOver }, handOver)
      \(if: groups.contains { $0.deed != .handOver }, note)
      \(actions(
        button("\(verb.prefix(1).uppercased())\(verb.dropFirst()) \(grouped(count)) hồ sơ", key: "n"),
        buttonLink("Quay lại chọn", to: back, .secondary, key: "b")))
      """)
  }

  private var note: HTML {
    let mustSay = groups.contains { $0.ways.isEmpty && $0.deed != .handOver && $0.needsReason(form) }
    return textArea(
      "note", mustSay ? "Lý do" : "Ý kiến chung", in: form, hint: "Ghi vào từng hồ sơ.", isOptional: !mustSay, rows: 2,
      maxLength: 4_000)
  }

  private var handOver: HTML {
    """
    \(radios("method", "Cách nhận của tất cả", DeliveryMethod.allCases.map { Choice($0.rawValue, $0.title) }, in: form, isInline: true))
    \(textField(
      "recipient", "Người nhận thay", in: form,
      hint: "Để trống: mỗi hồ sơ ghi chính người nộp của hồ sơ đó. Chỉ ghi tên khi một người được ủy quyền nhận tất cả.",
      isOptional: true, width: .half))
    """
  }

  private func section(_ group: BulkGroup) -> HTML {
    """
    <section class="pane"><h2>\(group.deed.action.title): \(grouped(group.dossiers.count)) hồ sơ \
    <small>bước “\(group.step.name)”</small></h2>
    \(if: !group.ways.isEmpty, ways(of: group))
    \(details("Danh sách hồ sơ", isOpen: group.dossiers.count <= 20, list(group)))
    </section>
    """
  }

  private func ways(of group: BulkGroup) -> HTML {
    let all = group.dossiers.count
    let choices = group.ways.map { way, count in
      Choice(way.id, count == all ? way.title : "\(way.title) (được \(grouped(count)) trong \(grouped(all)) hồ sơ)")
    }
    return selectField(
      group.wayField, "Hướng xử lý chung", choices + [Choice(FormState.leftForLater, "Để lại, chưa xử lý")], in: form,
      hint: "Hồ sơ không đi được hướng này sẽ được để lại, có ghi lý do.", width: .half)
  }

  private func list(_ group: BulkGroup) -> HTML {
    let hasNotes = group.dossiers.contains { $0.owed != nil }
    let columns = ["Hồ sơ", "Người nộp", "Thủ tục"] + (hasNotes ? ["Lưu ý"] : [])
    return table(
      "Hồ sơ sẽ \(group.deed.action.title.lowercased())", columns.map { Column($0) },
      group.dossiers.map { dossier in
        [link(dossier.code), "\(dossier.applicant)", "\(dossier.procedure?.name)"]
          + (hasNotes ? [dossier.owed.map { tag(.warn, "Chưa thu lệ phí \(grouped($0)) đ") } ?? ""] : [])
      })
  }

  private var others: HTML {
    """
    <h2>Để lại: \(grouped(leftOut.count)) hồ sơ</h2>
    \(table(
      "Hồ sơ để lại, vì sao", [Column("Hồ sơ"), Column("Vì sao")],
      leftOut.map { [link($0.code), "\($0.refusal?.sentence)"] }))
    """
  }

  private func link(_ dossier: String) -> HTML {
    "<a href=\"\(url: Paths.deskDossier(dossier))\">\(code(dossier))</a>"
  }
}
