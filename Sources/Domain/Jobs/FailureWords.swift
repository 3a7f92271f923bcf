import Storage

extension JobFailure {
  /// What went wrong, for administrators: what it means, then what the machine said of it.
  package static func words(for error: any Error) -> String {
    switch error {
    case let error as StorageError: words(for: error)
    case let error as DecodingError: "Dữ liệu đã lưu không đọc được: \(place(of: error))."
    default: "Lỗi của chương trình: \(error)"
    }
  }

  private static func words(for error: StorageError) -> String {
    switch error {
    case .uniqueViolation(let constraint): "Dữ liệu bị trùng: \(constraint)."
    case .foreignKeyViolation: "Dữ liệu trỏ tới một dòng không còn."
    case .checkViolation(let constraint): "Dữ liệu trái với một ràng buộc: \(constraint)."
    case .notNullViolation(let column): "Thiếu dữ liệu: \(column)."
    case .nulInText: "Có ký tự không lưu được trong văn bản."
    case .other(let code, let message): "Cơ sở dữ liệu báo lỗi \(code): \(message)"
    default: "Cơ sở dữ liệu không làm được: \(error)"
    }
  }

  private static func place(of error: DecodingError) -> String {
    let context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
        .dataCorrupted(let context):
        context
      @unknown default: DecodingError.Context(codingPath: [], debugDescription: "\(error)")
      }
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    return path.isEmpty ? context.debugDescription : "\(path), \(context.debugDescription)"
  }
}
