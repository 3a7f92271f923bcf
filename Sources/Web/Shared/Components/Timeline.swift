package import Markup

/// One station on a dossier's way.
package struct TimelineStep: Sendable {
  package enum State: String, Sendable { case done, current, coming, stopped }

  package var title: String
  package var state: State
  /// When it happened or is expected, as shown: `dateTime(…)`.
  package var time: HTML?
  /// Who has it, what is awaited.
  package var detail: HTML?

  package init(_ title: String, _ state: State, time: HTML? = nil, detail: HTML? = nil) {
    (self.title, self.state, self.time, self.detail) = (title, state, time, detail)
  }
}

/// The way of a dossier from its receipt to its result: what is done, where it is now, what comes.
package func timeline(_ steps: [TimelineStep]) -> HTML {
  """
  <ol class="timeline">
  \(each: steps, { step in
    """
    <li class="\(step.state.rawValue)"\(attribute: "aria-current", step.state == .current ? "step" : nil)>\
    <span class="sign" aria-hidden="true">\(step.state.sign)</span>\
    <div><b>\(step.title)</b><span class="unseen"> – \(step.state.word)</span>\
    \(step.time.map { "<span class=\"when\">\($0)</span>" })\(step.detail.map { "<span class=\"detail\">\($0)</span>" })</div></li>

    """
  })</ol>
  """
}

extension TimelineStep.State {
  fileprivate var sign: String {
    switch self {
    case .done: "✓"
    case .current, .coming: ""
    case .stopped: "■"
    }
  }

  fileprivate var word: String {
    switch self {
    case .done: "đã xong"
    case .current: "đang ở bước này"
    case .coming: "chưa đến"
    case .stopped: "dừng ở đây"
    }
  }
}
