import Crypto
import HTTPTypes
import Markup

/// The part of a document before its title: the same for every page of a room.
struct Opening: Sendable {
  let room: Room
  let html: HTML
  let compressed: CompressedPiece
  /// What browsers are told with every page of the room.
  let headers: HTTPFields
  /// The stylesheet as a file, in rooms whose pages do not carry it.
  let styleFile: Asset?

  init(of room: Room, styles: [Stylesheet]) {
    let css = styles.filter { $0.suits(room) }.map(\.text).joined()
    self.room = room
    styleFile = room.carriesStyle ? nil : Asset(room.name, "css", type: "text/css; charset=utf-8", css)
    html = """
      <!doctype html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="\(url: Assets.icon.path)" type="image/svg+xml">
      \(styleFile.map { "<link rel=\"stylesheet\" href=\"\(url: $0.path)\">" } ?? HTML(stylesheet: css))
      \(room.script.map { "<script type=\"module\" src=\"\(url: $0.path)\"></script>\n" })\
      <script type="module" src="\(url: Assets.script.path)"></script>

      """
    compressed = CompressedPiece(html.bytes)
    headers = SecurityHeaders.page(stylePolicy: room.carriesStyle ? Self.hash(css) : "'self'")
  }

  private static func hash(_ css: String) -> String { "'sha256-\(base64(SHA256.hash(data: Array(css.utf8))))'" }
}
