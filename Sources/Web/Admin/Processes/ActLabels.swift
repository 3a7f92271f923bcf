import WebShared
import Workflow

extension Act {
  /// As a button says it; steps by their names.
  func label(in process: ProcessDefinition) -> String {
    func name(_ id: Step.ID) -> String { "“\(process.step(id)?.name ?? id)”" }
    switch self {
    case .accept: return "Tiếp nhận hồ sơ"
    case .refuse: return "Từ chối tiếp nhận"
    case .look(let step): return "Mở xem \(name(step))"
    case .complete(let step, nil): return "Làm xong \(name(step))"
    case .complete(let step, let choice?):
      return "\(name(step)): \(process.step(step)?.choice(choice)?.title ?? choice)"
    case .skip(let step): return "Bỏ qua \(name(step))"
    case .sendBack(let step, let earlier): return "Từ \(name(step)) trả về \(name(earlier))"
    case .takeBack(let step): return "Lấy lại \(name(step))"
    case .assign(let step): return "Giao người làm \(name(step))"
    case .cover(let step): return "Làm thay \(name(step))"
    case .ask(let step): return "Hỏi ý kiến thêm ở \(name(step))"
    case .answer(let number): return "Trả lời ý kiến số \(number)"
    case .countSilence(let number): return "Ý kiến số \(number) im lặng, coi là đồng ý"
    case .requestSupplement: return "Yêu cầu bổ sung"
    case .supply: return "Nhận giấy tờ bổ sung"
    case .requestPayment: return "Yêu cầu nộp tiền"
    case .confirmPayment: return "Xác nhận đã nộp tiền"
    case .closeForSilence: return "Đóng vì người dân không bổ sung"
    case .apologise: return "Xin lỗi, hẹn lại"
    case .withdraw: return "Người dân rút hồ sơ"
    case .stop: return "Dừng giải quyết"
    case .legReturned(let step): return "Cơ quan kia trả kết quả \(name(step))"
    case .legRefused(let step): return "Cơ quan kia từ chối \(name(step))"
    case .legLate(let step): return "Cơ quan kia trễ hẹn \(name(step))"
    }
  }

  /// What moves the dossier on stands first.
  var isForward: Bool {
    switch self {
    case .accept, .complete, .skip, .answer, .countSilence, .supply, .confirmPayment, .legReturned, .legRefused: true
    default: false
    }
  }
}

extension CaseEvent {
  /// As the list of a trial tells it; nil for what nobody needs to read.
  func sentence(in process: ProcessDefinition, _ names: ProcessNames) -> String? {
    func name(_ id: Step.ID) -> String { "“\(process.step(id)?.name ?? id)”" }
    switch what {
    case .accepted: return "Đã tiếp nhận."
    case .refused: return "Đã từ chối tiếp nhận."
    case .completed(let step, let choice, _, _):
      let title = choice.flatMap { process.step(step)?.choice($0)?.title }
      return "Xong \(name(step))\(title.map { ", hướng “\($0)”" } ?? "")."
    case .skipped(let step, _): return "Bỏ qua \(name(step))."
    case .sentBack(_, let earlier, _): return "Trả về \(name(earlier))."
    case .takenBack(let step): return "Lấy lại \(name(step))."
    case .asked(let number, let question): return "Hỏi ý kiến số \(number): \(names.label(of: question.whom))."
    case .answered(let number): return "Ý kiến số \(number) đã trả lời."
    case .silenceCounted(let number): return "Ý kiến số \(number) im lặng, coi là đồng ý."
    case .supplementRequested, .supplementAwaited: return "Chờ người dân bổ sung."
    case .supplied: return "Đã nhận giấy tờ bổ sung."
    case .paymentRequested: return "Chờ người dân nộp tiền."
    case .paymentConfirmed: return "Đã nộp tiền."
    case .apologised: return "Xin lỗi và hẹn lại."
    case .legOpened(let step, let leg, _): return "Mở \(names.leg(leg)), \(name(step))."
    case .legReturned(let step, _): return "Cơ quan kia đã trả kết quả \(name(step))."
    case .legRefused(let step, _): return "Cơ quan kia từ chối \(name(step))."
    case .legLate(let step): return "Cơ quan kia trễ hẹn \(name(step))."
    case .legCancelled(let step): return "Hủy phần việc ở cơ quan kia, \(name(step))."
    case .clockStarted: return "Thời hạn bắt đầu chạy."
    case .clockPaused, .clockHeld: return "Thời hạn tạm dừng."
    case .clockResumed, .clockReleased: return "Thời hạn chạy tiếp."
    case .clockStopped: return "Thời hạn dừng: đã giải quyết xong."
    case .messageWanted(let word): return "\(Effect.message(word).label)."
    case .formWanted(let word): return "\(Effect.form(word).label)."
    case .statusSet(let word): return "\(Effect.status(word).label)."
    case .ended: return "Hồ sơ kết thúc."
    case .looked, .assigned, .covered, .silenceMoved, .answerMoved: return nil
    }
  }
}
