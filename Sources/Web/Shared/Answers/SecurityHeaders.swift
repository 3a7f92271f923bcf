import HTTPTypes

/// What browsers must hold to. Put together once.
enum SecurityHeaders {
  static func of(_ room: Room) -> HTTPFields { room == .portal ? portal : desk }

  private static let portal = page(policy: Opening.of(.portal).policy)
  private static let desk = page(policy: Opening.of(.desk).policy)

  private static func page(policy: String) -> HTTPFields {
    [
      .contentSecurityPolicy: policy,
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
  static var requestID: Self { names.request }
  static var fetchSite: Self { names.fetchSite }

  // Made once: making a name checks its letters.
  private static let names = Names()
  private struct Names: Sendable {
    let permissions = name("Permissions-Policy")
    let referrer = name("Referrer-Policy")
    let opener = name("Cross-Origin-Opener-Policy")
    let forwarded = name("X-Forwarded-For")
    let request = name("X-Request-Id")
    let fetchSite = name("Sec-Fetch-Site")

    private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .via }
  }
}
