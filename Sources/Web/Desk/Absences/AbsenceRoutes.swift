import Agencies
import Hummingbird
import Identity
import Rules
import Storage
import WebShared
import WorkingTime

/// Days away and who stands in: said, seen, ended early.
func absenceRoutes(_ routes: Routes, _ desk: Desk) {
  routes.get(Paths.absences, for: .officer) { request, officer in
    let form = FormState(["account": String(officer.accountID.rawValue)])
    var page = try await desk.absencePage(form, request, officer)
    page.message = request.query("bao").flatMap(AbsenceMessage.init(rawValue:))?.sentence
    return request.page(page)
  }

  routes.post(Paths.absences, for: .officer) { request, officer in
    try await request.submission(
      again: { try await desk.absencePage($0, request, officer) },
      { form in
        // The page offers its own list; nothing else can be meant.
        guard let account = Int64(form["account"]) else { throw PageError.badRequest }
        let from = form.day("from", missing: "Nhập ngày đầu vắng mặt.")
        let to = form.day("to", missing: "Nhập ngày cuối còn vắng.")
        let reason = form.optional("reason", max: 200) ?? ""
        let standIn: Int64? = form.read("standIn", nil, "Chọn người làm thay trong danh sách.") { Int64($0) }
        try form.check()
        guard let from, let to else { throw PageError.badRequest }
        let new = NewAbsence(
          account: ID(account), from: from, to: to, reason: reason, standIn: standIn.map { ID($0) })
        let now = request.site.now()
        try await request.site.db.write { tx in
          _ = try Absences.announce(new, by: officer, at: now, in: tx)
        }
        let told = standIn == nil ? AbsenceMessage.written : .delegated
        return .redirect(to: Paths.absences.query("bao", told.rawValue))
      })
  }

  routes.post(Paths.absenceEnd(":id"), for: .officer) { request, officer in
    guard let id = Int64(try request.parameter("id")) else { throw PageError.notFound }
    let now = request.site.now()
    try await request.site.db.write { tx in try Absences.end(absence: id, by: officer, at: now, in: tx) }
    return .redirect(to: Paths.absences.query("bao", AbsenceMessage.ended.rawValue))
  }
}

extension Desk {
  fileprivate func absencePage(
    _ form: FormState, _ request: WebRequest, _ officer: Officer
  ) async throws -> AbsencePage {
    let rules = try await rulebooks.current()
    let today = request.site.now().day
    let house = try await request.site.db.read { tx in
      try AbsenceHouse.load(around: officer, under: rules, on: today, in: tx)
    }
    return AbsencePage(house: house, standsInFor: officer.standsInFor, form: form, today: today)
  }
}

enum AbsenceMessage: String {
  case written = "da-ghi", delegated = "da-giao", ended = "da-ket-thuc"

  var sentence: String {
    switch self {
    case .written: "Đã ghi lịch vắng. Việc của người vắng vẫn chờ; đồng nghiệp cùng vai trò có thể nhận làm thay."
    case .delegated: "Đã ghi lịch vắng và người làm thay."
    case .ended: "Đã kết thúc lịch vắng từ hôm nay. Người làm thay không còn làm việc của người ấy."
    }
  }
}
