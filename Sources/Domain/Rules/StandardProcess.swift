package import Workflow

/// The sound default of a procedure without a process of its own: counter, specialist, leader, clerk, counter.
/// Times follow the usual split: half a day each at the counter's two ends, the rest for the work.
package enum StandardProcess {
  package static let slug = "chung"

  package static let process = ProcessDefinition(steps: [
    step("1", "Tiếp nhận, kiểm tra, số hóa", .reception, "receptionist", "receiving/counter", 240, ["2"]),
    step("2", "Thẩm định hồ sơ, dự thảo kết quả", .work, "specialist", "solving/room", 0, ["3"]),
    step("3", "Xem xét, ký", .approval, "leader", "solving/leaders", 240, ["4"]),
    step("4", "Lấy số, đóng dấu, phát hành", .issue, "clerk", "solving/clerks", 120, ["5"]),
    step("5", "Trả kết quả", .delivery, "receptionist", "receiving/counter", 120, []),
  ])

  private static func step(
    _ id: String, _ name: String, _ kind: Step.Kind, _ role: String, _ place: String, _ minutes: Int, _ next: [String]
  ) -> Step {
    Step(
      id: id, name: name, kind: kind, performer: Performer(role: role, place: place), minutes: minutes, next: next)
  }
}
