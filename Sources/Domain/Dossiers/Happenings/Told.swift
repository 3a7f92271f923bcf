import Agencies
import Identity
import Storage
package import Workflow
package import WorkingTime

/// How a happening is told.
package struct Told: Hashable, Sendable {
  /// To officials.
  package var line: Line
  /// To the owner; nothing where it stays among officials.
  package var toOwner: Line?
  /// It ended the matter, or part of it, without what was asked for.
  package var isStop = false
  /// What somebody did, after their name: "tiếp nhận hồ sơ"; nothing where it hinders nobody.
  package var deed: String?

  package struct Line: Hashable, Sendable {
    package var title: String
    package var detail: Phrase?

    package init(_ title: String, _ detail: Phrase? = nil) {
      self.title = title
      self.detail = detail.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  package init(_ title: String, _ detail: Phrase? = nil, deed: String? = nil) {
    line = Line(title, detail)
    self.deed = deed
  }

  /// The same with what its owner reads of it.
  package func owner(_ title: String, _ detail: Phrase? = nil, isStop: Bool = false) -> Told {
    var told = self
    (told.toOwner, told.isStop) = (Line(title, detail), isStop)
    return told
  }
}

/// What a happening may speak of beside itself.
package struct Telling {
  package var dossier: Dossier
  /// The appointment it made.
  package var dueAt: Instant?
  private var nameOfStep: (Step.ID) -> String?

  package init(of dossier: Dossier, dueAt: Instant?, nameOfStep: @escaping (Step.ID) -> String?) {
    (self.dossier, self.dueAt, self.nameOfStep) = (dossier, dueAt, nameOfStep)
  }

  package func name(of step: Step.ID) -> String { nameOfStep(step) ?? "Giải quyết" }

  /// A step in quotation marks.
  package func quoted(_ step: Step.ID) -> String { "“\(name(of: step))”" }
}
