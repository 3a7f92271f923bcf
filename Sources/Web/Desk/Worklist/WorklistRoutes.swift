import Casework
import Dossiers
import Worklists
import Hummingbird
import Identity
import Rules
import Storage
import WebShared

func worklistRoutes(_ routes: Routes, _ desk: Desk) {
  routes.get(Paths.worklist, for: .officer) { request, officer in
    let address = WorklistAddress(request.queryForm)
    let rules = try await desk.rulebooks.current()
    let now = request.site.now()
    let (list, deeds) = try await request.site.db.read { tx in
      let list = try Worklist.load(
        address.scope, address.queue, filter: address.filter, for: officer, after: address.cursor,
        limit: address.rows.rawValue, at: now, in: tx)
      return (list, try list.bulkDeeds(for: officer, under: rules, at: now, in: tx))
    }
    return request.page(
      WorklistPage(
        address: address, scopes: officer.worklistScopes,
        lines: list.rows.map {
          WorklistLine($0, for: officer, in: address.queue, deed: deeds[$0.taskID], under: rules, at: now)
        },
        counts: list.counts, next: list.next, now: now,
        message: request.query("bao").flatMap(WorklistMessage.init(rawValue:))?.sentence,
        standsInFor: officer.standsInFor))
  }
  takeTaskRoute(routes, desk)
}

/// What was just done, when the list is shown again.
enum WorklistMessage: String {
  case taken = "da-nhan", gone = "da-co-nguoi", nothing = "chua-chon"

  var sentence: String {
    switch self {
    case .taken: "Bạn đã nhận việc. Hồ sơ nằm ở mục “Của tôi”."
    case .gone: "Hồ sơ vừa được người khác nhận hoặc xử lý. Danh sách dưới đây là mới nhất."
    case .nothing: "Bạn chưa chọn hồ sơ nào. Đánh dấu ô đầu dòng của các hồ sơ rồi bấm lại."
    }
  }
}
