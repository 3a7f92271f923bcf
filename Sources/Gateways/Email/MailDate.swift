import Language
import WorkingTime

/// "Mon, 02 Mar 2026 09:00:00 +0700", the date of RFC 5322.
func mailDate(_ moment: Instant) -> String {
  let day = moment.day
  let seconds = Int(moment.wholeMinute.milliseconds(to: moment) / 1_000)
  let time = DateText.time(moment.minuteOfDay) + ":" + twoDigits(seconds)
  return
    "\(weekdays[day.weekday.rawValue - 1]), \(twoDigits(day.day)) \(months[day.month - 1]) \(day.year) \(time) +0700"
}

private let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
