/// Everything under /assets.
package enum Assets {
  package static let desk = Asset("desk", "css", type: "text/css; charset=utf-8", Stylesheet.desk)
  package static let icon = Asset("mot-cua", "svg", type: "image/svg+xml", iconText)
  package static let script = Asset("mot-cua", "js", type: "text/javascript; charset=utf-8", scriptText)

  package static let deskScript = Asset("desk", "js", type: "text/javascript; charset=utf-8", deskScriptText)

  package static let all = [desk, icon, script, deskScript]
  static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.fileName, $0) })
}
