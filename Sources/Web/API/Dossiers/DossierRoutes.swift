import Agencies
import Casework
import Dossiers
import HTTPTypes
import Hummingbird
import Identity
import Rules
import Storage
import WebShared

func dossierRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  /// Online by anyone, over the counter or by post by a receptionist of the agency.
  routes.api(.post, Paths.apiDossiers, for: .anyone) { request, actor in
    try request.limitVisitor(actor)
    let submission = try await request.body(as: NewDossier.self).submission
    let key = try request.submissionKey(for: submission, by: actor)
    let rules = try await rulebooks.current()
    let now = request.site.now()
    let receipt = try await request.site.db.write { tx in
      try Dossier.submit(submission, key: key, by: Hand(actor, under: rules, at: now, in: tx))
    }
    return try request.json(
      ReceiptBody(receipt), status: .created,
      headers: [.location: Paths.apiDossier(receipt.code).description])
  }

  /// With a token the whole dossier, without one what anyone with the code may know.
  routes.api(.get, Paths.apiDossier(":code"), for: .anyone) { request, actor in
    let code = try request.parameter("code")
    let rules = try await rulebooks.current()
    guard case .officer(let officer) = actor else {
      return try request.json(
        PublicBody(try await request.site.db.read { try PublicStatus.find(code, under: rules, in: $0) }))
    }
    let file = try await request.file(code, for: officer, rules)
    return try request.json(FullBody(file, for: officer, rules: rules, at: request.site.now()))
  }

  routes.api(.get, Paths.apiDossierEvents(":code"), for: .officer) { request, officer in
    struct Answer: Encodable { var items: [EventBody] }
    let file = try await request.file(try request.parameter("code"), for: officer, try await rulebooks.current())
    return try request.json(Answer(items: file.events.map(EventBody.init)))
  }
}

extension WebRequest {
  /// Reads a dossier an officer may read, and writes down that it was read.
  fileprivate func file(_ code: String, for officer: Officer, _ rules: Rulebook) async throws -> DossierFile {
    let now = site.now()
    return try await site.db.write { tx in
      let file = try DossierFile.load(code, under: rules, in: tx)
      try file.dossier.allowReading(by: officer, in: tx)
      try AccessLog.record(.dossier(code), for: "API", by: officer, at: now, in: tx)
      return file
    }
  }

  /// Programs with a token have earned trust; a stranger's flood must not fill the register.
  fileprivate func limitVisitor(_ actor: Actor) throws {
    if case .visitor = actor { try limit("api-submit", to: 300, perMinutes: 1) }
  }

  /// - Throws: `APIRefusal.badKey`.
  fileprivate func submissionKey(for submission: Submission, by actor: Actor) throws -> SubmissionKey? {
    guard let key = head.headers[.idempotencyKey] else { return nil }
    guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw APIRefusal.badKey
    }
    let scope =
      actor.accountID.map { "account/\($0.rawValue)" } ?? SubmissionKey.scope(ofVisitorFor: submission.applicant)
    return try SubmissionKey(scope: scope, key: key, body: submission)
  }
}

extension HTTPField.Name {
  /// draft-ietf-httpapi-idempotency-key-header
  static let idempotencyKey = Self("Idempotency-Key")!
}
