import Language

/// Invented people, the same for the same seed.
package struct DemoNames: Sendable {
  private var random: SeededRandom

  package init(seed: UInt64) { random = SeededRandom(seed: seed) }

  package mutating func next() -> String {
    let isWoman = Bool.random(using: &random)
    let family = Self.families.randomElement(using: &random) ?? "Nguyễn"
    let middle = (isWoman ? Self.womensMiddles : Self.mensMiddles).randomElement(using: &random) ?? "Thị"
    let given = (isWoman ? Self.womensNames : Self.mensNames).randomElement(using: &random) ?? "Lan"
    return "\(family) \(middle) \(given)"
  }

  private static let families = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
    "Ngô", "Dương", "Lý", "Châu", "Danh", "Trương", "Mai", "Tô", "Lâm", "Néang",
  ]
  private static let womensMiddles = ["Thị", "Thị", "Thị Ngọc", "Thị Kim", "Ngọc", "Mỹ", "Thanh", "Thị Cẩm"]
  private static let mensMiddles = ["Văn", "Văn", "Hữu", "Minh", "Quốc", "Thanh", "Hoàng", "Tấn", "Đức", "Phước"]
  private static let womensNames = [
    "Lan", "Hà", "Hương", "Mai", "Thảo", "Yến", "Tuyền", "Ngân", "Diễm", "Phượng", "Loan", "Nhung", "Ánh", "Bích",
    "Trâm",
    "Xuân", "Kiều", "Hạnh", "Thủy", "Vy",
  ]
  private static let mensNames = [
    "An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hải", "Hùng", "Khoa", "Long", "Nam", "Phúc", "Quang", "Sơn", "Tài",
    "Thắng", "Tuấn", "Vinh", "Khang", "Lộc",
  ]
}
