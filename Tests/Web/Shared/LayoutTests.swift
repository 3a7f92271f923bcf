import Agencies
import Identity
import Markup
import Storage
import TestSupport
import Testing
import WebShared

@Suite("The frame of every page")
struct LayoutTests {
  private static let lan = Actor.citizen(Citizen(accountID: ID(1), name: "Lan <b>", phone: nil, personalID: nil))
  private static let ha = Actor.officer(
    Officer(
      accountID: ID(2), name: "Hà",
      positions: [
        Position(
          id: ID(1), accountID: ID(2), unitID: ID(1), unitKind: .counter, agencyID: ID(1), role: .receptionist,
          title: "\"Một cửa\""),
        Position(
          id: ID(2), accountID: ID(2), unitID: ID(1), unitKind: .leaders, agencyID: ID(1), role: .agencyAdministrator,
          title: ""),
      ]))

  @Test("Is well-formed for everybody, in both rooms", arguments: [Area.portal, .desk], [Actor.visitor, lan, ha])
  func wellFormed(_ area: Area, _ actor: Actor) {
    let frame = Frame(provinceName: "tỉnh \"An Giang\" & <b>", isDemo: true, actor: actor, house: Samples.house)
    let html = Layout.document(StyleguidePage(area: area), in: frame)
    #expect(Checker.problems(in: html) == [])
    #expect(html.description.contains("tỉnh &quot;An Giang&quot; &amp; &lt;b&gt;"))
  }

  @Test("A page of errors says so in its title")
  func errorTitle() {
    var state = FormState()
    state.fail("ho-ten", "Nhập họ và tên.")
    let html = Layout.document(AskPage(state: state), in: Frame(provinceName: "tỉnh An Giang", house: Samples.house))
    #expect(html.description.contains("<title>Lỗi: Hỏi về hồ sơ – Một Cửa tỉnh An Giang</title>"))
    #expect(Checker.problems(in: html) == [])
  }
}
