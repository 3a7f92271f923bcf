/// A part of the site with addresses of its own. The list is open: a feature may bring an area of its own.
package struct Area: Sendable, Hashable {
  package let name: String
  /// Every address of the area begins with it. Those of an area at "/" begin with that of no other.
  package let prefix: Path
  /// How its pages look, and what somebody sees who strays into it.
  package let room: Room
  /// The name of the line of links above each of its pages, where the area has one beside the bar of its room.
  let line: String?

  package init(_ name: String, at prefix: Path, room: Room = .portal, line: String? = nil) {
    (self.name, self.prefix, self.room, self.line) = (name, prefix, room, line)
  }

  package static func == (left: Area, right: Area) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Area {
  package static let portal = Area("portal", at: Paths.home)
  package static let desk = Area("desk", at: Paths.worklist, room: .desk)
  package static let administration = Area(
    "administration", at: Paths.admin, room: .desk, line: "Phần của quản trị")
  /// For programs.
  package static let api = Area("api", at: Path("/api"))
  /// What browsers and the operator's machines ask for beside the pages.
  package static let service = Area("service", at: Paths.home)

  /// Whether an address may belong to the area.
  package func holds(_ path: String) -> Bool {
    let prefix = prefix.description
    return prefix == "/" || path == prefix || path.hasPrefix(prefix + "/")
  }
}
