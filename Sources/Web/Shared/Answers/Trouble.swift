import Agencies
import HTTPTypes
import Hummingbird
import NIOCore

/// An error as people are told of it.
struct Trouble {
  var kind: PageError?
  var status: HTTPResponse.Status
  var title: String
  var sentence: String
  var field: String?
  var headers: HTTPFields = [:]
  /// Something of ours broke.
  var isFault = false

  init(_ error: any Error, at path: String, table: RouteTable) {
    switch error {
    case let error as PageError: self.init(error)
    case let refusal as any Refusal: self.init(refusal)
    case let refused as FormRefused: self.init(refused)
    case let error as HTTPError: self.init(error.status, at: path, table: table)
    // A body longer than its reader takes.
    case is NIOTooManyBytesError: self.init(.tooLarge)
    default: self.init(fault: error)
    }
  }

  init(_ status: HTTPResponse.Status, _ title: String, _ sentence: String) {
    (self.status, self.title, self.sentence) = (status, title, sentence)
  }

  private init(_ refusal: any Refusal) {
    self.init(refusal.kind.status, refusal.kind.title, refusal.sentence)
    field = refusal.field
  }

  /// What the server library answers by itself.
  private init(_ status: HTTPResponse.Status, at path: String, table: RouteTable) {
    switch status.code {
    case 404:
      let methods = table.methods(at: path)
      self.init(methods.isEmpty ? .notFound : .methodNotAllowed(methods))
    case 413: self.init(.tooLarge)
    case 400..<500: self.init(.badRequest)
    default: self.init(fault: HTTPError(status))
    }
  }

  private init(fault: any Error) {
    self.init(
      .internalServerError, "Trang này đang gặp trục trặc",
      "Lỗi ở phía chúng tôi, không phải ở bạn. Những gì đã nộp trước đó vẫn còn. Hãy đợi vài phút rồi thử lại.")
    isFault = true
  }
}

extension RefusalKind {
  var status: HTTPResponse.Status {
    switch self {
    case .invalid: .unprocessableContent
    case .notAllowed: .forbidden
    case .notFound: .notFound
    case .conflict: .conflict
    case .gone: .gone
    case .tooMany: .tooManyRequests
    }
  }

  var title: String {
    switch self {
    case .invalid: "Thông tin chưa đúng"
    case .notAllowed: "Bạn không có quyền làm việc này"
    case .notFound: "Không tìm thấy"
    case .conflict: "Chưa làm được việc này"
    case .gone: "Nội dung này không còn nữa"
    case .tooMany: "Bạn thử quá nhiều lần"
    }
  }
}
