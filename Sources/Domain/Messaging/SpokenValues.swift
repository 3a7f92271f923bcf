import WorkingTime

/// "17:00, thứ Sáu 20/11/2026"
func appointment(_ moment: Instant) -> String {
  let day = moment.day
  let time = twoDigits(moment.minuteOfDay / 60) + ":" + twoDigits(moment.minuteOfDay % 60)
  return "\(time), \(spoken(day.weekday)) \(twoDigits(day.day))/\(twoDigits(day.month))/\(day.year)"
}

/// "1.250.000 đồng"
func money(_ amount: Int) -> String {
  var groups: [Substring] = []
  var rest = Substring(String(amount.magnitude))
  while rest.count > 3 {
    groups.insert(rest.suffix(3), at: 0)
    rest = rest.dropLast(3)
  }
  return (amount < 0 ? "-" : "") + ([rest] + groups).joined(separator: ".") + " đồng"
}

private func spoken(_ weekday: Weekday) -> String {
  switch weekday {
  case .monday: "thứ Hai"
  case .tuesday: "thứ Ba"
  case .wednesday: "thứ Tư"
  case .thursday: "thứ Năm"
  case .friday: "thứ Sáu"
  case .saturday: "thứ Bảy"
  case .sunday: "Chủ nhật"
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
