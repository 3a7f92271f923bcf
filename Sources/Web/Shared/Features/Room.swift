package import Markup

/// How the pages of one or more areas look: head, foot and stylesheet. There is one of each.
package final class Room: Sendable, Hashable {
  /// The class of the body, and the name of the stylesheet's file.
  package let name: String
  /// The first page of the room.
  package let home: Path
  /// The stylesheet stands in every page, so that a first view is one request. Else it is a file that browsers keep:
  /// for people who open a hundred pages a day.
  let carriesStyle: Bool
  let script: Asset?
  let frame: any RoomFrame.Type

  package init(
    _ name: String, home: Path, carriesStyle: Bool, script: Asset? = nil, frame: any RoomFrame.Type
  ) {
    (self.name, self.home, self.carriesStyle) = (name, home, carriesStyle)
    (self.script, self.frame) = (script, frame)
  }

  package static func == (left: Room, right: Room) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Room {
  package static let portal = Room("portal", home: Paths.home, carriesStyle: true, frame: PortalFrame.self)
  package static let desk = Room(
    "desk", home: Paths.worklist, carriesStyle: false, script: Assets.deskScript, frame: DeskFrame.self)
}

/// Head and foot of a room's pages.
package protocol RoomFrame: Sendable {
  static func header(of page: any Page, in frame: Frame) -> HTML
  static func footer(of page: any Page, in frame: Frame) -> HTML
}
