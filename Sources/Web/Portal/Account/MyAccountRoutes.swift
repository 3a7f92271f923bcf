import Hummingbird
import Identity
import Rules
import Storage
import WebShared

/// What a citizen's account says, and who looked its person up.
func myAccountRoutes(_ routes: Routes, rulebooks: RulebookKeeper) {
  routes.get(Paths.myAccount, for: .citizen) { request, citizen in
    request.page(try await accountPage(of: citizen, request, rulebooks))
  }

  routes.post(Paths.myAccount, for: .citizen) { request, citizen in
    let page = try await accountPage(of: citizen, request, rulebooks)
    return try await request.submission(again: { page.showing($0) }) { form in
      let name = form.required("name", "Nhập họ và tên của bạn.", max: 100)
      let email = form.email("email")
      try form.check()
      try await request.site.db.write { tx in
        try Account.describe(citizen, name: name, email: email?.rawValue ?? "", in: tx)
      }
      return .redirect(to: request.returnPath ?? Paths.myAccount.query("da-luu", "1"))
    }
  }
}

private func accountPage(
  of citizen: Citizen, _ request: WebRequest, _ rulebooks: RulebookKeeper
) async throws -> MyAccountPage {
  let territory = try await rulebooks.current().territory
  let (account, looks) = try await request.site.db.read { tx in
    let account = try Account.find(citizen.accountID, in: tx)
    let number = citizen.personalID.flatMap(PersonalID.init(rawValue:))
    return (account, try number.map { try AccessLog.looks(at: [.person($0)], limit: 50, in: tx) } ?? [])
  }
  return MyAccountPage(
    state: FormState(["name": citizen.name, "email": account?.email ?? ""]), citizen: citizen, looks: looks,
    territory: territory, now: request.site.now(), next: request.returnPath, isSaved: request.query("da-luu") != nil)
}
