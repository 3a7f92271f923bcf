package import Workflow

extension MappingFault {
  /// What to do, for the one who connects the steps.
  package func sentence(from old: ProcessDefinition, to new: ProcessDefinition) -> String {
    func before(_ id: Step.ID) -> String { "“\(old.step(id)?.name ?? id)”" }
    func after(_ id: Step.ID) -> String { "“\(new.step(id)?.name ?? id)”" }
    switch self {
    case .unknownOld(let id): return "Bản cũ không có bước \(before(id)). Hãy bỏ dòng này."
    case .unknownNew(let id): return "Bản mới không có bước \(after(id)). Hãy chọn bước khác."
    case .unmapped(let id): return "Bước \(before(id)) chưa được nối với bước nào của bản mới. Hãy chọn bước tương ứng."
    case .otherKind(let id, let image):
      return "Bước \(before(id)) và bước \(after(image)) khác loại việc. Hãy chọn bước cùng loại."
    case .merged(let id): return "Hai việc đang làm cùng chuyển vào bước \(after(id)). Hãy chọn hai bước khác nhau."
    case .skips(let id):
      let waiver = new.step(id)?.mayBeWaived == true ? " hoặc đánh dấu miễn cho hồ sơ cũ" : ""
      return "Bản mới đòi làm bước \(after(id)) trước. Hãy nối về bước này\(waiver)."
    case .choiceLost(let id): return "Hướng đã chọn ở bước \(after(id)) không còn trong bản mới. Hãy giữ hướng đó."
    case .mayNotBeWaived(let id): return "Bước \(after(id)) là việc bắt buộc, không miễn được. Hãy bỏ dấu miễn."
    case .clockTurns(let id):
      return "Ở bước \(after(id)) thời hạn chạy khác với bản cũ, ngày hẹn sẽ đổi. Hãy chọn bước tính thời hạn như cũ."
    case .heldForever:
      return "Thời hạn đang tạm dừng mà bản mới không nơi nào cho chạy tiếp. Hãy đợi hồ sơ chạy tiếp rồi chuyển."
    case .legRuns(let id):
      return "Cơ quan khác đang làm phần việc của bước \(before(id)). Hãy giữ nguyên bước này hoặc đợi có kết quả."
    case .resultMissing(let id):
      return "Bản mới xem đến kết quả của bước \(after(id)) mà hồ sơ cũ không có. Hãy để hồ sơ này theo bản cũ."
    case .standsElsewhere: return "Hồ sơ sẽ không đứng ở bước đã chọn. Hãy xem lại cách nối các bước."
    }
  }
}
