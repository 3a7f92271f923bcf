package import Identity
package import Logging
package import Storage
package import WorkingTime

/// What handlers work with. Made once, at the start; one object, so that handing it on with each request is one count.
package final class Site: Sendable {
  package let db: Database
  package let now: @Sendable () -> Instant
  package let settings: SiteSettings
  package let logger: Logger
  /// The person behind a session's token; nil when it has ended.
  package let findSession: @Sendable (_ token: String) async throws -> SignedIn?
  /// The official behind a bearer token of the API.
  package let findBearer: @Sendable (_ token: String) async throws -> Officer?
  package let limiter: RateLimiter
  package let metrics: Metrics
  package let features: [WebFeature]
  package let house: House
  let compressor = Compressor()
  let tokens: FormTokens

  package init(
    db: Database, settings: SiteSettings, logger: Logger, now: @escaping @Sendable () -> Instant,
    findSession: @escaping @Sendable (String) async throws -> SignedIn?,
    findBearer: @escaping @Sendable (String) async throws -> Officer?, features: [WebFeature]
  ) {
    self.db = db
    self.now = now
    self.settings = settings
    self.logger = logger
    self.findSession = findSession
    self.findBearer = findBearer
    self.features = features
    house = House(features)
    limiter = RateLimiter()
    metrics = Metrics()
    tokens = FormTokens(key: settings.secretKey, isSecure: settings.isSecure)
  }

  func frame(for actor: Actor) -> Frame {
    Frame(provinceName: settings.provinceName, isDemo: settings.isDemo, actor: actor, house: house)
  }
}

/// What a session's token stands for.
package struct SignedIn: Sendable {
  package var actor: Actor
  /// Nothing but the change of the password is open yet.
  package var mustChangePassword: Bool

  package init(actor: Actor, mustChangePassword: Bool = false) {
    (self.actor, self.mustChangePassword) = (actor, mustChangePassword)
  }
}
