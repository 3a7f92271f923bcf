/// What the operator decides about the site.
package struct SiteSettings: Sendable {
  /// As it stands in the head of each page: "tỉnh An Giang".
  package var provinceName: String
  /// Where people reach the site, without a slash at the end: "https://dichvucong.angiang.gov.vn".
  package var baseURL: String
  package var isDemo: Bool
  /// The address of the caller is taken from `X-Forwarded-For`, because a proxy of ours stands in front.
  package var isBehindProxy: Bool
  /// Signs form tokens. At least 32 bytes; all copies of the program share it.
  package var secretKey: [UInt8]
  /// State-changing requests of one address in a minute.
  package var postsPerMinute: Int

  package init(
    provinceName: String, baseURL: String, isDemo: Bool, isBehindProxy: Bool = false, secretKey: [UInt8],
    postsPerMinute: Int = 300
  ) {
    self.provinceName = provinceName
    self.baseURL = baseURL
    self.isDemo = isDemo
    self.isBehindProxy = isBehindProxy
    self.secretKey = secretKey
    self.postsPerMinute = postsPerMinute
  }

  package var isSecure: Bool { baseURL.hasPrefix("https:") }
}
