import Agencies
import Casework
import Catalogue
import Markup
import WebShared
import Workflow
import WorkingTime

/// Phiếu kiểm soát quá trình giải quyết hồ sơ: who had the dossier from when to when, one line per hand-over.
func controlSlipTable(_ view: DossierView, showsCaption: Bool = false) -> HTML {
  table(
    "Phiếu kiểm soát quá trình giải quyết",
    [
      Column("Bước"), Column("Đơn vị, người nhận"), Column("Nhận"), Column("Chuyển đi"), Column("Thời gian giữ"),
      Column("Kết quả"),
    ],
    showsCaption: showsCaption,
    view.file.tasks.map { task in
      [
        "\(view.file.step(of: task)?.name ?? "Trả lời lấy ý kiến")",
        "\(view.rules.territory.unit(task.unitID)?.name)\(task.holderName.map { "<small>\($0)</small>" as HTML })",
        shortDateTime(task.openedAt, now: view.now),
        task.closedAt.map { shortDateTime($0, now: view.now) } ?? "đang giữ",
        "\(held(task, view))", result(of: task, view),
      ]
    })
}

func controlSlipDetails(_ view: DossierView) -> HTML? {
  if view.file.tasks.isEmpty { return nil }
  return details("Phiếu kiểm soát (\(view.file.tasks.count) lượt giao nhận)", controlSlipTable(view))
}

/// Working time in hand, in hours and minutes.
private func held(_ task: DossierFile.TaskRow, _ view: DossierView) -> String {
  let minutes = view.dossier.calendar.workingMinutes(from: task.openedAt, to: task.closedAt ?? view.now)
  return minutes < 60 ? "\(minutes) phút" : "\(minutes / 60) giờ \(minutes % 60) phút"
}

/// Filled in by the receiver on paper; here by the time the step was granted.
private func result(of task: DossierFile.TaskRow, _ view: DossierView) -> HTML {
  guard let step = view.file.step(of: task) else { return "" }
  let minutes = view.dossier.calendar.workingMinutes(from: task.openedAt, to: task.closedAt ?? view.now)
  if minutes > step.minutes, step.minutes > 0 { return tag(.warn, "Chậm hơn giờ của bước") }
  return task.closedAt == nil ? "" : tag(.good, minutes < step.minutes ? "Trước hạn" : "Đúng hạn")
}
