import Storage

extension JobFailure {
  /// What went wrong, for administrators: a sentence that says what it means; below it, on a line of its own, what the
  /// machine said of it.
  package static func words(for error: any Error) -> String {
    switch error {
    case let error as StorageError: words(for: error)
    case let error as DecodingError: "Dữ liệu đã lưu không đọc được vì có chỗ sai.\n\(place(of: error))"
    default: "Chương trình gặp lỗi ngoài dự kiến.\n\(error)"
    }
  }

  /// What it means.
  package var sentence: String { String(reason.prefix { $0 != "\n" }) }

  /// What the machine said, where that is kept.
  package var details: String? {
    reason.firstIndex(of: "\n").map { String(reason[reason.index(after: $0)...]) }
  }

  private static func words(for error: StorageError) -> String {
    switch error {
    case .uniqueViolation(let constraint): "Dữ liệu bị trùng với dữ liệu đã có.\n\(constraint)"
    case .foreignKeyViolation: "Dữ liệu trỏ tới một dòng không còn."
    case .checkViolation(let constraint): "Dữ liệu trái với một ràng buộc.\n\(constraint)"
    case .notNullViolation(let column): "Thiếu dữ liệu bắt buộc.\n\(column)"
    case .nulInText: "Có ký tự không lưu được trong văn bản."
    case .other(let code, let message): "Cơ sở dữ liệu báo lỗi.\n\(code): \(message)"
    default: "Cơ sở dữ liệu không làm được.\n\(error)"
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
    return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
  }
}
