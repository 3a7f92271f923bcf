import Casework
import Dossiers
import Forms
import Markup
import Procedures
import WebShared
import WorkingTime

/// Taking a dossier in at the counter: who, what papers, by when. Made to be gone through with the keyboard.
struct IntakePage: Page {
  var offer: IntakeOffer
  var form: FormState
  var now: Instant
  var person: PersonSearch?

  enum PersonSearch { case known, unknown }

  var title: String { "Tiếp nhận: \(offer.procedure.name)" }
  var area: Area { .desk }
  var section: Entry? { .intake }
  var errorCount: Int { form.errorCount }

  var body: HTML {
    """
    \(errorSummary(form))
    \(WebShared.form(to: Paths.intake(offer.procedure.code), sendsFiles: true, class: "intake", """
      \(hiddenField("key", form["key"]))\(hiddenField("extras", String(form.extraPapers)))
      <div class="intake-main">
      <h1>\(offer.procedure.name)</h1>
      \(IntakePerson(form: form, search: person).html)
      \(IntakePapers(offer: offer, form: form).html)
      \(IntakeAnswers(questions: offer.procedure.form.questions, form: form).html)
      </div>
      \(IntakeSummary(offer: offer, form: form, now: now).html)
      """))
    \(keyHelp(
      ("Enter", "sang ô tiếp theo; ở ô số định danh: tìm người"), ("Ctrl+Enter", "tiếp nhận"),
      ("Alt+A", "đã đủ giấy tờ bắt buộc"), ("Alt+L", "lệ phí"), ("Alt+C", "chọn thủ tục khác")))
    """
  }
}
