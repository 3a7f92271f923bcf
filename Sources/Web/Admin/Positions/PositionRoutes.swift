import Agencies
import Identity
import Language
import Rules
import Storage
import WebShared
import WorkingTime

/// Giving a position, and ending one.
func positionRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminAccount(":id", "giao-vi-tri"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    guard file.account.id != officer.accountID else { throw IdentityRefusal.notYourself }
    let state = FormState(["from": DateText.short(request.site.now().day)])
    return request.page(
      GivePositionPage(
        officer: officer, account: file.account, place: try await admin.place(request, officer), state: state))
  }

  routes.post(Paths.adminAccount(":id", "giao-vi-tri"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    let place = try await admin.place(request, officer)
    let (id, now) = (file.account.id, request.site.now())
    return try await request.submission(again: { state in
      GivePositionPage(officer: officer, account: file.account, place: place, state: state)
    }) { form in
      let position = readPosition(from: &form, in: place)
      try form.check()
      guard let position else { throw PageError.badRequest }
      try await request.site.db.write { tx in
        try HeldPosition.give(position, to: id, by: .officer(officer), at: now, in: tx)
      }
      return .redirect(to: Paths.account(id).query("xong", AccountAnswer.positionGiven.rawValue))
    }
  }

  routes.get(Paths.adminAccount(":id", "ket-thuc-vi-tri"), for: .administrator) { request, officer in
    let state = FormState(["to": DateText.short(request.site.now().day)])
    return request.page(try await admin.endPage(request, officer, state))
  }

  routes.post(Paths.adminAccount(":id", "ket-thuc-vi-tri"), for: .administrator) { request, officer in
    let page = try await admin.endPage(request, officer, FormState())
    let (position, now) = (page.position, request.site.now())
    return try await request.submission(again: { page.showing($0) }) { form in
      let isAtOnce = form["when"] == "now"
      let day = isAtOnce ? now.day.adding(days: -1) : form.day("to", missing: "Nhập ngày cuối giữ vị trí.")
      try form.check()
      guard let day else { throw PageError.badRequest }
      try await request.site.db.write { tx in
        try HeldPosition.end(position.id, after: day, by: .officer(officer), at: now, in: tx)
      }
      return .redirect(to: Paths.account(position.accountID).query("xong", AccountAnswer.positionEnded.rawValue))
    }
  }
}

extension Admin {
  /// The page about the position named by `?vi-tri=`.
  fileprivate func endPage(
    _ request: WebRequest, _ officer: Officer, _ state: FormState
  ) async throws -> EndPositionPage {
    let file = try await file(of: try request.id(), request, officer)
    guard let position = file.positions.first(where: { $0.id.description == request.query("vi-tri") }) else {
      throw IdentityRefusal.positionNotFound
    }
    let territory = try await rulebooks.current().territory
    return EndPositionPage(
      officer: officer, account: file.account, position: position,
      place: "\(territory.unit(position.unitID)?.name ?? ""), \(territory.agency(position.agencyID)?.title ?? "")",
      state: state)
  }
}
