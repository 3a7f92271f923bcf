import Language

/// The values a template may name, as they stand in the outbox: `{"code":"…","missing":["…","…"]}`.
typealias NoticeValues = [String: NoticeValue]

enum NoticeValue: Hashable, Sendable {
  case text(String)
  case list([String])
}

extension Notice {
  /// Everything ready to print: dates and amounts are texts.
  var values: NoticeValues {
    switch self {
    case .oneTimeCode(let code, let minutes): ["code": .text(code), "minutes": .text(String(minutes))]
    case .submitted(let dossier), .handedOver(let dossier), .withdrawn(let dossier): dossier.values
    case .accepted(let dossier, let dueAt): dossier.values.adding("due", DateText.dateTime(dueAt))
    case .refused(let dossier, let reason), .stopped(let dossier, let reason): dossier.values.adding("reason", reason)
    case .supplementRequested(let dossier, let missing):
      dossier.values.merging(["missing": .list(missing)]) { $1 }
    case .supplied(let dossier, let dueAt): dossier.values.adding("due", dueAt.map(DateText.dateTime))
    case .feeDue(let dossier, let amount): dossier.values.adding("amount", dong(amount))
    case .apology(let dossier, let reason, let dueAt, let newDueAt),
      .redated(let dossier, let reason, let dueAt, let newDueAt):
      dossier.values.adding("reason", reason).adding("due", DateText.dateTime(dueAt)).adding(
        "newDue", DateText.dateTime(newDueAt))
    case .progress(let dossier, let step): dossier.values.adding("step", step)
    case .resultReady(let dossier, let place): dossier.values.adding("place", place)
    }
  }
}

extension Notice.DossierFacts {
  fileprivate var values: NoticeValues {
    [
      "code": .text(code), "procedure": .text(procedure), "agency": .text(agency), "applicant": .text(applicant),
    ]
  }
}

extension NoticeValues {
  fileprivate func adding(_ name: String, _ text: String?) -> NoticeValues {
    text.map { merging([name: .text($0)]) { $1 } } ?? self
  }
}

extension NoticeValue: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([String].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .list(let texts): try container.encode(texts)
    }
  }
}
