import Language
import WebShared
import Workflow

/// A step as a form holds it, both ways.
enum StepForm {
  static let mostAsked = 4
  static let units = [Choice("gio", "Giờ"), Choice("nua-ngay", "Nửa ngày"), Choice("phut", "Phút")]
  /// New steps ask no choice of the clock.
  static let empty = FormState([
    "kind": Step.Kind.work.rawValue, "counted": "co", "unit": "gio", "branching": "person", "leg-refusal": "ask",
    "clock": "",
  ])

  static func state(of step: Step) -> FormState {
    var state = empty
    (state["name"], state["kind"]) = (step.name, step.kind.rawValue)
    let place = WrittenPlace(step.performer.place)
    (state["role"], state["body"], state["room"]) = (step.performer.role, place.body, place.room)
    let unit = step.minutes % 240 == 0 && step.minutes > 0 ? "nua-ngay" : step.minutes % 60 == 0 ? "gio" : "phut"
    (state["unit"], state["term"]) = (unit, String(step.minutes / minutes(of: unit)))
    state["counted"] = step.isCounted ? "co" : ""
    state["optional"] = step.isOptional ? "co" : ""
    state["chosen"] = step.isChosenBefore ? "co" : ""
    state["branching"] = step.branching.rawValue
    state.fill("next", step.next)
    for (number, performer) in step.asked.prefix(mostAsked).enumerated() {
      state["asked-role-\(number + 1)"] = performer.role
      let place = WrittenPlace(performer.place)
      (state["asked-body-\(number + 1)"], state["asked-room-\(number + 1)"]) = (place.body, place.room)
    }
    state["consent"] = step.silence == .consent ? "co" : ""
    if let leg = step.leg {
      (state["leg-opens"], state["leg-agency"]) = (leg.procedure, leg.agency)
      (state["leg-hours"], state["leg-gives"]) = (String(leg.minutes / 60), leg.gives.joined(separator: ", "))
      state["leg-refusal"] = leg.refusal.rawValue
    }
    EffectForm.fill(&state, needs: step.needs, effects: step.effects)
    return state
  }

  /// Reads the form into the step; what is wrong stands in the form's errors.
  /// - Parameter opens: what a leg may open.
  static func read(_ form: inout FormState, into step: inout Step, of process: ProcessDefinition, opens: Set<String>) {
    step.name = form.required("name", "Nhập tên bước.")
    if let kind: Step.Kind = form.choice("kind", missing: "Chọn loại bước.") { step.kind = kind }
    step.performer = Performer(role: form["role"], place: WrittenPlace(body: form["body"], room: form["room"]).text)
    if !step.isCitizens, step.kind != .automaticReception {
      if form["role"].isEmpty { form.fail("role", "Chọn vai trò của người làm.") }
      if form["body"].isEmpty, form["outside"].isEmpty { form.fail("body", "Chọn cơ quan làm bước này.") }
      if form["room"].isEmpty { form.fail("room", "Chọn bộ phận làm bước này.") }
    }
    if let outside = form.optional("outside", max: 80) {
      if outside.contains("/") || outside.contains(":") {
        form.fail("outside", "Tên cơ quan không được có dấu / hoặc dấu hai chấm. Hãy viết khác đi.")
      } else {
        step.performer.place = WrittenPlace(body: "outside:\(outside)", room: form["room"]).text
      }
    }
    readTerm(&form, into: &step)
    (step.isCounted, step.isOptional) = (form.isTicked("counted"), form.isTicked("optional"))
    step.isChosenBefore = form.isTicked("chosen")
    if step.choices.isEmpty {
      step.next = process.steps.map(\.id).filter { form.has("next", $0) && $0 != step.id }
    } else {
      step.branching = Step.Branching(rawValue: form["branching"]) ?? step.branching
    }
    readAsked(&form, into: &step)
    readLeg(&form, into: &step, opens)
    EffectForm.read(form, needs: &step.needs, effects: &step.effects)
  }

  private static func minutes(of unit: String) -> Int { unit == "nua-ngay" ? 240 : unit == "phut" ? 1 : 60 }

  private static func readTerm(_ form: inout FormState, into step: inout Step) {
    let unit = minutes(of: form["unit"])
    let limit = 100_000 / unit
    let half = form.read(
      "term", "Nhập thời gian của bước; 0 nếu là phần còn lại.", "Nhập một số từ 0 đến \(limit), ví dụ 4 hoặc 2,5."
    ) {
      text -> Int? in
      let parts = text.replacing(".", with: ",").split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count <= 2, let whole = Int(parts[0]), (0...limit).contains(whole) else { return nil }
      if parts.count == 1 { return whole * 2 }
      return parts[1] == "5" ? whole * 2 + 1 : parts[1] == "0" ? whole * 2 : nil
    }
    if let half { step.minutes = half * unit / 2 }
  }

  private static func readAsked(_ form: inout FormState, into step: inout Step) {
    var asked: [Performer] = []
    for number in 1...mostAsked {
      let (role, body, room) = (
        form["asked-role-\(number)"], form["asked-body-\(number)"], form["asked-room-\(number)"]
      )
      if role.isEmpty && body.isEmpty && room.isEmpty { continue }
      if role.isEmpty { form.fail("asked-role-\(number)", "Chọn vai trò của người được hỏi.") }
      if body.isEmpty { form.fail("asked-body-\(number)", "Chọn cơ quan được hỏi.") }
      if room.isEmpty { form.fail("asked-room-\(number)", "Chọn bộ phận được hỏi.") }
      asked.append(Performer(role: role, place: WrittenPlace(body: body, room: room).text))
    }
    // More than the form shows came from a file; they stay.
    step.asked = asked + step.asked.dropFirst(mostAsked)
    step.silence = form.isTicked("consent") ? .consent : .wait
  }

  private static func readLeg(_ form: inout FormState, into step: inout Step, _ opens: Set<String>) {
    guard let procedure = form.optional("leg-opens", max: 60) else {
      step.leg = nil
      return
    }
    // What a file brought may stay: the check names it.
    if !opens.contains(procedure), procedure != step.leg?.procedure {
      form.fail("leg-opens", "Không có thủ tục hay quy trình nào mang tên “\(procedure)”. Hãy kiểm tra lại mã.")
    }
    if form["leg-agency"].isEmpty { form.fail("leg-agency", "Chọn cơ quan nhận phần việc này.") }
    let hours = form.number("leg-hours", in: 1...2_000, missing: "Nhập số giờ giao cho cơ quan kia.")
    step.leg = Leg(
      procedure: procedure, agency: form["leg-agency"], minutes: (hours ?? 0) * 60,
      gives: form["leg-gives"].split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty },
      refusal: Leg.Refusal(rawValue: form["leg-refusal"]) ?? .ask)
  }
}

/// Needs and effects as a form holds them.
enum EffectForm {
  static func fill(_ state: inout FormState, needs: [Need], effects: [Effect]) {
    state.fill("needs", needs.map(\.rawValue))
    var (messages, forms): ([String], [String]) = ([], [])
    for effect in effects {
      switch effect {
      case .message(let word): messages.append(word)
      case .form(let word): forms.append(word)
      case .status(let word): state["status"] = word
      case .pause: state["clock"] = "pause"
      case .resume: state["clock"] = "resume"
      }
    }
    state.fill("messages", messages)
    state.fill("forms", forms)
  }

  static func read(_ form: FormState, needs: inout [Need], effects: inout [Effect]) {
    needs = Need.allCases.filter { form.has("needs", $0.rawValue) }
    var read = form.all("messages").map(Effect.message) + form.all("forms").map(Effect.form)
    if !form["status"].isEmpty { read.append(.status(form["status"])) }
    if form["clock"] == "pause" { read.append(.pause) }
    if form["clock"] == "resume" { read.append(.resume) }
    // The order people wrote them in a file stays where nothing changed.
    if Set(read) != Set(effects) { effects = read }
  }
}
