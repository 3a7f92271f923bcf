import Agencies
import Casework
import Catalogue
import Markup
import WebShared

/// Phiếu kiểm soát quá trình giải quyết hồ sơ, as a sheet that travels with the papers.
func controlSlip(_ view: DossierView) -> HTML {
  let dossier = view.dossier
  return """
    <section class="slip wide" aria-label="Phiếu kiểm soát">
    <div class="slip-head"><p><b>\(dossier.agency.title.uppercased())</b><b>\(SlipHead.counterName)</b>\
    <span>Số: \(view.file.receiptNumber.map(String.init) ?? "…")/PKS-BPTNTKQ</span></p>
    <p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập – Tự do – Hạnh phúc</b></p></div>
    <div class="slip-title"><h2>Phiếu kiểm soát quá trình giải quyết hồ sơ</h2>\
    <p>Mã hồ sơ: \(code(dossier.code))</p></div>
    <dl class="slip-lines">
    <div><dt>Cơ quan giải quyết:</dt> <dd>\(dossier.solvingAgency.title)</dd></div>
    <div><dt>Thủ tục:</dt> <dd>\(dossier.procedure.name)</dd></div>
    <div><dt>Ngày nhận:</dt> <dd>\(dossier.state.receivedAt.map { dateTime($0) })</dd></div>
    <div><dt>Hẹn trả:</dt> <dd>\(dossier.state.dueAt.map { dateTime($0) })</dd></div></dl>
    \(controlSlipTable(view))
    </section>
    """
}
