import HTTPTypes

/// What browsers must hold to.
enum SecurityHeaders {
  /// - Parameter stylePolicy: where a page's style may come from: its hash, or our own files.
  static func page(stylePolicy: String) -> HTTPFields {
    [
      .contentSecurityPolicy: """
      default-src 'none'; style-src \(stylePolicy); script-src 'self'; img-src 'self' data:; connect-src 'self'; \
      form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      """,
      .permissionsPolicy: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      .referrerPolicy: "same-origin",
      .crossOriginOpenerPolicy: "same-origin",
    ]
  }

  /// For answers that are no pages: nothing in them may run.
  static let policyOfOthers = "default-src 'none'; frame-ancestors 'none'; sandbox"
  static let strictTransport = "max-age=31536000"
}

extension HTTPField.Name {
  static var permissionsPolicy: Self { names.permissions }
  static var referrerPolicy: Self { names.referrer }
  static var crossOriginOpenerPolicy: Self { names.opener }
  static var xForwardedFor: Self { names.forwarded }
  /// By which a proxy tells for whom it asks.
  static var ofProxies: [Self] { names.ofProxies }
  static var requestID: Self { names.request }
  static var fetchSite: Self { names.fetchSite }

  // Made once: making a name checks its letters.
  private static let names = Names()
  private struct Names: Sendable {
    let permissions = name("Permissions-Policy")
    let referrer = name("Referrer-Policy")
    let opener = name("Cross-Origin-Opener-Policy")
    let forwarded = name("X-Forwarded-For")
    let ofProxies = ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"].map(name)
    let request = name("X-Request-Id")
    let fetchSite = name("Sec-Fetch-Site")

    private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .via }
  }
}
