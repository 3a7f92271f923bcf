package import Agencies

/// What a program did wrong before any rule of the field was asked.
package enum APIRefusal: Refusal, Hashable {
  case notJSON
  case missing(String)
  case wrongKind(String)
  case unknownAction(String)
  case wrongParameter(String)

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context): self = .missing(Self.path(context.codingPath + [key]))
    case .valueNotFound(_, let context): self = .missing(Self.path(context.codingPath))
    case .typeMismatch(_, let context): self = .wrongKind(Self.path(context.codingPath))
    case .dataCorrupted(let context):
      self = context.codingPath.isEmpty ? .notJSON : .wrongKind(Self.path(context.codingPath))
    @unknown default: self = .notJSON
    }
  }

  package var sentence: String {
    switch self {
    case .notJSON: "Nội dung gửi lên không phải JSON đúng dạng. Hãy kiểm tra lại."
    case .missing(let field): "Thiếu trường “\(field)”."
    case .wrongKind(let field): "Trường “\(field)” sai kiểu hoặc sai giá trị. Hãy xem /api/openapi.json."
    case .unknownAction(let action): "Không có hành động “\(action)”. Hãy xem danh sách trong /api/openapi.json."
    case .wrongParameter(let name): "Tham số “\(name)” sai giá trị. Hãy xem /api/openapi.json."
    }
  }

  package var kind: RefusalKind { .invalid }

  package var field: String? {
    switch self {
    case .notJSON: nil
    case .missing(let field), .wrongKind(let field), .wrongParameter(let field): field
    case .unknownAction: "action"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map(\.stringValue).joined(separator: ".")
  }
}
