package import Markup

/// How something stands; always shown with a sign and words beside the colour.
package enum Tone: String, Sendable, CaseIterable {
  case info, good, warn, bad, plain

  var sign: String {
    switch self {
    case .info: "i"
    case .good: "✓"
    case .warn: "!"
    case .bad: "!"
    case .plain: "·"
    }
  }

  /// Read aloud in place of the colour.
  var word: String {
    switch self {
    case .info, .plain: "Lưu ý"
    case .good: "Xong"
    case .warn: "Cần chú ý"
    case .bad: "Có lỗi"
    }
  }
}

/// A message on the page. A message about what was just done has `isAnswer`, and is read at once.
package func notice(_ tone: Tone, _ title: String?, isAnswer: Bool = false, _ content: HTML) -> HTML {
  """
  <div class="notice \(tone.rawValue)"\(attribute: "role", isAnswer ? (tone == .bad ? "alert" : "status") : nil)>
  <span class="sign" aria-hidden="true">\(tone.sign)</span>
  <div><span class="unseen">\(tone.word): </span>\(title.map { "<b class=\"title\">\($0)</b>" })\(content)</div>
  </div>
  """
}

/// A message without a title.
package func notice(_ tone: Tone, isAnswer: Bool = false, _ content: HTML) -> HTML {
  notice(tone, nil, isAnswer: isAnswer, content)
}
