import Identity
import Markup
import Storage
import WebShared

/// The tokens of an account; those that live can be revoked.
func tokenTable(_ page: AccountPage) -> HTML {
  table(
    "Mã truy cập", [Column("Dùng cho"), Column("Cấp lúc"), Column("Dùng lần cuối"), Column("Thu hồi")],
    page.file.tokens.map { token in
      [
        "\(token.name)", shortDateTime(token.createdAt, now: page.now),
        token.lastUsedAt.map { shortDateTime($0, now: page.now) } ?? "chưa dùng", ending(token, page),
      ]
    })
}

private func ending(_ token: APIToken, _ page: AccountPage) -> HTML {
  if let revokedAt = token.revokedAt { return "đã thu hồi \(shortDateTime(revokedAt, now: page.now))" }
  guard page.file.allowed.contains(.revokeToken) else { return "" }
  return form(
    to: Paths.account(token.accountID, "thu-hoi-ma"),
    """
    \(hiddenField("ma", token.id.description))\
    <button type="submit" class="link">Thu hồi<span class="unseen"> mã \(token.name)</span></button>
    """)
}
