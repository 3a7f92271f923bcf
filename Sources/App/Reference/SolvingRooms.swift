import Agencies

/// Who solves what inside the agencies, by field or by ministry; the file says it, nobody else.
struct SolvingRooms {
  struct Entry {
    var key: String
    var department: String
    var rooms: [Level: String]
  }
  private var entries: [Entry]

  init(folder: String, tiers: Int) throws {
    entries = try Table("solving-rooms.csv", in: folder).rows.map { row in
      guard let department = row[tiers == 2 ? "department_2025" : "department"], let district = row["district_room"],
        let commune = row["commune_room"]
      else { throw ReferenceFault.wrongRow(file: "solving-rooms.csv", row: row["key"] ?? "(default)") }
      return Entry(
        key: row["key"] ?? "", department: department,
        rooms: [.district: district, .commune: commune, .department: "expert", .province: "office"])
    }
  }

  /// The longest field prefix wins, then the ministry, then the line without a key.
  func entry(field: String?, sector: String?) -> Entry? {
    let byField = entries.filter { !$0.key.isEmpty && (field ?? "").hasPrefix($0.key) }
      .max { $0.key.count < $1.key.count }
    return byField ?? entries.first { $0.key == sector } ?? entries.first { $0.key.isEmpty }
  }
}
