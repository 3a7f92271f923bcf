import Agencies
import Casework
import Dossiers
import Worklists
import Hummingbird
import Identity
import Rules
import Storage
import WebShared

/// Many dossiers at once: chosen in a list, confirmed, carried out, answered at an address of its own.
func bulkRoutes(_ routes: Routes, _ desk: Desk) {
  routes.post(Paths.bulkConfirm, for: .officer) { request, officer in
    var form = try await request.form()
    let back = form.back
    if form.chosenPlaces().isEmpty {
      return .redirect(to: back.query("bao", WorklistMessage.nothing.rawValue))
    }
    form["khoa"] = IntakeKey.new()
    if !form.has("method") { form["method"] = DeliveryMethod.counter.rawValue }
    return request.page(try await desk.confirmPage(form, at: form.chosenPlaces(), request, officer))
  }

  routes.post(Paths.bulk, for: .officer) { request, officer in
    try await request.submission(
      again: { try await desk.confirmPage($0, at: $0.orderedPlaces, request, officer) },
      { form in
        let key = form.required("khoa", "Mở lại danh sách việc và chọn hồ sơ.", max: 60)
        let method: DeliveryMethod? =
          form.has("method") ? form.choice("method", missing: "Chọn cách nhận kết quả.") : .counter
        let recipient = form.optional("recipient", max: 200) ?? ""
        let page = try await desk.confirmPage(form, at: form.orderedPlaces, request, officer)
        BulkGroup.check(page.groups, &form)
        try form.check()
        let items = form.bulkItems()
        if items.isEmpty { return .redirect(to: form.back.query("bao", WorklistMessage.nothing.rawValue)) }

        let order = Bulk(
          key: key, note: form["note"], handOver: HandOver(recipient: recipient, method: method ?? .counter))
        let wasSentBefore = try await order.run(
          items, by: officer, under: try await desk.rulebooks.current(), at: request.site.now(), on: request.site.db)
        return .redirect(
          to: Paths.bulk(key).query("ve", form.back.description).query("lai", wasSentBefore ? "1" : nil))
      })
  }

  routes.get(Paths.bulk(":key"), for: .officer) { request, officer in
    let key = try request.parameter("key")
    guard let record = try await request.site.db.read({ try Bulk.Record.find(key, of: officer, in: $0) }) else {
      throw PageError.notFound
    }
    return request.page(
      BulkAnswerPage(
        record: record, wasSentBefore: request.query("lai") != nil, back: request.queryForm.back,
        now: request.site.now()))
  }
}

extension Desk {
  func confirmPage(
    _ form: FormState, at places: [(code: String, step: String?)], _ request: WebRequest, _ officer: Officer
  ) async throws -> ConfirmBulkPage {
    let rules = try await rulebooks.current()
    let now = request.site.now()
    let chosen = try await request.site.db.read { tx in
      try Bulk.look(at: places, for: officer, under: rules, at: now, in: tx)
    }
    return ConfirmBulkPage(
      groups: BulkGroup.all(chosen), leftOut: chosen.filter { $0.offer == nil }, form: form, back: form.back)
  }
}

extension FormState {
  fileprivate var back: Path { Path(local: self["ve"]) ?? Paths.worklist }
  fileprivate var orderedPlaces: [(code: String, step: String?)] {
    all("lam").compactMap(ChosenItem.init).map { ($0.code, $0.step) }
  }
}
