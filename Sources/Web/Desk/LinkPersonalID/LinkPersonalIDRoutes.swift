import Identity
import Storage
import WebShared

/// At the counter, with the person's card in hand: ties a telephone to a personal number, so that the person may sign
/// in with either.
func linkPersonalIDRoutes(_ routes: Routes) {
  routes.get(Paths.linkPersonalID, for: .role(.receptionist)) { request, _ in
    request.page(LinkPersonalIDPage(state: FormState(), isDone: request.query("xong") != nil))
  }

  routes.post(Paths.linkPersonalID, for: .role(.receptionist)) { request, officer in
    try await request.submission(again: { LinkPersonalIDPage(state: $0, isDone: false) }) { form in
      let number = form.personalID("personalID", missing: "Nhập số định danh trên thẻ căn cước.")
      let phone = form.phone("phone", missing: "Nhập số di động của người này.")
      if !form.isTicked("seen") {
        form.fail("seen", "Hãy đối chiếu thẻ căn cước với người đứng trước quầy rồi đánh dấu.")
      }
      try form.check()
      guard let number, let phone else { throw PageError.badRequest }

      let now = request.site.now()
      var random = SystemRandomNumberGenerator()
      let code = AccountCode(using: &random)
      try await request.site.db.write { tx in
        try Account.link(number, to: phone, as: code, by: officer, at: now, in: tx)
        try AccessLog.record(.person(number), for: "link", by: officer, at: now, in: tx)
      }
      return .redirect(to: Paths.linkPersonalID.query("xong", "1"))
    }
  }
}
