import Testing
import WebShared

@Suite("Working time in words")
struct WorkingTimeWordsTests {
  @Test(
    "Before and after stand in one unit",
    arguments: [
      (720, 960, "1,5 ngày làm việc → 2 ngày làm việc"), (720, 780, "12 giờ làm việc → 13 giờ làm việc"),
      (480, 490, "480 phút làm việc → 490 phút làm việc"),
    ])
  func change(_ before: Int, _ after: Int, _ words: String) {
    #expect(workingTimeWords(from: before, to: after) == words)
  }
}
