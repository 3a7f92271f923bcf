/// How the result reached the citizen.
package enum DeliveryMethod: String, Codable, Sendable, CaseIterable, Hashable {
  case counter, post, electronic

  package var title: String {
    switch self {
    case .counter: "Nhận tại quầy"
    case .post: "Gửi qua bưu chính công ích"
    case .electronic: "Nhận bản điện tử"
    }
  }
}
