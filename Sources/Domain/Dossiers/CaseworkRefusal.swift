package import Agencies
import Identity
import Language
import Storage
package import WorkingTime
package import Workflow
package import WorkingTime

/// Every "no" of a dossier's life, worded once.
package enum CaseworkRefusal: Refusal, Hashable {
  case unknownDossier(String)
  case unknownProcedure(String)
  case unknownAgency(String)
  case notSolvedHere(procedure: String, agency: String)
  case notOnline(String)
  case nameMissing
  case nameTooLong
  case badPersonalID
  case badTaxCode
  case badPhone
  case badEmail
  case addressTooLong
  case badAuthorisedPerson
  case badPaper(String)
  case tooManyPapers
  case unreadableText(field: String)
  case answer(question: String, fault: String)
  case keyUsedForAnother
  case badKey
  case notYourDossier
  /// A page, or an act, of whoever handed it in.
  case onlyForItsOwner
  case notYours(Action)
  case notNow(Action, stage: Stage)
  case ended(Stage)
  case noSuchStep(String)
  case reasonMissing(field: String)
  case textTooLong(field: String)
  case supplementAskedAlready
  case nothingToSupply
  case nothingAsked
  case notEarlier
  case unknownColleague
  case apologisedAlready
  case newDateTooEarly
  /// `waitsFor`: the step that is still done before the result can be fetched; nil where it lies ready.
  case decidedAlready(Action, waitsFor: String?)
  /// A leg goes with the dossier above it.
  case partOfAnother
  case amountMissing
  case paidInPart(asked: Int)
  case unknownOutcome
  case unknownConsultation
  case answerDatePassed
  case changedMeanwhile
  /// The step was done by someone else before.
  case doneMeanwhile(what: String, by: String, at: Instant)
  /// Refused because of what someone did shortly before.
  indirect case meanwhile(what: String, by: String, at: Instant, so: CaseworkRefusal)
  /// What the process's machine says.
  case flow(CaseRefusal)

  package var sentence: String {
    switch self {
    case .unknownDossier(let code): "Không có hồ sơ mang mã “\(code)”. Hãy xem lại mã trên giấy tiếp nhận."
    case .unknownProcedure(let code):
      "Không có thủ tục mang mã “\(code)” đang có hiệu lực. Hãy chọn thủ tục trong danh mục."
    case .unknownAgency(let code): "Không có cơ quan mang mã “\(code)” đang hoạt động. Hãy chọn lại nơi nộp."
    case .notSolvedHere(let procedure, let agency):
      "\(agency) không giải quyết thủ tục \(procedure). Hãy chọn cơ quan có thẩm quyền."
    case .notOnline(let code):
      "Thủ tục \(code) chưa nhận hồ sơ trực tuyến. Bạn hãy nộp tại Bộ phận Một cửa hoặc qua bưu chính."
    case .nameMissing: "Hãy điền họ tên hoặc tên tổ chức đứng hồ sơ."
    case .nameTooLong: "Tên dài quá 200 ký tự. Hãy viết ngắn hơn."
    case .badPersonalID: "Số định danh cá nhân có 12 chữ số (hoặc CMND 9 chữ số). Hãy kiểm tra lại."
    case .badTaxCode: "Mã số thuế có 10 hoặc 13 chữ số. Hãy kiểm tra lại."
    case .badPhone: "Số điện thoại chưa đúng. Hãy viết như 0912345678."
    case .badEmail: "Địa chỉ thư điện tử chưa đúng. Hãy viết như ten@vidu.vn."
    case .addressTooLong: "Địa chỉ dài quá 300 ký tự. Hãy viết ngắn hơn."
    case .badAuthorisedPerson:
      "Hãy ghi họ tên người được ủy quyền (dưới 200 ký tự), số định danh và số điện thoại đúng nếu có."
    case .badPaper(let name):
      "Giấy tờ “\(name)” ghi chưa đúng: tên từ 1 đến 1.000 ký tự, số bản từ 0 đến 999. Hãy sửa lại."
    case .tooManyPapers: "Mỗi lần chỉ ghi được tối đa \(SubmittedPaper.limit) giấy tờ. Hãy gộp bớt."
    case .unreadableText: "Nội dung có ký tự không đọc được. Hãy gõ lại."
    case .answer(_, let fault): fault
    case .keyUsedForAnother:
      "Khóa gửi lại (Idempotency-Key) này đã dùng cho một hồ sơ khác nội dung. Hãy dùng khóa mới."
    case .badKey: "Khóa gửi lại (Idempotency-Key) phải có từ 1 đến 200 ký tự."
    case .notYourDossier: "Hồ sơ này không thuộc phần việc của bạn nên bạn không xem được."
    case .onlyForItsOwner:
      """
      Trang này chỉ mở cho người nộp hồ sơ. Hãy đăng nhập bằng số điện thoại ghi trong hồ sơ, hoặc mở liên kết riêng \
      nhận được khi nộp.
      """
    case .notYours(let action): "Bạn không được giao việc “\(action.title)” của hồ sơ này."
    case .notNow(let action, let stage): "Hồ sơ đang ở trạng thái “\(stage.title)” nên chưa thể “\(action.title)”."
    case .ended(let stage): "Hồ sơ đã kết thúc (\(stage.title)), không thay đổi được nữa."
    case .noSuchStep(let step): "Hồ sơ không có bước “\(step)” đang mở cho bạn."
    case .reasonMissing: "Hãy nêu rõ lý do để người dân hiểu."
    case .textTooLong: "Nội dung dài quá 4.000 ký tự. Hãy viết ngắn hơn."
    case .supplementAskedAlready: "Mỗi hồ sơ chỉ được yêu cầu bổ sung một lần ở giai đoạn này."
    case .nothingToSupply: "Hãy ghi giấy tờ hoặc nội dung đã bổ sung."
    case .nothingAsked: "Cơ quan chưa đề nghị bổ sung giấy tờ cho hồ sơ này, hoặc giấy tờ đã được bổ sung rồi."
    case .notEarlier: "Chỉ trả lại được về một bước đã làm trước bước này."
    case .unknownColleague: "Người được giao không làm việc ở đơn vị của bước này. Hãy chọn người khác."
    case .apologisedAlready: "Hồ sơ đã được hẹn lại một lần. Quy định không cho hẹn lại lần nữa."
    case .newDateTooEarly: "Ngày hẹn mới phải sau ngày hẹn cũ và sau hiện tại."
    case .decidedAlready(let action, nil):
      "Hồ sơ đã có kết quả, chỉ còn trả cho người nộp, nên không thể “\(action.title)” nữa."
    case .decidedAlready(let action, let step?):
      """
      Hồ sơ đã được quyết định, đang ở bước “\(step)”, nên không thể “\(action.title)” nữa. Có kết quả, cơ quan sẽ báo \
      cho người nộp.
      """
    case .partOfAnother:
      "Hồ sơ này là phần việc liên thông của một hồ sơ khác nên không rút riêng được. Muốn rút, hãy rút hồ sơ chính."
    case .amountMissing: "Hãy ghi số tiền phải nộp, lớn hơn 0 đồng."
    case .paidInPart(let asked):
      "Người dân phải nộp đủ \(dong(asked)) thì hồ sơ mới giải quyết tiếp. Nộp chưa đủ thì chưa xác nhận được."
    case .unknownOutcome: "Hãy chọn đồng ý hay không đồng ý giải quyết."
    case .unknownConsultation: "Không có câu hỏi nào đang chờ bạn trả lời."
    case .doneMeanwhile(let what, let name, let at):
      "\(name) đã làm xong “\(what)” lúc \(at.clockText). Hãy tải lại trang để xem tình trạng mới."
    case .meanwhile(let what, let name, let at, let refusal):
      "\(name) vừa \(what) lúc \(at.clockText). \(refusal.sentence)"
    case .flow(let refusal): refusal.sentence
    case .answerDatePassed: "Hạn trả lời phải sau lúc này. Hãy chọn ngày khác."
    case .changedMeanwhile: "Hồ sơ vừa được người khác xử lý. Hãy tải lại trang để xem tình trạng mới."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .unknownDossier: .notFound
    case .notYourDossier, .notYours, .onlyForItsOwner: .notAllowed
    case .notNow, .nothingAsked, .partOfAnother, .ended, .supplementAskedAlready, .apologisedAlready, .decidedAlready,
      .keyUsedForAnother, .changedMeanwhile, .doneMeanwhile:
      .conflict
    case .meanwhile: .conflict
    case .flow(let refusal):
      switch refusal {
      case .notYours, .onlyForYourself: .notAllowed
      case .choiceNeeded, .noSuchChoice, .conditionFails, .missing, .dateNotLater, .noSuchStep: .invalid
      default: .conflict
      }
    default: .invalid
    }
  }

  package var field: String? {
    switch self {
    case .unknownProcedure, .notOnline: "procedureCode"
    case .unknownAgency, .notSolvedHere: "agencyCode"
    case .nameMissing, .nameTooLong: "name"
    case .badPersonalID, .badTaxCode: "personalId"
    case .badPhone: "phone"
    case .badEmail: "email"
    case .addressTooLong: "address"
    case .badAuthorisedPerson: "authorisedPerson"
    case .badPaper, .tooManyPapers: "papers"
    case .unreadableText(let field): field
    case .answer(let question, _): question
    case .reasonMissing(let field), .textTooLong(let field): field
    case .nothingToSupply: "note"
    case .notEarlier: "to"
    case .unknownColleague: "account"
    case .newDateTooEarly: "dueAt"
    case .amountMissing, .paidInPart: "amount"
    case .unknownOutcome: "outcome"
    case .answerDatePassed: "answerBy"
    case .noSuchStep: "step"
    case .meanwhile(_, _, _, let refusal): refusal.field
    case .flow(let refusal): refusal.field
    default: nil
    }
  }
}

extension CaseRefusal {
  fileprivate var field: String? {
    switch self {
    case .choiceNeeded, .noSuchChoice, .conditionFails: "choice"
    case .missing(.reason): "reason"
    case .missing(.date), .dateNotLater: "dueAt"
    case .missing(.person), .onlyForYourself: "account"
    case .missing(.paper): "papers"
    default: nil
    }
  }
}

extension Instant {
  /// "09:05 ngày 2/3/2026".
  fileprivate var clockText: String { "\(DateText.time(minuteOfDay)) ngày \(DateText.unpadded(day))" }
}
