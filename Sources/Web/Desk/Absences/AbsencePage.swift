import Identity
import Language
import Markup
import WebShared
import WorkingTime

/// Days away: one's own or one's staff's, who stands in, and who is away now and soon.
struct AbsencePage: Page {
  var house: AbsenceHouse
  var standsInFor: [StandIn]
  var form: FormState
  var today: Day
  var message: String?

  var title: String { "Vắng mặt và làm thay" }
  var area: Area { .desk }
  var section: Entry? { .absences }
  var errorCount: Int { form.errorCount }

  var body: HTML {
    """
    \(errorSummary(form))
    \(message.map { notice(.good, isAnswer: true, "\($0)") })
    <h1>\(title)</h1>
    \(standInNotice(standsInFor))
    <h2>Đang vắng và sắp vắng</h2>
    \(house.away.isEmpty ? emptyState("Không ai trong đơn vị báo vắng.", "Lịch vắng đã ghi sẽ hiện ở đây cho đến hết ngày cuối.") : list)
    <h2>Ghi lịch vắng</h2>
    \(WebShared.form(to: Paths.absences, class: "absence", fields))
    \(keyHelp(("Alt+N", "ghi lịch vắng")))
    """
  }

  private var fields: HTML {
    """
    \(house.people.count > 1
      ? selectField("account", "Người vắng", house.people, in: form, prompt: nil, width: .half)
      : hiddenField("account", house.people.first?.value ?? ""))
    <div class="days">\(dateField("from", "Từ ngày", in: form, hint: "Ví dụ \(DateText.short(today)).", autocomplete: "off"))
    \(dateField("to", "Đến hết ngày", in: form, hint: "Ngày cuối còn vắng.", autocomplete: "off"))</div>
    \(textField(
      "reason", "Lý do", in: form, hint: "Chỉ người vắng và người phụ trách đọc được.", isOptional: true, width: .half,
      maxLength: 200))
    \(selectField(
      "standIn", "Người làm thay", house.colleagues, in: form, prompt: "Không giao cho ai",
      hint: "Làm được mọi việc của người vắng trong những ngày đó; lịch sử hồ sơ ghi tên cả hai. Người này phải giữ cùng vai trò trong cơ quan.",
      isOptional: true, width: .half))
    \(actions(button("Ghi lịch vắng", key: "n")))
    """
  }

  private var list: HTML {
    """
    <div class="table"><table class="work"><caption class="unseen">Đang vắng và sắp vắng</caption>
    <thead><tr><th scope="col">Người vắng</th><th scope="col">Từ ngày</th><th scope="col">Đến hết ngày</th>\
    <th scope="col">Người làm thay</th><th scope="col">Lý do</th><th scope="col"><span class="unseen">Việc</span></th></tr></thead>
    <tbody>
    \(each: house.away, { row($0) })</tbody></table></div>
    """
  }

  private func row(_ line: AbsenceHouse.Line) -> HTML {
    """
    <tr><th scope="row" data-label="Người vắng">\(line.name)<small>\(line.unit)</small></th>\
    <td data-label="Từ ngày">\(shortDate(line.row.fromDay)) \
    \(line.row.fromDay <= today ? tag(.warn, "đang vắng") : tag(.plain, "sắp vắng"))</td>\
    <td data-label="Đến hết ngày">\(shortDate(line.row.toDay))</td>\
    <td data-label="Người làm thay">\(line.row.standInName ?? "chưa giao cho ai")</td>\
    <td data-label="Lý do">\(line.showsReason ? line.row.reason : "")</td>\
    <td>\(if: line.mayEnd, end(line))</td></tr>

    """
  }

  private func end(_ line: AbsenceHouse.Line) -> HTML {
    let label: HTML =
      "\(line.row.fromDay <= today ? "Đã đi làm lại" : "Bỏ lịch này")<span class=\"unseen\"> – \(line.name)</span>"
    return WebShared.form(
      to: Paths.absenceEnd(String(line.row.id)), "<button type=\"submit\" class=\"button secondary\">\(label)</button>")
  }
}

/// Whose work an officer does today, and until when.
func standInNotice(_ others: [StandIn]) -> HTML? {
  if others.isEmpty { return nil }
  return notice(
    .info,
    """
    Bạn đang làm thay \(each: others.enumerated(), { place, other in
      "\(place == 0 ? "" : ", ")<b>\(other.name)</b> đến hết \(date(other.until))"
    }). Việc của người được thay có ghi “thay”.
    """)
}
