import Agencies
import Identity
import Markup
import WebShared
import WorkingTime

/// A citizen's own entry: name, mail, how one signs in, who looked.
struct MyAccountPage: Page {
  var state: FormState
  var citizen: Citizen
  var looks: [AccessLog.Look]
  var territory: Territory
  var now: Instant
  var next: Path?
  var isSaved: Bool

  var title: String { isNew ? "Cho chúng tôi biết tên bạn" : "Tài khoản của tôi" }
  var breadcrumb: [Crumb] { isNew ? [] : [Crumb("Hồ sơ của tôi", Paths.myDossiers)] }
  var errorCount: Int { state.errorCount }
  private var isNew: Bool { citizen.name.isEmpty }

  func showing(_ state: FormState) -> MyAccountPage {
    var page = self
    page.state = state
    page.isSaved = false
    return page
  }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(if: isSaved, notice(.good, isAnswer: true, "<p>Đã lưu thông tin của bạn.</p>"))
    <h1>\(title)</h1>
    \(if: isNew, "<p>Bạn chỉ cần làm việc này một lần. Tên này được điền sẵn khi bạn nộp hồ sơ.</p>")
    \(form(to: Paths.myAccount.query("tiep", next?.description), """
      \(textField("name", "Họ và tên", in: state, hint: "Như trên thẻ căn cước.", width: .full, autocomplete: "name", maxLength: 100))
      \(textField(
        "email", "Thư điện tử", in: state, .email, hint: "Được điền sẵn khi bạn nộp hồ sơ, để nhận thêm tin báo qua thư.", isOptional: true,
        autocomplete: "email", maxLength: 254))
      \(actions(button(isNew ? "Lưu và tiếp tục" : "Lưu")))
      """))
    \(if: !isNew, signInWays + lookSection)
    """
  }

  private var signInWays: HTML {
    """
    <h2>Cách đăng nhập</h2>
    \(definitionList([
      (name: "Số điện thoại", value: "\(citizen.phone.flatMap(PhoneNumber.init(rawValue:))?.spaced ?? "")"),
      (name: "Số định danh", value: number),
    ]))
    """
  }

  private var number: HTML {
    citizen.personalID.map { "\($0)" }
      ?? "Chưa gắn. Muốn đăng nhập bằng số định danh, hãy mang thẻ căn cước đến bộ phận một cửa gần nhất."
  }

  private var lookSection: HTML {
    """
    <h2>Ai đã tra số định danh của bạn</h2>
    <p>Mỗi lần cán bộ tra thông tin theo số định danh đều được ghi lại. Ai đã mở từng hồ sơ, bạn xem ở trang của hồ sơ đó.</p>
    \(looks.isEmpty ? nobody : lookTable)
    """
  }

  private var nobody: HTML {
    emptyState(
      citizen.personalID == nil
        ? "Số định danh của bạn chưa gắn với tài khoản này." : "Chưa có cán bộ nào tra số định danh của bạn.")
  }

  private var lookTable: HTML {
    table(
      "Cán bộ đã tra số định danh của bạn", [Column("Lúc"), Column("Ai"), Column("Để làm gì")],
      looks.map { look in
        let agency = look.agencyID.flatMap { territory.agency($0)?.title }
        return [
          shortDateTime(look.at, now: now), "\(look.name)\(agency.map { ", \($0)" })",
          "\(LookWords.reason(look.reason))",
        ]
      })
  }
}
