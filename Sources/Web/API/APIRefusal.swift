package import Agencies

/// What a program did wrong before any rule of the field was asked.
package enum APIRefusal: Refusal, Hashable {
  case notJSON
  case notAnObject
  case missing(String)
  case wrongKind(String)
  case needsText(String)
  case unknownAction(String)
  case noMoment(String)
  case notAWorkingDay(String)
  case wrongParameter(String)
  case badKey

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context): self = .missing(Self.path(context.codingPath + [key]))
    case .valueNotFound(_, let context):
      self = context.codingPath.isEmpty ? .notAnObject : .missing(Self.path(context.codingPath))
    case .typeMismatch(let type, let context):
      let path = Self.path(context.codingPath)
      self = path.isEmpty ? .notAnObject : type == String.self ? .needsText(path) : .wrongKind(path)
    case .dataCorrupted(let context):
      self = context.codingPath.isEmpty ? .notJSON : .wrongKind(Self.path(context.codingPath))
    @unknown default: self = .notJSON
    }
  }

  package var sentence: String {
    switch self {
    case .notJSON: "Nội dung gửi lên không phải JSON đúng dạng. Hãy kiểm tra lại."
    case .notAnObject: "Nội dung gửi lên phải là một đối tượng JSON, viết trong dấu { }. Hãy xem /api/openapi.json."
    case .missing(let field): "Thiếu trường “\(field)”. Hãy thêm trường này rồi gửi lại."
    case .wrongKind(let field): "Trường “\(field)” sai kiểu hoặc sai giá trị. Hãy xem /api/openapi.json."
    case .needsText(let field): "Trường “\(field)” phải là một chuỗi viết trong dấu ngoặc kép, để không mất số 0 ở đầu."
    case .unknownAction(let action):
      "Không có hành động “\(action.prefix(40))”. Các hành động: \(ActionName.list). Hãy chọn một trong số đó."
    case .noMoment(let field):
      "Trường “\(field)” phải là ngày như 2026-12-01, hoặc thời điểm có múi giờ như 2026-12-01T17:00:00+07:00."
    case .notAWorkingDay(let field): "Trường “\(field)” rơi vào ngày nghỉ. Hãy chọn một ngày làm việc."
    case .wrongParameter(let name): "Tham số “\(name)” sai giá trị. Hãy xem /api/openapi.json."
    case .badKey: "Khóa gửi lại (Idempotency-Key) phải có từ 1 đến 200 ký tự ASCII nhìn thấy được, không có dấu cách."
    }
  }

  package var kind: RefusalKind { .invalid }

  package var field: String? {
    switch self {
    case .notJSON, .notAnObject: nil
    case .missing(let field), .wrongKind(let field), .needsText(let field), .noMoment(let field),
      .notAWorkingDay(let field), .wrongParameter(let field):
      field
    case .unknownAction: "action"
    case .badKey: "Idempotency-Key"
    }
  }

  /// "papers[0].name".
  static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
