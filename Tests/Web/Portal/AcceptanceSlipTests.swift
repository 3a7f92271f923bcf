import Markup
import Slips
import Testing
import TestSupport
import WebShared
import WorkingTime

@Suite("The printed receipt")
struct AcceptanceSlipTests {
  @Test(
    "The more stands on it, the smaller it is set",
    arguments: [(2, "slip sheet"), (9, "slip sheet dense"), (40, "slip sheet dense tiny")])
  func size(_ papers: Int, _ style: String) throws {
    let html = acceptanceSlip(slip(papers: papers)).description
    #expect(html.contains("<section class=\"\(style)\""))
  }

  @Test("A long list ends with word of how many more there are; a long name is cut where it stands")
  func longList() throws {
    let html = acceptanceSlip(slip(papers: 40)).description
    #expect(html.contains("<li>và 24 giấy tờ khác"))
    #expect(html.split(separator: "<li>").count == 18)
    #expect(html.contains("…"))
  }

  @Test("Every value on it is text, whatever was typed")
  func hostile() throws {
    var slip = slip(papers: 1)
    slip.applicant.name = "<b>Lan</b> & \"Mai\""
    slip.request = "</section><script>"
    slip.authorisedPerson = SlipPerson(name: "<i>", personalID: "'")
    let html = acceptanceSlip(slip)
    #expect(Checker.problems(in: html) == [])
    #expect(!html.description.contains("<script>"))
    #expect(html.description.contains("&lt;b&gt;Lan&lt;/b&gt; &amp; &quot;Mai&quot;"))
  }

  private func slip(papers: Int) -> AcceptanceSlip {
    AcceptanceSlip(
      head: SlipHead(agency: "UBND phường Mỹ Bình", number: "1/BPTNTKQ", place: "Mỹ Bình", day: Day(2026, 3, 2)),
      code: "000.01.21.H01-260302-0001", lookUpAddress: "https://motcua.vn/ho-so/000.01.21.H01-260302-0001",
      applicant: SlipPerson(name: "Nguyễn Thị Lan"), request: "Đăng ký khai sinh",
      papers: (0..<papers).map {
        SlipPaper(
          name: "Giấy tờ chứng minh quyền sử dụng đất theo quy định của pháp luật, bản sao có chứng thực số \($0)",
          detail: "bản sao, 1 bản")
      },
      term: "3 ngày làm việc", receivedAt: ("2026-03-02 09:00" as Moment).instant,
      dueAt: ("2026-03-05 09:00" as Moment).instant, resultPlace: "Bộ phận Một cửa", registerNumber: 1,
      receiver: "Võ Thị Hoa")
  }
}
