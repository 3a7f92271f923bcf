import Language
package import WorkingTime

/// What fills the blanks of a message, ready to print. In the outbox: `{"code":"…","missing":["…","…"]}`.
package struct NoticeValues: Hashable, Sendable {
  let byName: [String: NoticeValue]

  package init(_ filled: [(Blank, NoticeValue)]) {
    self.init(byName: Dictionary(filled.map { ($0.name, $1) }) { $1 })
  }

  private init(byName: [String: NoticeValue]) { self.byName = byName }

  /// Both; the others where both know a blank.
  package func adding(_ others: NoticeValues) -> NoticeValues {
    NoticeValues(byName: byName.merging(others.byName) { $1 })
  }
}

package enum NoticeValue: Hashable, Sendable {
  case text(String)
  case list([String])

  /// "17:00, thứ Sáu 20/11/2026"
  package static func moment(_ moment: Instant) -> NoticeValue { .text(DateText.dateTime(moment)) }

  /// Whole đồng: "1.250.000 đồng"
  package static func money(_ amount: Int) -> NoticeValue { .text(dong(amount)) }
}

extension NoticeValues: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Blank, NoticeValue)...) { self.init(elements) }
}

extension NoticeValues: Codable {
  package init(from decoder: any Decoder) throws {
    byName = try decoder.singleValueContainer().decode([String: NoticeValue].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(byName)
  }
}

extension NoticeValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([String].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .list(let texts): try container.encode(texts)
    }
  }
}
