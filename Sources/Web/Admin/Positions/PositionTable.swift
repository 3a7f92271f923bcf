import Agencies
import Identity
import Markup
import Storage
import WebShared
import WorkingTime

/// The positions of an account, those in force first; each with the way to end it.
func positionTable(_ page: AccountPage) -> HTML {
  let today = page.now.day
  let ordered =
    page.file.positions.filter { !$0.isOver(on: today) } + page.file.positions.filter { $0.isOver(on: today) }
  return table(
    "Vị trí", [Column("Chức danh"), Column("Vai trò"), Column("Đơn vị"), Column("Thời gian"), Column("Kết thúc")],
    ordered.map { position in
      [
        "\(position.title)", "\(position.role.label)",
        "\(page.territory.unit(position.unitID)?.name ?? ""), \(page.territory.agency(position.agencyID)?.title ?? "")",
        time(of: position), ending(position, page),
      ]
    })
}

private func time(of position: HeldPosition) -> HTML {
  guard let last = position.validTo else { return "từ \(shortDate(position.validFrom))" }
  if last < position.validFrom { return "từ \(shortDate(position.validFrom)), bỏ ngay" }
  return "\(shortDate(position.validFrom)) – \(shortDate(last))"
}

private func ending(_ position: HeldPosition, _ page: AccountPage) -> HTML {
  if position.isOver(on: page.now.day) { return "đã kết thúc" }
  let mayEnd =
    (try? IdentityAuthority.check(
      position.role, in: position.agencyID, of: position.accountID, by: .officer(page.officer))) != nil
  if !mayEnd { return "" }
  let path = Paths.account(position.accountID, "ket-thuc-vi-tri").query("vi-tri", position.id.description)
  return "<a href=\"\(url: path)\">Kết thúc<span class=\"unseen\"> vị trí \(position.title)</span></a>"
}
