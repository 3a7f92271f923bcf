import Foundation

/// A page as text in a file beside its test: `#expect(Snapshot.difference("portal-home", html.description) == nil)`.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written instead, and the change is seen in the review.
package enum Snapshot {
  /// What differs from `Snapshots/<name>.html` (or another type) in the folder above the calling test; nil when nothing does.
  package static func difference(
    _ name: String, _ text: String, type: String = "html", file: StaticString = #filePath
  ) -> String? {
    let folder = URL(filePath: "\(file)").deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots")
    let place = folder.appending(path: "\(name).\(type)")
    let text = text.hasSuffix("\n") ? text : text + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: place, atomically: true, encoding: .utf8)
        return nil
      } catch {
        return "cannot record \(name): \(error)"
      }
    }
    guard let recorded = try? String(contentsOf: place, encoding: .utf8) else { return "no snapshot named \(name)" }
    return recorded == text ? nil : firstDifference(recorded, text)
  }

  private static func firstDifference(_ recorded: String, _ text: String) -> String {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let before = line < old.count ? old[line] : "(end)"
    let after = line < new.count ? new[line] : "(end)"
    return "line \(line + 1):\n- \(before)\n+ \(after)"
  }
}
