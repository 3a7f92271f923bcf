import WorkingTime

/// The announced calendars of `Data/working-calendar.csv`.
enum WorkingCalendarFile {
  static func entries(in folder: String) throws -> [CalendarEntry] {
    try Table("working-calendar.csv", in: folder).rows.map { row in
      guard let day = row["date"].flatMap(Day.init(rawValue:)),
        let kind = row["kind"].flatMap(CalendarEntry.Kind.init)
      else { throw ReferenceFault.wrongRow(file: "working-calendar.csv", row: row["date"] ?? "") }
      return CalendarEntry(day: day, kind: kind, reason: row["reason"] ?? "")
    }
  }
}
