package import Identity

/// The site as its features built it: the navigation of each area, the stylesheet of each room, the files beside the
/// pages, the forms for the printer. Put together once, at the start; one object, because it goes along with every
/// request.
package final class House: Sendable {
  package let areas: [Area]
  /// In the order of the law; those the law does not number come last.
  package let forms: [PrintedForm]
  private let bars: [Area: [Entry]]
  private let portal: Opening
  private let otherRooms: [Opening]
  let assets: [String: Asset]

  package init(_ features: [WebFeature]) {
    let entries = features.flatMap(\.navigation)
    let known: [Area] = [.portal, .desk, .administration, .api, .service]
    let brought = features.flatMap { $0.routes.keys.sorted { $0.name < $1.name } } + entries.map(\.area)
    areas = (known + brought).withoutRepeats
    forms = features.flatMap(\.forms).inOrder { $0.number ?? .max }
    bars = Dictionary(grouping: entries.inOrder(\.order), by: \.area)

    let styles = Stylesheet.frame + features.flatMap(\.styles)
    portal = Opening(of: .portal, styles: styles)
    otherRooms = areas.map(\.room).withoutRepeats.filter { $0 != .portal }.map { Opening(of: $0, styles: styles) }
    let files = [Assets.icon, Assets.script] + otherRooms.flatMap { [$0.styleFile, $0.room.script].compactMap { $0 } }
    assets = Dictionary(files.map { ($0.fileName, $0) }) { first, _ in first }
  }

  /// All entries, for whoever they are.
  package var entries: [Entry] { areas.flatMap { bars[$0] ?? [] } }

  /// What somebody sees of an area's navigation, from left to right.
  package func entries(_ place: Entry.Place, of area: Area, for actor: Actor) -> [Entry] {
    (bars[area] ?? []).filter { $0.place == place && $0.isShown(to: actor) }
  }

  /// Where an address belongs; an area with a longer beginning comes first.
  func area(of path: String) -> Area {
    areas.filter { $0.holds(path) }.max { $0.prefix.description.utf8.count < $1.prefix.description.utf8.count }
      ?? .portal
  }

  package func form(_ key: String) -> PrintedForm? { forms.first { $0.key == key } }

  func opening(of room: Room) -> Opening { otherRooms.first { $0.room == room } ?? portal }
}

extension Sequence {
  /// Sorted; equals stay as they came.
  fileprivate func inOrder(_ place: (Element) -> Int) -> [Element] {
    enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
  }
}

extension Array where Element: Hashable {
  fileprivate var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
