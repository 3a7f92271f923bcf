/// A drawing of a process as boxes and edges, top to bottom, in units of one pixel. The same process always gives the
/// same drawing.
package struct Diagram: Hashable, Sendable {
  package var width: Int
  package var height: Int
  package var boxes: [Box]
  package var edges: [Edge]

  package struct Box: Hashable, Sendable {
    package var step: Step.ID
    package var kind: Step.Kind
    /// The name, cut into lines that fit.
    package var lines: [String]
    /// One line below the name: who does it.
    package var note: String
    package var isOptional: Bool
    package var x, y, width, height: Int
    package var mark: Mark
  }

  package enum Mark: String, Hashable, Sendable { case none, done, current }

  package struct Edge: Hashable, Sendable {
    package var from: Step.ID
    package var to: Step.ID
    /// From the lower side of one box to the upper side of the other, through the gaps between the rows.
    package var points: [Point]
    package var label: String
    package var labelAt: Point
    /// Work goes back to an earlier step.
    package var isBack: Bool
  }

  package struct Point: Hashable, Sendable {
    package var x, y: Int

    package init(x: Int, y: Int) {
      (self.x, self.y) = (x, y)
    }
  }
}
