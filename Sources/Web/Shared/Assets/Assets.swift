/// Files that every page names. What a room has beside them is made with its opening.
enum Assets {
  static let icon = Asset("mot-cua", "svg", type: "image/svg+xml", iconText)
  static let script = Asset("mot-cua", "js", type: "text/javascript; charset=utf-8", scriptText)
  static let deskScript = Asset("desk", "js", type: "text/javascript; charset=utf-8", deskScriptText)
}
