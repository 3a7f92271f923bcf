import Features
import Identity
import Logging
import Messaging
import Rules
import ServiceLifecycle
import WebFeatures
import WebShared
import WorkingTime

extension Composition {
  /// What the pages work with.
  func site(port: Int, logger: Logger) throws -> Site {
    let db = db
    let site = Site(
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
      findBearer: { try await APIToken.officer(bearing: $0, at: Self.now(), on: db) },
      features: webFeatures(with: webParts))
    site.metrics.gauge("rules_age_seconds") { [rulebooks] in
      rulebooks.knownAt.map { Double(Self.now().rawValue - $0.rawValue) / 1_000 } ?? .infinity
    }
    return site
  }

  private var webParts: WebParts {
    var parts = WebParts(
      rulebooks: rulebooks, papers: papers, phrasebook: Self.features.phrasebook, settings: settings.values)
    parts.demo = demonstrationAccounts
    return parts
  }

  @Sendable private func demonstrationAccounts() async throws -> [DemoAccount] {
    DemoOffice.signIns(try await rulebooks.current().territory, on: Self.now().day)
  }

  /// What goes on beside the requests.
  func workers(beside site: Site) throws -> [any Service] {
    let jobs = Self.features.jobs(in: try workshop(lookup: site.settings.baseURL + Paths.lookUp.description))
    let worker = JobWorker(db: db, jobs: jobs, log: site.logger, now: Self.now)
    site.metrics.gauge("failing_job_rows") { [failing = worker.failing] in Double(failing.count) }
    return [worker]
  }

  /// - Parameter lookup: the address where dossiers are looked up, as messages tell it.
  func workshop(lookup: String) throws -> Workshop {
    Workshop(
      rulebooks: rulebooks, blobs: blobs,
      delivery: Delivery(
        Self.features.phrasebook, through: try Self.features.gateways(settings.values),
        filling: [.lookup: .text(lookup)]),
      settings: settings.values)
  }
}
