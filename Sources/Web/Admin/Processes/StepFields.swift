import Identity
import Markup
import WebShared
import Workflow

/// The fields of a step; `StepForm` reads them.
struct StepFields {
  var process: ProcessDefinition
  var step: Step?
  var offer: StepOffer
  var state: FormState

  var html: HTML {
    """
    \(textField("name", "Tên bước", in: state, maxLength: 200))
    \(selectField("kind", "Loại bước", StepOffer.kinds, in: state, width: .half))
    \(selectField("role", "Vai trò", offer.roles, in: state, width: .half))
    \(selectField("body", "Cơ quan", offer.bodies, in: state, width: .half))
    \(selectField("room", "Bộ phận", offer.rooms, in: state, width: .half))
    \(textField("outside", "Cơ quan bên ngoài", in: state, hint: "Chỉ điền khi cơ quan này không dùng hệ thống; cán bộ của phòng ở trên ghi lại câu trả lời.", isOptional: true, width: .half, maxLength: 80))
    \(textField("term", "Thời gian", in: state, hint: "Số giờ hoặc số nửa ngày; 0 là phần còn lại của thời hạn.", width: .tiny, maxLength: 6))
    \(radios("unit", "Tính bằng", StepForm.units, in: state, isInline: true))
    \(checkbox("counted", "Tính vào thời hạn giải quyết", in: state))
    \(checkbox("optional", "Có thể bỏ qua khi không cần", in: state))
    \(checkbox("chosen", "Bước trước chỉ định người làm", in: state))
    \(step == nil ? placing : following)
    \(details("Lấy ý kiến: hỏi những nơi nào", isOpen: isAsking, asking))
    \(details("Chờ cơ quan khác: mở thủ tục nào ở đâu", isOpen: isLeg, leg))
    \(details("Cần gì để hoàn thành, kéo theo gì", isOpen: hasMore, EffectFields(state: state, mayEnd: false).html))
    """
  }

  private var others: [Choice] {
    process.steps.filter { $0.id != step?.id }.map { Choice($0.id, "\($0.id). \($0.name)") }
  }

  private var placing: HTML {
    selectField(
      "after", "Đứng sau bước", others, in: state,
      hint: "Bước mới làm sau bước này và trước những bước kế tiếp của nó.", width: .half)
  }

  private var following: HTML {
    """
    \(if: step?.choices.isEmpty == true, checkboxes("next", "Bước tiếp theo", others, in: state, hint: "Chọn nhiều bước thì các bước làm song song. Không chọn là hết quy trình."))
    \(if: step?.choices.isEmpty == false, radios("branching", "Ai chọn hướng xử lý", [Choice("person", "Người làm bước này"), Choice("data", "Dữ liệu của hồ sơ: hướng đầu tiên thỏa điều kiện")], in: state))
    """
  }

  private var isAsking: Bool { state["kind"] == Step.Kind.consultation.rawValue || !state["asked-body-1"].isEmpty }
  private var isLeg: Bool { state["kind"] == Step.Kind.leg.rawValue || !state["leg-opens"].isEmpty }
  private var hasMore: Bool {
    !state.all("needs").isEmpty || !state.all("messages").isEmpty || !state.all("forms").isEmpty
      || !state["status"].isEmpty || !state["clock"].isEmpty
  }

  private var asking: HTML {
    """
    \(each: 1...StepForm.mostAsked, { number in
      """
      <fieldset class="field"><legend>Nơi được hỏi thứ \(number)</legend><div class="fields">
      \(selectField("asked-role-\(number)", "Vai trò", offer.roles, in: state, isOptional: true, width: .half))
      \(selectField("asked-body-\(number)", "Cơ quan", offer.bodies, in: state, isOptional: true, width: .half))
      \(selectField("asked-room-\(number)", "Bộ phận", offer.rooms, in: state, isOptional: true, width: .half))
      </div></fieldset>
      """
    })
    \(checkbox("consent", "Hết hạn mà không trả lời thì coi là đồng ý", in: state))
    """
  }

  private var opensHint: String {
    "Mã thủ tục, ví dụ 1.001193"
      + (offer.parts.isEmpty ? "." : ", hoặc tên ngắn của quy trình: \(offer.parts.joined(separator: ", ")).")
  }

  private var leg: HTML {
    """
    \(textField("leg-opens", "Thủ tục hoặc quy trình mở ở cơ quan kia", in: state, hint: opensHint, isOptional: true, width: .half, maxLength: 60))
    \(step?.leg.map { "<p>Đang chọn: \(offer.names.open($0.procedure)).</p>" })
    \(selectField("leg-agency", "Cơ quan nhận phần việc này", offer.legBodies, in: state, isOptional: true, width: .half))
    \(textField("leg-hours", "Số giờ giao cho cơ quan kia", in: state, isOptional: true, width: .tiny, maxLength: 5))
    \(textField("leg-gives", "Kết quả trả về", in: state, hint: "Tên các mục, cách nhau bằng dấu phẩy. Điều kiện đọc chúng dạng steps.\(step?.id ?? "1").tên.", isOptional: true, maxLength: 200))
    \(radios("leg-refusal", "Khi cơ quan kia từ chối", [Choice("ask", "Người làm bước này quyết định"), Choice("goOn", "Hồ sơ đi tiếp"), Choice("end", "Kết thúc hồ sơ")], in: state))
    """
  }
}

/// What doing something needs, and what it brings about: for steps and for choices alike.
struct EffectFields {
  var state: FormState
  /// Only an end has a status of its own; one that is set elsewhere is shown so that it can be taken away.
  var mayEnd = true

  var html: HTML {
    """
    \(checkboxes("needs", "Người làm phải có", StepOffer.needs, in: state, isOptional: true))
    \(checkboxes("messages", "Nhắn cho người dân", StepOffer.messages, in: state, isOptional: true))
    \(checkboxes("forms", "In phiếu", StepOffer.forms, in: state, isOptional: true))
    \(if: mayEnd || !state["status"].isEmpty, selectField("status", "Trạng thái khi hướng này kết thúc hồ sơ", StepOffer.statuses, in: state, prompt: "Không đổi", isOptional: true, width: .half))
    \(radios("clock", "Thời hạn", [Choice("", "Không đổi"), Choice("pause", "Tạm dừng"), Choice("resume", "Cho chạy tiếp")], in: state, isInline: true))
    """
  }
}
