import Agencies
import Identity
import Procedures
import Rules
import WebShared
import WorkingTime
import Workflow

/// Agencies and procedures that processes name by codes, as people call them.
struct ProcessNames: Sendable, Hashable {
  /// By code.
  var agencies: [String: String] = [:]
  /// What legs open, by code or short name.
  var opened: [String: String] = [:]

  init() {}

  init(_ processes: [ProcessDefinition], _ rules: Rulebook, on day: Day) {
    for step in processes.flatMap(\.steps) {
      let bodies = ([step.performer] + step.asked).compactMap { StepPlace($0.place)?.body }
      for case .agency(let code) in bodies + [step.leg.flatMap { StepPlace.Body($0.agency) }].compactMap({ $0 }) {
        agencies[code] = rules.territory.agency(code: code, on: day)?.title
      }
      guard let leg = step.leg else { continue }
      opened[leg.procedure] = rules.procedure(code: leg.procedure, on: day).map { Self.title($0.name) }
    }
  }

  /// Many names in the catalogue begin with the word already.
  private static func title(_ name: String) -> String {
    let word = "Thủ tục "
    return "thủ tục “\(name.hasPrefix(word) ? String(name.dropFirst(word.count)).firstLetterLarge : name)”"
  }

  /// "Cán bộ thụ lý, bộ phận tư pháp nơi giải quyết"
  func label(of performer: Performer) -> String {
    let role = Role(rawValue: performer.role)?.label ?? (performer.role.isEmpty ? "Chưa chọn vai trò" : performer.role)
    // Leaders sit with the leaders: that need not be said twice.
    switch (Role(rawValue: performer.role), StepPlace(performer.place)?.unit) {
    case (.leader, .leaders), (.clerk, .clerks): return place(performer.place).firstLetterLarge
    default: return "\(role), \(place(performer.place))"
    }
  }

  /// "lãnh đạo nơi giải quyết", "bộ phận tư pháp cấp huyện".
  func place(_ text: String) -> String {
    guard let place = StepPlace(text) else { return text.isEmpty ? "chưa chọn nơi làm" : text }
    let unit = unitLabel(place.unit)
    switch place.body {
    case .receiving: return "\(unit) nơi nhận"
    case .solving: return "\(unit) nơi giải quyết"
    case .district: return "\(unit) cấp huyện"
    case .province: return "\(unit) cấp tỉnh"
    case .outside(let name): return "\(name) (\(unit) ghi lại)"
    case .agency: return "\(unit), \(body(place.body))"
    }
  }

  /// A body as a leg names it.
  func body(_ word: String) -> String { StepPlace.Body(word).map(body) ?? (word.isEmpty ? "chưa chọn cơ quan" : word) }

  func body(_ body: StepPlace.Body) -> String {
    switch body {
    case .receiving: "cơ quan nhận hồ sơ"
    case .solving: "cơ quan giải quyết hồ sơ"
    case .district: "UBND cấp huyện quản lý nơi giải quyết"
    case .province: "UBND tỉnh"
    case .outside(let name): name
    case .agency(let code): agencies[code] ?? "cơ quan mang mã \(code) (không tìm thấy)"
    }
  }

  /// "thủ tục “Cấp giấy phép xây dựng” tại Sở Xây dựng"
  func leg(_ leg: Leg) -> String { "\(open(leg.procedure)) tại \(body(leg.agency))" }

  /// What stands under a step in the drawing.
  func note(_ step: Step) -> String {
    if let leg = step.leg { return "\(body(leg.agency)): \(open(leg.procedure))" }
    if !step.asked.isEmpty { return "Hỏi \(step.asked.map(label).joined(separator: "; "))" }
    return label(of: step.performer)
  }

  func open(_ word: String) -> String { opened[word] ?? "quy trình \(word)" }
}

func unitLabel(_ unit: StepPlace.UnitName) -> String {
  switch unit {
  case .counter: "Bộ phận Một cửa"
  case .leaders: "lãnh đạo"
  case .clerks: "văn thư"
  case .room(nil): "bộ phận chuyên môn"
  case .room(let slug?): "bộ phận \(roomLabel(slug))"
  }
}
