import Casework
import Dossiers
import Identity
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

extension Paths {
  /// A preview that was ordered: /quan-tri/xem-truoc-lich/12.
  static func adminChangePreview(_ id: String) -> Path { admin.appending("xem-truoc-lich").appending(id) }
}

/// The preview of a change of the calendar fills while it is looked at; once it is whole, the change can be saved.
func changePreviewRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminChangePreview(":id"), for: .administrator) { request, officer in
    let page = try await admin.changePreview(request, officer)
    return request.page(page, isFilling: page.isFilling)
  }

  routes.post(Paths.adminChangePreview(":id"), for: .administrator) { request, officer in
    let id: ID<DossierWalk> = try request.id()
    let (rules, now) = (try await admin.rulebooks.current(), request.site.now())
    let page = try await admin.changePreview(request, officer)
    return try await request.submission(again: { page.answering($0) }) { _ in
      try await request.site.db.write {
        try DueReview.publish(previewed: id, under: rules, by: officer, at: now, in: $0)
      }
      admin.rulebooks.renew()
      return .redirect(to: page.place.landing.query("xong", "da-luu"))
    }
  }
}

extension Admin {
  /// Only whoever may make the change sees what it would do.
  fileprivate func changePreview(_ request: WebRequest, _ officer: Officer) async throws -> ChangePreviewPage {
    let id: ID<DossierWalk> = try request.id()
    let rules = try await rulebooks.current()
    let now = request.site.now()
    let (seen, waiting) = try await request.site.db.read { tx in
      (try Walked<CalendarPreviewing>.find(id, in: tx), try WaitingReview.count(at: now, in: tx))
    }
    guard let seen, let place = ChangePlace(seen.purpose.change, rules.territory),
      (try? seen.purpose.change.allow(officer, under: rules)) != nil
    else { throw PageError.notFound }
    return ChangePreviewPage(
      officer: officer, words: ChangeWords(seen.purpose.change, in: rules, on: now.day), id: id,
      preview: seen.found, share: seen.endedAt == nil ? seen.share : nil, fault: seen.fault(at: now), waiting: waiting,
      isSaved: seen.carriedOutAt != nil, place: place)
  }
}
