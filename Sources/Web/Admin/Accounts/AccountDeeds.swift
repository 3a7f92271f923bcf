import Identity
import Markup
import WebShared

/// What may be done to an account that takes effect at once; each tells what it does before it is done.
func accountDeeds(_ page: AccountPage) -> HTML? {
  let (account, allowed) = (page.file.account, page.file.allowed)
  guard allowed.contains(.resetPassword) || allowed.contains(.disable) else {
    return notice(
      .info,
      """
      <p>Người này còn giữ vị trí ở cơ quan khác hoặc là quản trị toàn tỉnh, nên chỉ quản trị toàn tỉnh mới sửa được \
      tài khoản.</p>
      """)
  }
  return """
    <section class="pane" aria-labelledby="viec"><h2 id="viec">Việc với tài khoản</h2>
    \(if: allowed.contains(.resetPassword), details("Đặt lại mật khẩu", reset(account)))
    \(if: allowed.contains(.disable), account.disabledAt == nil ? details("Khóa tài khoản", disable(account)) : enable(account))
    </section>
    """
}

private func reset(_ account: Account) -> HTML {
  """
  <p>Bạn nhận một mật khẩu tạm để đưa cho \(account.name). Mật khẩu tạm dùng được 3 ngày, cho một lần đăng nhập; \
  sau đó người này phải đặt mật khẩu của mình. Mọi nơi đang đăng nhập bị đăng xuất; các mã truy cập \
  ngừng hoạt động, cần thì tạo mã mới.</p>
  \(form(to: Paths.account(account.id, "dat-lai-mat-khau"), actions(button("Đặt lại mật khẩu", .danger))))
  """
}

private func disable(_ account: Account) -> HTML {
  """
  <p>\(account.name) bị đăng xuất ngay và không đăng nhập được nữa; các mã truy cập ngừng hoạt động. \
  Hồ sơ đang giữ vẫn nằm ở đơn vị. Bạn mở lại được bất cứ lúc nào.</p>
  \(form(to: Paths.account(account.id, "khoa"), actions(button("Khóa tài khoản", .danger))))
  """
}

private func enable(_ account: Account) -> HTML {
  form(to: Paths.account(account.id, "mo"), actions(button("Mở lại tài khoản", .secondary)))
}
