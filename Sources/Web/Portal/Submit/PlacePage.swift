import Agencies
import Casework
import Dossiers
import Markup
import Procedures
import Rules
import WebShared
import WorkingTime

/// Where to submit: first the district, then an agency in it; only agencies that solve the procedure are offered.
struct PlacePage: Page {
  var procedure: Procedure
  var places: Places
  var district: Agency?
  var draft: String?
  var state: FormState

  /// - Parameter state: after a wrong answer; else the page shows what was typed before, or what the address asks for.
  init(
    _ procedure: Procedure, _ rules: Rulebook, _ request: WebRequest, draft: String?, typed: [String: String] = [:],
    state: FormState? = nil
  ) {
    (self.procedure, self.draft) = (procedure, draft)
    places = Places(of: procedure, under: rules, on: request.site.now().day)
    self.state = state ?? FormState(typed)
    let chosen = places.agency(code: self.state[PlaceAnswer.field]).flatMap(places.district(of:))
    let asked = request.query("huyen") ?? (self.state["huyen"].isEmpty ? nil : self.state["huyen"])
    district = asked.flatMap(places.district(code:)) ?? chosen
  }

  var title: String { "Nộp ở đâu?" }
  var section: Entry? { .procedures }
  var errorCount: Int { state.errorCount }

  private var path: Path {
    draft.map { DraftStep.place.path(procedure.code, $0) } ?? Paths.submit(procedure.code)
  }

  var body: HTML {
    """
    \(errorSummary(state))
    \(DraftHead(procedure: procedure, step: .place).html)
    <h1>\(title)</h1>
    \(if: places.asksForDistrict, districtForm)
    \(if: !choices.isEmpty, agencyForm)
    """
  }

  private var districtForm: HTML {
    queryForm(
      to: path, class: "inline",
      """
      \(selectField("huyen", "Huyện, thị xã, thành phố", places.districts.map { Choice($0.code, $0.place.firstLetterLarge) }, in: FormState(["huyen": district?.code ?? ""]), hint: "Chọn nơi bạn ở, rồi bấm nút bên cạnh."))
      \(button(district == nil ? "Xem nơi nộp" : "Đổi nơi", .secondary))
      """)
  }

  private var choices: [Agency] { places.departments + places.local(in: district) }

  private var agencyForm: HTML {
    form(
      to: path,
      """
      \(district.map { hiddenField("huyen", $0.code) })
      \(list)
      \(actions(button("Tiếp tục"), "<a href=\"\(url: Paths.procedure(procedure.code))\">Về trang thủ tục</a>"))
      """)
  }

  private var list: HTML {
    let all = choices.map { Choice($0.code, $0.title) }
    let question = "Cơ quan nhận hồ sơ"
    var state = state
    if all.count == 1, state[PlaceAnswer.field].isEmpty { state[PlaceAnswer.field] = all[0].value }
    return all.count > 7
      ? selectField(PlaceAnswer.field, question, all, in: state)
      : radios(PlaceAnswer.field, question, all, in: state)
  }
}

/// Above each page of a submission: which procedure, which step.
struct DraftHead {
  var procedure: Procedure
  var step: DraftStep

  var html: HTML {
    """
    <p class="under">Nộp hồ sơ: <a href="\(url: Paths.procedure(procedure.code))">\(procedure.shortName)</a></p>
    \(steps(DraftStep.allCases.map(\.label), current: step.number))
    """
  }
}
