import Agencies
import Casework
import Dossiers
import Language
import Markup
import Procedures
import Slips
import WebShared
import WorkingTime

/// Phiếu kiểm soát quá trình giải quyết hồ sơ, as a sheet that travels with the papers: one row for each hand-over.
func controlSlip(_ source: FormSource) -> HTML {
  let dossier = source.dossier
  let form = ControlForm(receivedOn: dossier.state.receivedAt?.day ?? source.now.day)
  let agencies = source.coordinatingAgencies.joined(separator: "; ")
  let rows = source.handings
  return """
    <section class="slip wide\(rows.count > 8 ? " dense" : "")" aria-label="Phiếu kiểm soát">
    <p class="slip-form">\(form.title)</p>
    <div class="slip-head"><p><b>\(dossier.agency.title.uppercased())</b><b>\(SlipHead.counterName)</b>\
    <span>Số: \(source.file.receiptNumber.map(String.init) ?? "…")/PKS-BPTNTKQ</span></p>
    <p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập – Tự do – Hạnh phúc</b></p></div>
    <div class="slip-title"><h2>Phiếu kiểm soát quá trình giải quyết hồ sơ</h2>\
    <p>Mã số hồ sơ: \(code(dossier.code))</p></div>
    <dl class="slip-lines">
    <div><dt>Thủ tục:</dt> <dd>\(dossier.procedure.name)</dd></div>
    <div><dt>Cơ quan (bộ phận) giải quyết hồ sơ:</dt> <dd>\(dossier.solvingAgency.title)</dd></div>
    <div><dt>Cơ quan phối hợp giải quyết hồ sơ:</dt> <dd>\(agencies.isEmpty ? "không" : agencies)</dd></div>
    <div><dt>Ngày nhận:</dt> <dd>\(dossier.state.receivedAt.map { dateTime($0) })</dd></div>
    <div><dt>Hẹn trả kết quả:</dt> <dd>\(dossier.state.dueAt.map { dateTime($0) })</dd></div></dl>
    \(handingTable(rows, now: source.now, isSheet: true))
    <p class="slip-note">Kết quả giải quyết hồ sơ do bên nhận ghi khi nhận; ở đây phần mềm ghi theo thời hạn của từng bước.</p>
    </section>
    """
}

/// The form by the law in force on the day the dossier was received.
enum ControlForm {
  case of2018, of2025

  /// TT 03/2025/TT-VPCP of 15/9/2025 replaces TT 01/2018/TT-VPCP.
  init(receivedOn day: Day) { self = day < Day(2025, 9, 15) ? .of2018 : .of2025 }

  var title: String {
    switch self {
    case .of2018: "Mẫu số 05 – Thông tư 01/2018/TT-VPCP"
    case .of2025: "Mẫu số 06 – Thông tư 03/2025/TT-VPCP"
    }
  }
}

/// - Parameter isSheet: for the printer, with room to sign.
func handingTable(_ rows: [Handing], now: Instant, isSheet: Bool = false) -> HTML {
  let columns =
    [Column("Tên đơn vị"), Column("Thời gian giao, nhận")] + (isSheet ? [Column("Ký giao, ký nhận")] : [])
    + [Column("Kết quả"), Column("Ghi chú")]
  return table(
    "Phiếu kiểm soát quá trình giải quyết", columns,
    rows.map { row in
      [
        "1. Giao: \(party(row.from))<br>2. Nhận: \(party(row.to))",
        "\(moment(row.at))\(row.due.map { "<small>hạn của bước: \(moment($0))</small>" as HTML })",
      ] + (isSheet ? ["<span class=\"sign-here\">Người giao</span><span class=\"sign-here\">Người nhận</span>"] : [])
        + [result(row), "\(row.note)"]
    })
}

private func party(_ party: Handing.Party) -> HTML {
  "\(party.place)\(party.person.map { "<small>\($0)</small>" as HTML })"
}

/// As the form asks for it: hour, minute, day, month, year.
private func moment(_ moment: Instant) -> HTML {
  "\(DateText.time(moment.minuteOfDay)) ngày \(shortDate(moment.day))"
}

private func result(_ row: Handing) -> HTML {
  guard let result = row.result else { return "" }
  let held = row.held.map { "<small>giữ \(workingTime($0))</small>" as HTML }
  return "\(tag(result == .late ? .bad : .good, result.rawValue))\(held)"
}

func controlSlipDetails(_ source: FormSource) -> HTML? {
  let rows = source.handings
  if rows.isEmpty { return nil }
  return details("Phiếu kiểm soát (\(rows.count) lượt giao nhận)", handingTable(rows, now: source.now))
}

extension PrintedForm {
  /// It begins to travel when the dossier was taken in.
  static let control = PrintedForm(
    "phieu-kiem-soat", number: 6, title: "Phiếu kiểm soát", exists: PrintedForm.acceptance.exists,
    sheet: { source, _ in PrintedForm.acceptance.exists(source.file) ? controlSlip(source) : nil })
}
