import Casework
import Dossiers
import Markup
import WebShared
import Workflow

/// The counter gives the result out.
enum HandOverDeed: DeskDeed {
  static let action = Action.handOver
  static let slug = "tra-ket-qua"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    let asked = form.offering(DeliveryMethod.counter.rawValue, for: "method")
      .offering(view.file.authorisedPerson?.name ?? view.dossier.applicant.name, for: "recipient")
    return """
      \(asked.step(among: view.steps { $0.kind == .delivery }))
      \(asked.line("recipient", "Người nhận", hint: "Xem giấy tờ tùy thân hoặc giấy ủy quyền."))
      \(asked.radio("method", "Cách nhận", DeliveryMethod.allCases.map { Choice($0.rawValue, $0.title) }))
      """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let method: DeliveryMethod? = form.state.choice(form.name("method"), missing: "Chọn cách nhận kết quả.")
    let recipient = form.state.optional(form.name("recipient"), max: 200) ?? ""
    let (step, handOver) = (form.step, HandOver(recipient: recipient, method: method ?? .counter))
    return { tx in
      try Dossier.handOver(
        handOver, of: order.code, step: step, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
