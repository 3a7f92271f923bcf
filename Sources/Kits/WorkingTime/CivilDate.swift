/// Year, month and day of the Gregorian calendar, and the number of days since 1970-01-01.
/// Years are counted from March here, so that the leap day comes last.
struct CivilDate {
  var year: Int
  var month: Int
  var day: Int

  init(ordinal: Int) {
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  static func ordinal(year: Int, month: Int, day: Int) -> Int {
    // Far outside the calendar the exact day does not matter, overflow does.
    let year = min(max(year, -100_000), 100_000)
    let month = min(max(month, -1_000_000), 1_000_000) - 1
    let day = min(max(day, -100_000_000), 100_000_000)

    let years = month >= 0 ? month / 12 : (month - 11) / 12
    let monthOfYear = month - years * 12 + 1
    let marchYear = year + years - (monthOfYear <= 2 ? 1 : 0)
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = monthOfYear > 2 ? monthOfYear - 3 : monthOfYear + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear + day - 1 - 719_468
  }
}
