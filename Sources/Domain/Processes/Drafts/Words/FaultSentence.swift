import Rules
package import Workflow

extension ProcessFault {
  /// What to do, for the one who edits the process.
  package func sentence(in process: ProcessDefinition) -> String {
    let at = step.map { "Bước “\(process.step($0)?.name ?? $0)”" } ?? "Quy trình"
    switch self {
    case .empty: return "Quy trình chưa có bước nào. Hãy thêm bước tiếp nhận trước."
    case .doubleID(let id): return "Có hai bước cùng mã “\(id)”. Hãy đổi mã một bước."
    case .unknownNext(_, let to): return "\(at) chuyển đến bước “\(to)” không có. Hãy chọn bước tiếp theo khác."
    case .circle: return "\(at) nằm trong vòng lặp. Hãy bỏ một đường nối; việc trả lại thì dùng hướng xử lý “trả lại”."
    case .severalStarts: return "Quy trình có nhiều bước bắt đầu. Hãy nối các bước để chỉ còn một bước đầu tiên."
    case .unreachable: return "\(at) không có bước nào dẫn đến. Hãy nối từ bước trước hoặc xóa bước này."
    case .deadEnd: return "\(at) không dẫn đến đâu. Hãy chọn bước tiếp theo hoặc cho kết thúc hồ sơ."
    case .loopWithoutExit: return "\(at) chỉ có hướng trả lại. Hãy thêm một hướng đi tiếp."
    case .receptionInTheMiddle: return "\(at) là bước tiếp nhận nhưng đứng giữa quy trình. Hãy đổi loại bước."
    case .nothingAfterDelivery: return "\(at) là bước trả kết quả nên không được có bước sau. Hãy bỏ bước tiếp theo."
    case .negativeTime: return "\(at) có thời hạn âm. Hãy nhập số giờ từ 0 trở lên."
    case .nobody: return "\(at) chưa có người thực hiện. Hãy chọn vai trò và bộ phận."
    case .mayNotBeLeftOut: return "\(at) là bước bắt buộc theo loại bước. Hãy bỏ dấu “khi cần”."
    case .nobodyAsked: return "\(at) chưa chọn nơi được hỏi ý kiến. Hãy thêm ít nhất một nơi."
    case .silenceWithoutTerm: return "\(at) coi im lặng là đồng ý nhưng chưa có thời hạn trả lời. Hãy nhập thời hạn."
    case .askedOutOfPlace:
      return "\(at) có nơi được hỏi nhưng không phải bước lấy ý kiến. Hãy đổi loại bước hoặc bỏ nơi hỏi."
    case .legMissing: return "\(at) chờ cơ quan khác nhưng chưa chọn thủ tục và cơ quan. Hãy chọn."
    case .legOutOfPlace: return "\(at) mở thủ tục ở cơ quan khác nhưng không phải bước chờ. Hãy đổi loại bước."
    case .legLongerThanStep:
      return "\(at) ngắn hơn thời hạn giao cho cơ quan kia. Hãy tăng thời hạn của bước hoặc giảm thời hạn giao."
    case .legOpensItself: return "\(at) mở lại chính thủ tục này. Hãy chọn thủ tục khác."
    case .unknownProcedure(_, let code): return "\(at) mở thủ tục “\(code)” không có trong danh mục. Hãy chọn lại."
    case .unknownPlace: return "\(at) có nơi làm không tìm thấy. Hãy chọn lại cơ quan và bộ phận."
    case .unknownBody: return "\(at) gửi đến cơ quan không tìm thấy. Hãy chọn lại cơ quan nhận phần việc này."
    case .bodyDoesNotTake:
      return "\(at) gửi đến cơ quan không giải quyết thủ tục đã chọn. Hãy chọn cơ quan hoặc thủ tục khác."
    case .severalNamed:
      return "\(at) chỉ định một người cho hai bước sau khác vai trò. Hãy bỏ chỉ định ở một bước."
    case .nobodyChooses:
      return
        "\(at) cần được chỉ định người, nhưng bước trước tự động nên không ai chọn. Hãy bỏ chỉ định hoặc thêm bước phân công."
    case .pauseWithoutEnd:
      return "\(at) cho tạm dừng thời hạn nhưng sau đó không nơi nào cho chạy tiếp. Hãy thêm “chạy tiếp”."
    case .nextBesideChoices: return "\(at) vừa có bước tiếp theo vừa có hướng xử lý. Hãy chỉ dùng hướng xử lý."
    case .choicesOutOfPlace: return "\(at) không được có hướng xử lý kiểu này. Hãy bỏ hoặc chuyển sang bước sau."
    case .needsOutOfPlace:
      return "\(at) đòi giấy tờ, lý do hoặc ngày mà không có ai điền. Hãy bỏ yêu cầu hoặc chuyển sang bước xử lý."
    case .doubleChoice(_, let id): return "\(at) có hai hướng xử lý cùng mã “\(id)”. Hãy đổi mã một hướng."
    case .emptyChoice(_, let id):
      return "\(at): hướng “\(title(id, in: process))” chưa dẫn đến đâu. Hãy chọn bước hoặc kết thúc."
    case .backNotBefore(_, let id):
      return "\(at): hướng “\(title(id, in: process))” phải trả về một bước xử lý đã qua. Hãy chọn bước khác."
    case .backByData(_, let id):
      return
        "\(at): hướng “\(title(id, in: process))” trả lại theo dữ liệu, mà dữ liệu không đổi nên hồ sơ quay mãi. Hãy để người xử lý chọn."
    case .badCondition(_, let id, let error): return "\(at): hướng “\(title(id, in: process))”: \(error.sentence)"
    case .branchNeverTaken(_, let id):
      return "\(at): không dữ liệu nào đi vào hướng “\(title(id, in: process))”. Hãy sửa điều kiện hoặc xóa hướng này."
    case .dataTakesNoBranch(_, let example):
      return "\(at): khi \(example.inWords) thì không có hướng nào. Hãy thêm một hướng cho trường hợp còn lại."
    case .otherwiseMissing: return "\(at) tự đi tiếp nên cần một hướng không điều kiện đặt cuối. Hãy thêm hướng đó."
    case .missingStatus(_, let id):
      return "\(at): hướng “\(title(id, in: process))” kết thúc hồ sơ nhưng không đặt trạng thái. Hãy chọn trạng thái."
    case .unknownStatus(_, let word):
      return "\(at) đặt trạng thái “\(word)” không có. Hãy chọn trạng thái trong danh sách."
    case .statusOutOfPlace: return "\(at) đặt trạng thái khi hồ sơ còn đi tiếp. Hãy chỉ đặt ở hướng kết thúc hồ sơ."
    case .missingForm(_, let id):
      return
        "\(at): hướng “\(title(id, in: process))” kết thúc hồ sơ nhưng không có phiếu cho người dân. Hãy chọn mẫu phiếu."
    case .unknownMessage(_, let word): return "\(at) gửi tin “\(word)” không có. Hãy chọn tin trong danh sách."
    case .unknownForm(_, let word): return "\(at) in mẫu “\(word)” không có. Hãy chọn mẫu trong danh sách."
    case .missingReturn: return "\(at) kết thúc mà chưa trả kết quả. Hãy thêm bước trả kết quả."
    case .termTooLong(let steps, let minutes, let legal):
      return
        "Đường dài nhất (\(steps.joined(separator: " → "))) cần \(hours(minutes)) giờ, quá thời hạn \(hours(legal)) giờ. Hãy giảm thời hạn các bước."
    case .nobodyHolds(_, _, let agency): return "\(at): ở \(agency) chưa có ai giữ vai trò này. Hãy phân công cán bộ."
    }
  }

  private func title(_ id: StepChoice.ID, in process: ProcessDefinition) -> String {
    step.flatMap(process.step)?.choice(id)?.title ?? id
  }

  private func hours(_ minutes: Int) -> String {
    let half = minutes % 60 == 0 ? "" : ",\(minutes % 60 * 10 / 60)"
    return "\(minutes / 60)\(half)"
  }
}
