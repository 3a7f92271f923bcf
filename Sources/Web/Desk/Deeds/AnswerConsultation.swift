import Casework
import Dossiers
import Markup
import WebShared

/// What the agency that was asked thinks.
enum AnswerConsultationDeed: DeskDeed {
  static let action = Action.answerConsultation
  static let slug = "tra-loi-y-kien"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    """
    \(each: view.openQuestions, { "<blockquote>\($0)</blockquote>" })
    \(form.area("answer", "Ý kiến của cơ quan"))
    """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let answer = form.text("answer")
    return { tx in
      try Dossier.answerConsultation(
        order.code, answer: answer, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
