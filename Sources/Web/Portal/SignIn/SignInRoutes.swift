import Hummingbird
import Identity
import Messaging
import Storage
import WebShared

/// Citizens sign in: who are you, then the code that came by telephone.
func signInRoutes(_ routes: Routes) {
  routes.get(Paths.signIn, for: .anyone) { request, actor in
    switch actor {
    case .citizen: .redirect(to: request.returnPath ?? Paths.myDossiers)
    case .officer: .redirect(to: Paths.worklist)
    case .visitor, .system: request.page(SignInPage(request, FormState()))
    }
  }

  routes.post(Paths.signIn, for: .anyone) { request, _ in
    try request.limit("send code", to: 20, perMinutes: 10)
    return try await request.submission(again: { SignInPage(request, $0) }) { form in
      let person = form.read(
        "phone", "Nhập số điện thoại hoặc số định danh của bạn.",
        "Số này không đúng. Nhập số điện thoại 10 số, ví dụ 0912 345 678, hoặc số định danh 12 số trên thẻ căn cước.",
        OneTimeCode.Person.init(typed:))
      try form.check()
      guard let person else { throw PageError.badRequest }
      let (code, isSent) = try await sendCode(to: person, request)

      form["challenge"] = code.challenge.text
      form["shown"] = request.site.settings.isDemo && isSent ? code.digits : ""
      return request.page(SignInCodePage(request, form))
    }
  }

  // Reloading the second page: it cannot be shown again, its secret was in it.
  routes.get(Paths.signInCode, for: .anyone) { request, _ in
    .redirect(to: Paths.signIn.query("tiep", request.returnPath?.description))
  }

  routes.post(Paths.signInCode, for: .anyone) { request, _ in
    try request.limit("enter code", to: 60, perMinutes: 10)
    return try await request.submission(again: { SignInCodePage(request, $0) }) { form in
      let digits = form.required("code", "Nhập mã 6 chữ số trong tin nhắn.", max: 20)
      try form.check()
      return try await signIn(digits, challenge: form["challenge"], request)
    }
  }
}

/// Stores the code and its message together. Says whether there was anybody to send it to.
private func sendCode(
  to person: OneTimeCode.Person, _ request: WebRequest
) async throws -> (code: OneTimeCode, isSent: Bool) {
  var random = SystemRandomNumberGenerator()
  let code = OneTimeCode(using: &random)
  let now = request.site.now()
  let recipient = try await request.site.db.write { tx in
    let recipient = try code.request(.signIn, by: person, at: now, in: tx)
    if let recipient { try Outbox.append(code.message(to: recipient), at: now, in: tx) }
    return recipient
  }
  return (code, recipient != nil)
}

private func signIn(_ digits: String, challenge: String, _ request: WebRequest) async throws -> Response {
  guard let challenge = SecretToken(text: challenge) else { throw IdentityRefusal.codeExpired }
  var random = SystemRandomNumberGenerator()
  let token = SecretToken(using: &random)
  let (db, now) = (request.site.db, request.site.now())
  try await CitizenSignIn(challenge: challenge, digits: digits, address: request.address)
    .start(opening: token, as: AccountCode(using: &random), on: db, at: now)

  let session = try await db.read { try Session.find(token, at: now, in: $0) }
  let next = request.returnPath ?? Paths.myDossiers
  guard case .citizen(let citizen) = session?.actor, citizen.name.isEmpty else {
    return request.signIn(token: token.text, to: next)
  }
  return request.signIn(token: token.text, to: Paths.myAccount.query("tiep", next.description))
}
