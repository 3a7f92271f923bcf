import Agencies
import Casework
import Dossiers
import Worklists
import Hummingbird
import Identity
import Rules
import Storage
import WebShared

func handoverRoutes(_ routes: Routes, _ desk: Desk) {
  routes.get(Paths.handover, for: .role(.receptionist)) { request, officer in
    request.page(
      try await desk.handoverPage(request, officer, words: request.query("q") ?? "", form: .handover))
  }

  routes.post(Paths.handover, for: .role(.receptionist)) { request, officer in
    try await request.submission(
      again: { try await desk.handoverPage(request, officer, words: $0["q"], form: $0) },
      { form in
        let codes = form.chosenCodes()
        let method: DeliveryMethod? = form.choice("method", missing: "Chọn cách nhận kết quả.")
        let recipient = form.optional("recipient", max: 200) ?? ""
        try form.check()
        // Several are confirmed once more; for one the counter has no time to lose.
        guard codes.count == 1 else {
          form["khoa"] = IntakeKey.new()
          form["ve"] = Paths.handover.description
          return request.page(try await desk.confirmPage(form, at: form.chosenPlaces(), request, officer))
        }
        let rules = try await desk.rulebooks.current()
        let handOver = HandOver(recipient: recipient, method: method ?? .counter)
        let now = request.site.now()
        try await request.site.db.write { tx in
          try Dossier.handOver(handOver, of: codes[0], by: Hand(officer, under: rules, at: now, in: tx))
        }
        return .redirect(to: Paths.handover.query("da-tra", codes[0]))
      })
  }
  signingListRoute(routes, desk)
}

extension FormState {
  static let handover = FormState(["method": DeliveryMethod.counter.rawValue])

  /// The dossiers ticked; a list that a person can sign has a bound.
  mutating func chosenCodes() -> [String] {
    let codes = all("ho-so").filter { !$0.isEmpty && $0.count <= 60 }
    if codes.isEmpty { fail("ho-so", "Chọn ít nhất một hồ sơ.") }
    return Array(codes.prefix(Bulk.most))
  }
}
