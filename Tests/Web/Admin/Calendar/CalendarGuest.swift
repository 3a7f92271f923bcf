import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

extension Guest {
  /// Previews a change of the calendar until all is counted, and saves it.
  func save(_ form: [String: String], to path: Path, _ site: WorldSite) async throws {
    let seen = try await send(form, to: path)
    try await site.world.rounds(of: "walk", at: site.clock.value.instant)
    try await open(seen)
    try await send([:], to: #require(Path(local: seen)))
  }

  /// The lines of the preview in sight: by code, from when to when.
  var movedDossiers: [String: (before: String, after: String)] {
    let rows = page.matches(
      of: /<tr><th scope="row"[^>]*><code>(.*?)<\/code>.*?datetime="([^"]{16}).*?datetime="([^"]{16})/)
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let times = [row.2, row.3].map { String($0.replacing("T", with: " ")) }
        return (String(row.1.replacing("<wbr>", with: "")), (times[0], times[1]))
      })
  }
}
