@testable import Desk
import Testing
import WebShared

@Suite("Pages of the desk's sign-in, as recorded")
struct DeskSignInPageTests {
  @Test("The official's pages")
  func officer() {
    let demo = [
      DemoAccount(
        login: "tiepnhan.mybinh", password: "Mot-cua-2026", work: "Cán bộ tiếp nhận", agency: "UBND phường Mỹ Bình"),
      DemoAccount(
        login: "quantri.angiang", password: "Mot-cua-2026", work: "Quản trị toàn tỉnh", agency: "UBND tỉnh An Giang"),
    ]
    expectAsRecorded(DeskSignInPage(state: FormState(), demo: demo), "desk-sign-in-demo")
    expectAsRecorded(DeskSignInPage(state: .wrong("password"), next: Paths.deskSearch, demo: []), "desk-sign-in")
    expectAsRecorded(
      ChangePasswordPage(state: .wrong("new"), login: "ha", isTemporary: true, isDone: false),
      "change-password-temporary")
    expectAsRecorded(
      ChangePasswordPage(state: FormState(), login: "ha", isTemporary: false, isDone: true), "change-password")
    expectAsRecorded(LinkPersonalIDPage(state: .wrong("seen"), isDone: false), "link-personal-id")
  }
}
