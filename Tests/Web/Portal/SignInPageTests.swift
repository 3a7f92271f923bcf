import Agencies
@testable import Identity
@testable import Portal
import Storage
import TestSupport
import Testing
import WebShared

@Suite("Pages of the sign-in, as recorded")
struct SignInPageTests {
  @Test("The citizen's two pages")
  func citizen() {
    expectAsRecorded(
      SignInPage(state: .wrong("phone", "Số này không đúng.", ["phone": "<1>"]), isDemo: true), "sign-in")
    expectAsRecorded(
      SignInCodePage(state: FormState(["phone": "0912345678", "challenge": "ab"]), next: Paths.myDossiers),
      "sign-in-code")
    expectAsRecorded(
      SignInCodePage(
        state: .wrong("code", "Mã chưa đúng.", ["phone": "089190001234", "shown": "123456"]), isDemo: true),
      "sign-in-code-wrong")
  }

  @Test("The citizen's account, new and known")
  func account() {
    var page = MyAccountPage(
      state: FormState(), citizen: Citizen(accountID: ID(1), name: "", phone: "0912345678", personalID: nil), looks: [],
      territory: Samples.territory, now: Samples.now, isSaved: false)
    expectAsRecorded(page, "my-account-new")
    page.citizen = Citizen(accountID: ID(1), name: "Nguyễn Thị Lan", phone: "0912345678", personalID: "089190001234")
    page.state = FormState(["name": "Nguyễn Thị Lan"])
    page.isSaved = true
    page.looks = [
      AccessLog.Look(
        id: ID(1), at: Samples.now, accountID: ID(7), name: "Phạm Thu Hà", agencyID: ID(3), subjectKind: "person",
        subject: "abc", reason: "intake")
    ]
    expectAsRecorded(page, "my-account")
  }
}
