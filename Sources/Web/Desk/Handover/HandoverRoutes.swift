import Agencies
import Casework
import Catalogue
import Hummingbird
import Identity
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
        let outcomes = try await desk.handOver(
          codes, HandOver(recipient: recipient, method: method ?? .counter), request, officer)
        if outcomes.count == 1, outcomes[0].refusal == nil {
          return .redirect(to: Paths.handover.query("da-tra", outcomes[0].code))
        }
        return request.page(
          BatchPage(
            title: "Trả kết quả", done: "Đã trả", section: .handover, outcomes: outcomes, back: Paths.handover))
      })
  }
  signingListRoute(routes, desk)
}

extension Desk {
  /// Each dossier in a transaction of its own.
  fileprivate func handOver(
    _ codes: [String], _ handOver: HandOver, _ request: WebRequest, _ officer: Officer
  ) async throws -> [BatchOutcome] {
    let rules = try await rulebooks.current()
    let now = request.site.now()
    var outcomes: [BatchOutcome] = []
    for code in codes {
      outcomes.append(
        try await BatchOutcome.of(code, on: request.site.db) { tx in
          try Dossier.handOver(handOver, of: code, by: officer, under: rules, at: now, in: tx)
        })
    }
    return outcomes
  }
}

extension FormState {
  static let handover = FormState(["method": DeliveryMethod.counter.rawValue])

  /// The dossiers ticked; a list that a person can sign has a bound.
  mutating func chosenCodes() -> [String] {
    let codes = all("ho-so").filter { !$0.isEmpty && $0.count <= 60 }
    if codes.isEmpty { fail("ho-so", "Chọn ít nhất một hồ sơ.") }
    return Array(codes.prefix(100))
  }
}
