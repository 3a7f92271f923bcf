import Language
import Testing
import WorkingTime

@Suite("Values as people read them")
struct SpokenValueTests {
  @Test("Days and times are written as people write them")
  func moments() {
    let day = Day(2026, 3, 6)
    #expect(DateText.dateTime(day.at(hour: 9, minute: 5)) == "09:05, thứ Sáu 06/03/2026")
    #expect(DateText.long(Day(2026, 11, 22)) == "Chủ nhật 22/11/2026")
    #expect(DateText.short(day) == "06/03/2026")
    #expect(DateText.short(day, today: Day(2026, 12, 31)) == "06/03")
    #expect(DateText.short(day, today: Day(2027, 1, 1)) == "06/03/2026")
    #expect(DateText.unpadded(day) == "6/3/2026")
    #expect(DateText.time(0) == "00:00" && DateText.time(1_440) == "24:00")
  }

  @Test("A lunar date is written with its leap month")
  func lunar() {
    #expect(DateText.lunar(LunarDate(day: 1, month: 11, isLeap: true, year: 2033)) == "1/11 nhuận/2033")
    #expect(DateText.lunar(LunarDate(day: 10, month: 3, year: 2026)) == "10/3/2026")
  }

  @Test("The days of a week have seven names")
  func weekdays() {
    #expect(Set((2...8).map { Day(2026, 3, $0).weekday.label }).count == 7)
    #expect(Day(2026, 3, 2).weekday.label == "thứ Hai")
  }

  @Test(
    "Great numbers stand in groups of three",
    arguments: [(0, "0"), (999, "999"), (1_000, "1.000"), (1_250_000, "1.250.000"), (-20_000, "−20.000")])
  func numbers(_ number: Int, _ text: String) {
    #expect(grouped(number) == text)
    #expect(dong(number) == text + " đồng")
  }

  @Test("The least of all numbers is told too")
  func least() {
    #expect(grouped(.min).hasPrefix("−9.223.372"))
  }

  @Test("Zeros fill up what is short and cut nothing that is long")
  func zeros() {
    #expect([twoDigits(0), twoDigits(7), twoDigits(10), twoDigits(123)] == ["00", "07", "10", "123"])
    #expect([padded(7, 4), padded(12_345, 4)] == ["0007", "12345"])
  }

  @Test("A message without marks has no sign a telephone might lack")
  func plainLetters() {
    #expect("Hồ sơ của Đặng Thị Ý – “đủ”… −5 ‘ngày’".plainLetters == "Ho so cua Dang Thi Y - \"du\"... -5 'ngay'")
  }
}
