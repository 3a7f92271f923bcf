import Casework
import Worklists
import Dossiers
import Markup
import WebShared
import WorkingTime

/// The rows with their two forms: taking a task, and acting on all that are ticked. The forms stand beside the
/// table and the controls name theirs, so that Enter in a box never takes a task.
func worklistTable(
  _ lines: [WorklistLine], from address: WorklistAddress, now: Instant
) -> HTML {
  let deeds = Bulk.Deed.allCases.filter { deed in lines.contains { $0.deed == deed } }
  let mayTake = lines.contains(where: \.mayTake)
  return """
    \(if: !deeds.isEmpty, bulkForm(deeds, address))
    <div class="table"><table class="work" data-rows>
    <caption class="unseen">Hồ sơ, đến hạn trước đứng trên</caption>
    <thead><tr>\(if: !deeds.isEmpty, "<th scope=\"col\"><span class=\"unseen\">Chọn</span></th>")\
    <th scope="col">Hạn</th><th scope="col">Hồ sơ</th><th scope="col">Người nộp</th><th scope="col">Bước</th>\
    <th scope="col">Người giữ</th></tr></thead>
    <tbody>
    \(each: lines, { line in row(line, hasBoxes: !deeds.isEmpty, now: now) })</tbody>
    </table></div>
    \(if: mayTake, takeForm(address))
    """
}

private func row(_ line: WorklistLine, hasBoxes: Bool, now: Instant) -> HTML {
  """
  <tr>\(if: hasBoxes, "<td class=\"tick\">\(if: line.deed != nil, box(line))</td>")\
  <td data-label="Hạn">\(line.due.mark(at: now))</td>\
  <th scope="row" data-label="Hồ sơ"><a href="\(url: Paths.deskDossier(line.code))" data-row>\(code(line.code))</a>\
  <span class="what" title="\(line.procedure)">\(line.procedure)</span></th>\
  <td data-label="Người nộp">\(line.applicant)</td>\
  <td data-label="Bước">\(line.stepName)\(if: line.stage == .submitted, "<small>nộp trực tuyến, chờ tiếp nhận</small>")</td>\
  <td data-label="Người giữ">\(holder(of: line))</td></tr>

  """
}

private func holder(of line: WorklistLine) -> HTML {
  if let other = line.inPlaceOf { return "\(tag(.info, "thay \(other)"))<small>\(line.unit)</small>" }
  if let holder = line.holder { return "\(holder)<small>\(line.unit)</small>" }
  guard line.mayTake else { return "<span class=\"nobody\">Chưa ai nhận</span><small>\(line.unit)</small>" }
  return """
    <button type="submit" class="button secondary" form="nhan-viec" name="viec" value="\(line.reference)" data-take>\
    Nhận việc<span class="unseen"> \(line.code)</span></button><small>\(line.unit)</small>
    """
}

private func box(_ line: WorklistLine) -> HTML {
  """
  <input type="checkbox" form="chon" name="viec" value="\(line.reference)" aria-label="Chọn hồ sơ \(line.code)">
  """
}

private func takeForm(_ address: WorklistAddress) -> HTML {
  """
  <form id="nhan-viec" method="post" action="\(url: Paths.takeTask)">\(csrfField)\(hiddenField("ve", address.path.description))</form>
  """
}

/// What is ticked is looked at once more on a page of its own before anything is done.
private func bulkForm(_ deeds: [Bulk.Deed], _ address: WorklistAddress) -> HTML {
  let verb = deeds.count == 1 ? deeds[0].action.title : "Xử lý"
  return """
    <form id="chon" class="batch" method="post" action="\(url: Paths.bulkConfirm)">\(csrfField)\
    \(hiddenField("ve", address.path.description))\
    <button type="submit" class="button primary" data-key="y">\(verb) các hồ sơ đã chọn<span data-tick-count="chon"></span></button>\
    <button type="button" class="button secondary" data-tick-all="chon" hidden>Chọn tất cả trên trang này</button></form>
    """
}
