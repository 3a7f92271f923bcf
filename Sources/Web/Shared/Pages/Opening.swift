import Crypto
import Markup

/// The part of a document before its title: the same for every page of a room.
package struct Opening: Sendable {
  let html: HTML
  let compressed: CompressedPiece
  /// The policy under which pages of the room run.
  let policy: String

  package static func of(_ room: Room) -> Opening { room == .portal ? portal : desk }

  private static let portal = Opening(style: HTML(stylesheet: Stylesheet.portal), stylePolicy: hash(Stylesheet.portal))
  private static let desk = Opening(style: link, stylePolicy: "'self'")

  private static let link: HTML = """
    <link rel="stylesheet" href="\(url: Assets.desk.path)">
    <script type="module" src="\(url: Assets.deskScript.path)"></script>
    """

  private init(style: HTML, stylePolicy: String) {
    html = """
      <!doctype html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="\(url: Assets.icon.path)" type="image/svg+xml">
      \(style)
      <script type="module" src="\(url: Assets.script.path)"></script>

      """
    compressed = CompressedPiece(html.bytes)
    policy = """
      default-src 'none'; style-src \(stylePolicy); script-src 'self'; img-src 'self' data:; connect-src 'self'; \
      form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      """
  }

  private static func hash(_ css: String) -> String { "'sha256-\(base64(SHA256.hash(data: Array(css.utf8))))'" }
}
