package import Identity

/// An entry of the navigation: said once by the feature it leads to, drawn on every page of its area, and named by the
/// pages that belong to it. Its rule is the rule of the route it leads to, or narrower.
package struct Entry: Sendable {
  /// In the head of each page, or in its foot with what is seldom needed.
  package enum Place: Sendable { case head, foot }

  package let label: String
  package let path: Path
  package let area: Area
  package let place: Place
  /// From left to right.
  package let order: Int
  /// A line about it, for a first page that shows the ways on.
  package let detail: String?
  private let admits: @Sendable (Actor) -> Bool

  package init<Who>(
    _ label: String, _ path: Path, in area: Area, _ place: Place = .head, order: Int, for access: Access<Who>,
    detail: String? = nil
  ) {
    (self.label, self.path, self.area, self.place) = (label, path, area, place)
    (self.order, self.detail) = (order, detail)
    admits = { access.admits($0) != nil }
  }

  package func isShown(to actor: Actor) -> Bool { admits(actor) }
}

extension Entry: Equatable {
  package static func == (left: Entry, right: Entry) -> Bool {
    left.path == right.path && left.area == right.area && left.place == right.place
  }
}
