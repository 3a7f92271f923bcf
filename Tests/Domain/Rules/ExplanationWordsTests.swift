import Procedures
import TestSupport
import Testing
import WorkingTime

@Suite("Why a dossier is due when it is, in words")
struct ExplanationWordsTests {
  private let calendar: WorkingCalendar

  init() throws { calendar = WorkingCalendar(plan: .anGiang, entries: try officialEntries()) }

  @Test("The sentences of a term over the holidays of 30 April")
  func sentences() throws {
    let run = try TermRun(acceptedAt: local("2025-04-29 09:00"), term: .workingDays(3))
    #expect(
      run.explanation(in: calendar).sentences == [
        "Tiếp nhận lúc 09:00 thứ Ba 29/4/2025.",
        "Tính từ 09:00 thứ Ba 29/4/2025, chỉ tính trong giờ làm việc.",
        "Thứ Tư 30/4/2025: nghỉ, Ngày Chiến thắng.",
        "Thứ Năm 1/5/2025: nghỉ, Ngày Quốc tế lao động.",
        "Thứ Sáu 2/5/2025: nghỉ, Nghỉ hoán đổi dịp 30/4-1/5 (làm bù 26/04/2025).",
        "Thứ Bảy 3/5/2025 đến Chủ nhật 4/5/2025: nghỉ hằng tuần.",
        "Đủ 24 giờ làm việc lúc 09:00 thứ Tư 7/5/2025: hẹn trả kết quả.",
      ])
  }

  @Test("A storm day, an exchanged Saturday and a calendar term that ends on a rest day are told")
  func notes() throws {
    let plan = try OfficeHoursPlan(
      [.init(hours: .anGiang)], specialDays: [.init(Day(2026, 8, 24), sessions: [], reason: "bão số 5")])
    let calendar = WorkingCalendar(plan: plan, entries: try officialEntries())
    let run = try TermRun(acceptedAt: local("2026-08-21 16:00"), term: .workingDays(2))
    let sentences = run.explanation(in: calendar).sentences
    #expect(sentences.contains("Thứ Bảy 22/8/2026: làm việc, Làm bù dịp Quốc khánh (cho ngày 31/08/2026)."))
    #expect(sentences.contains("Thứ Hai 24/8/2026: cơ quan nghỉ, bão số 5."))

    let months = try TermRun(acceptedAt: local("2026-03-02 09:00"), term: .calendarDays(5))
    #expect(
      months.explanation(in: calendar).sentences.contains(
        "Ngày cuối là thứ Bảy 7/3/2026, ngày nghỉ, nên hẹn ngày làm việc tiếp theo."))
  }

  @Test("While the clock stands, what was counted is told, and no date is promised")
  func standing() throws {
    let run = try TermRun(
      acceptedAt: local("2025-04-29 09:00"), term: .workingDays(3),
      stops: [.init(from: local("2025-04-29 10:00"), to: nil, then: .resume)])
    let beginning = [
      "Tiếp nhận lúc 09:00 thứ Ba 29/4/2025.", "Tính từ 09:00 thứ Ba 29/4/2025, chỉ tính trong giờ làm việc.",
    ]
    let explanation = run.explanation(in: calendar)
    #expect(explanation.sentences(pause: "Chờ thuế.") == beginning + ["Chờ thuế."])
    #expect(
      explanation.sentences
        == beginning + ["Tạm dừng tính thời hạn từ 10:00 thứ Ba 29/4/2025. Hết tạm dừng, ngày hẹn được tính lại."])
  }

  private func local(_ text: String) throws -> Instant { try #require(Instant(local: text)) }
}
