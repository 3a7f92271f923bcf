import Markup
import Procedures
import Rules
import WebShared
import WorkingTime
import Workflow

/// The steps of the process with who does them and the time each may take.
struct ProcessOfProcedure {
  var procedure: Procedure
  var rules: Rulebook
  var today: Day

  var html: HTML {
    let process = rules.process(of: procedure, on: today)?.process
    let steps = process?.steps ?? []
    return """
      <p>Thời hạn: <b>\(procedure.term.words)</b>\(if: procedure.termBasis == .assumed, " (ước tính)") kể từ khi hồ sơ được \
      tiếp nhận.\(procedure.termText.map { " <small>Danh mục ghi: \($0).</small>" })</p>
      \(table("Các bước giải quyết", [Column("Bước"), Column("Nơi làm"), Column("Thời gian")], steps.map { step in
        ["\(step.name)\(if: step.isOptional, " <small>(khi cần)</small>")", "\(StepWords.place(of: step))", "\(time(of: step))"]
      }))
      \(process.map { process in
        details("Sơ đồ quy trình", processDrawing(process, id: "so-do", title: "Sơ đồ quy trình giải quyết", note: StepWords.place))
      })
      """
  }

  private func time(_ minutes: Int) -> String { workingTimeWords(minutes) }

  private func time(of step: Step) -> String {
    if step.minutes == 0 { return "phần còn lại của thời hạn" }
    return step.isCounted ? time(step.minutes) : "\(time(step.minutes)), không tính vào thời hạn"
  }
}

/// Where a step of a process is done, as people call it.
enum StepWords {
  static func place(of step: Step) -> String {
    if step.kind == .payment { return "Người nộp hồ sơ" }
    if let leg = step.leg { return place(ofLeg: leg) }
    guard let place = StepPlace(step.performer.place) else { return "Cơ quan giải quyết" }
    let unit =
      switch place.unit {
      case .counter: "Bộ phận Một cửa"
      case .leaders: "Lãnh đạo"
      case .clerks: "Văn thư"
      case .room: "Bộ phận chuyên môn"
      }
    switch place.body {
    case .receiving, .solving: return unit
    case .district: return "\(unit) cấp huyện"
    case .province: return "\(unit) cấp tỉnh"
    case .agency: return "\(unit) cơ quan phối hợp"
    case .outside(let name): return name
    }
  }

  private static func place(ofLeg leg: Leg) -> String {
    switch StepPlace("\(leg.agency)/counter")?.body {
    case .outside(let name): name
    case .district: "Cơ quan cấp huyện"
    case .province: "Cơ quan cấp tỉnh"
    case .receiving, .solving, .agency, nil: "Cơ quan phối hợp"
    }
  }
}
