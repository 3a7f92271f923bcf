import WebShared

/// The pages of a submission, in their order.
enum DraftStep: String, CaseIterable, Sendable {
  case place = "noi-nop"
  case person = "nguoi-nop"
  case answers = "to-khai"
  case papers = "giay-to"
  case review = "xem-lai"

  var label: String {
    switch self {
    case .place: "Nơi nộp"
    case .person: "Người nộp"
    case .answers: "Tờ khai"
    case .papers: "Giấy tờ"
    case .review: "Xem lại"
    }
  }

  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  var next: DraftStep { Self.allCases[min(number, Self.allCases.count - 1)] }
  var previous: DraftStep { Self.allCases[max(number - 2, 0)] }

  func path(_ procedure: String, _ key: String) -> Path { Paths.submit(procedure, draft: key, step: rawValue) }
}
