import Agencies
import Identity
import Markup
import WebShared
import WorkingTime

/// All about one official's account, and what may be done to it.
struct AccountPage: Page {
  var officer: Officer
  var file: AccountFile
  var territory: Territory
  var now: Instant
  /// What was just done: a word of the address.
  var done: String?

  var title: String { file.account.name }
  var area: Area { .administration }
  var section: Entry? { .accounts }
  var breadcrumb: [Crumb] { [Crumb("Tài khoản", Paths.adminAccounts)] }

  var body: HTML {
    """
    \(answer)
    <h1>\(title) \(AccountState(file, at: now).tag)</h1>
    <div class="panes">
    <div>
    \(positionSection)
    \(tokenSection)
    \(historySection)
    </div>
    <div>
    \(personPane)
    \(deedPane)
    \(signInPane)
    </div>
    </div>
    """
  }

  private var answer: HTML? {
    guard let sentence = done.flatMap({ AccountAnswer(rawValue: $0)?.sentence }) else { return nil }
    return notice(.good, isAnswer: true, "<p>\(sentence)</p>")
  }

  private var positionSection: HTML {
    """
    <section aria-labelledby="vi-tri"><h2 id="vi-tri">Vị trí</h2>
    \(file.positions.isEmpty ? emptyState("Người này chưa giữ vị trí nào.") : positionTable(self))
    \(if: !isOneself, actions(buttonLink("Giao vị trí", to: Paths.account(file.account.id, "giao-vi-tri"), .secondary)))
    </section>
    """
  }

  private var tokenSection: HTML {
    """
    <section aria-labelledby="ma-truy-cap"><h2 id="ma-truy-cap">Mã truy cập cho phần mềm</h2>
    \(file.tokens.isEmpty ? "<p>Chưa cấp mã nào.</p>" : tokenTable(self))
    \(if: file.allowed.contains(.createToken), actions(buttonLink("Cấp mã truy cập", to: Paths.account(file.account.id, "cap-ma"), .secondary)))
    </section>
    """
  }

  private var historySection: HTML {
    """
    <section aria-labelledby="lich-su"><h2 id="lich-su">Lịch sử tài khoản</h2>
    \(table("Những gì đã làm với tài khoản", [Column("Lúc"), Column("Việc"), Column("Nội dung"), Column("Người làm")], file.events.map { event in
      [
        shortDateTime(event.at, now: now), "\(event.kind.label)", "\(event.detail)",
        "\(event.byName ?? "Người vận hành hệ thống")",
      ]
    }))
    </section>
    """
  }

  private var personPane: HTML {
    """
    <section class="pane" aria-labelledby="nguoi"><h2 id="nguoi">Thông tin</h2>
    \(definitionList([
      (name: "Tên đăng nhập", value: "<code>\(file.account.login)</code>"),
      (name: "Điện thoại", value: "\(file.account.phone.flatMap(PhoneNumber.init(rawValue:))?.spaced ?? "Chưa có")"),
      (name: "Thư điện tử", value: "\(file.account.email ?? "Chưa có")"),
      (name: "Lập ngày", value: shortDate(file.account.createdAt.day)),
    ]))
    \(if: file.allowed.contains(.edit), "<p><a href=\"\(url: Paths.account(file.account.id, "sua"))\">Sửa thông tin</a></p>")
    <p><a href="\(url: Paths.account(file.account.id, "luot-xem"))">Dữ liệu cá nhân đã xem</a></p>
    </section>
    """
  }

  private var deedPane: HTML? {
    guard isOneself else { return accountDeeds(self) }
    return notice(
      .info,
      """
      <p>Đây là tài khoản của bạn. Quyền của bạn do một quản trị khác thay đổi; mật khẩu bạn \
      <a href="\(url: Paths.changePassword)">tự đổi</a>.</p>
      """)
  }

  private var signInPane: HTML {
    """
    <section class="pane" aria-labelledby="dang-nhap"><h2 id="dang-nhap">Đăng nhập gần đây</h2>
    \(file.signIns.isEmpty ? "<p>Chưa đăng nhập lần nào.</p>" : table("Các lần đăng nhập", [Column("Lúc"), Column("Kết quả"), Column("Từ địa chỉ")], file.signIns.map { entry in
      [shortDateTime(entry.at, now: now), entry.outcome.tag, "\(entry.address ?? "")"]
    }))
    </section>
    """
  }

  private var isOneself: Bool { officer.accountID == file.account.id }
}

extension SignInLog.Outcome {
  var tag: HTML {
    switch self {
    case .success: WebShared.tag(.good, "Vào được")
    case .wrongPassword, .wrongCode: WebShared.tag(.bad, "Sai mật khẩu")
    case .locked: WebShared.tag(.warn, "Đang tạm khóa")
    case .disabled: WebShared.tag(.warn, "Tài khoản đã khóa")
    case .expiredPassword: WebShared.tag(.warn, "Mật khẩu tạm hết hạn")
    case .unknownAccount: WebShared.tag(.plain, "Không rõ")
    }
  }
}
