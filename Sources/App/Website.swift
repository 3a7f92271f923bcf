import API
import Desk
import Identity
import Logging
import Portal
import ServiceLifecycle
import WebShared

extension Composition {
  /// What the pages work with.
  func site(port: Int, logger: Logger) throws -> Site {
    let db = db
    return Site(
      db: db,
      settings: SiteSettings(
        provinceName: settings.provinceName,
        baseURL: settings.baseURL.isEmpty ? "http://127.0.0.1:\(port)" : settings.baseURL,
        isDemo: settings.isDemo, isBehindProxy: settings.isBehindProxy, secretKey: try secretKey()),
      logger: logger, now: Self.now,
      findSession: { text in
        guard let token = SecretToken(text: text), let session = try await Session.resume(token, at: Self.now(), on: db)
        else { return nil }
        return SignedIn(actor: session.actor, mustChangePassword: session.mustChangePassword)
      },
      findBearer: { try await APIToken.officer(bearing: $0, at: Self.now(), on: db) })
  }

  /// What goes on beside the requests.
  func workers(logger: Logger, metrics: Metrics) throws -> [any Service] {
    let lookup = settings.baseURL.isEmpty ? "" : settings.baseURL + Paths.lookUp.description
    let worker = JobWorker(db: db, jobs: jobs, log: logger, now: Self.now)
    metrics.gauge("failing_job_rows") { [failing = worker.failing] in Double(failing.count) }
    return [OutboxWorker(db: db, channels: try channels(), lookup: lookup, log: logger, now: Self.now), worker]
  }
}
