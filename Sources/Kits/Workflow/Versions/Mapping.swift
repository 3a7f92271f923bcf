/// Which step of a new version takes the place of which of the old, for cases that are running.
package struct Mapping: Codable, Hashable, Sendable {
  package var steps: [Step.ID: Step.ID]
  /// Steps of the new version that count as done for moved cases although the old version never asked for them.
  package var waived: Set<Step.ID>

  package init(steps: [Step.ID: Step.ID], waived: Set<Step.ID> = []) {
    (self.steps, self.waived) = (steps, waived)
  }

  /// Every step to the one of the same id, where there is one.
  package init(sameIDs old: Process, _ new: Process) {
    self.init(
      steps: Dictionary(uniqueKeysWithValues: old.steps.filter { new.step($0.id) != nil }.map { ($0.id, $0.id) }))
  }
}

/// Why a case cannot be moved.
package enum MappingFault: Error, Hashable, Sendable {
  case unknownOld(Step.ID)
  case unknownNew(Step.ID)
  /// A step that cases stand at, or have done, has no place in the new version.
  case unmapped(Step.ID)
  /// What waits for the citizen or another agency cannot become work, nor the other way round.
  case otherKind(Step.ID, Step.ID)
  /// Two open steps would become one.
  case merged(Step.ID)
  /// The new version asks for a step before the place the case would stand at, and nobody did it.
  case skips(Step.ID)
  /// The choice that was taken has no like.
  case choiceLost(Step.ID)
  /// The case would stand elsewhere than the mapping says.
  case standsElsewhere(expected: [Step.ID], found: [Step.ID])

  package var sentence: String {
    switch self {
    case .unknownOld(let id): "Phiên bản cũ không có bước “\(id)”. Hãy bỏ dòng này."
    case .unknownNew(let id): "Phiên bản mới không có bước “\(id)”. Hãy chọn bước khác."
    case .unmapped(let id): "Bước “\(id)” chưa được nối với bước nào của phiên bản mới. Hãy chọn bước tương ứng."
    case .otherKind(let old, let new): "Bước “\(old)” và bước “\(new)” khác loại chờ nhau. Hãy chọn bước cùng loại."
    case .merged(let id): "Hai bước đang xử lý cùng chuyển vào bước “\(id)”. Hãy chọn hai bước khác nhau."
    case .skips(let id):
      "Phiên bản mới đòi làm bước “\(id)” trước. Hãy nối về bước này hoặc đánh dấu miễn cho hồ sơ cũ."
    case .choiceLost(let id): "Hướng đã chọn ở bước “\(id)” không còn trong phiên bản mới. Hãy giữ hướng đó."
    case .standsElsewhere: "Hồ sơ sẽ không đứng ở bước đã chọn. Hãy xem lại cách nối các bước."
    }
  }
}
