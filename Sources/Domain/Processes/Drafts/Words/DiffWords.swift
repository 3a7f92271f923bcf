package import Workflow

extension ProcessDiff.Part {
  package var title: String {
    switch self {
    case .name: "tên bước"
    case .kind: "loại bước"
    case .performer: "người thực hiện"
    case .minutes: "thời hạn"
    case .counting: "cách tính thời hạn"
    case .leavingOut: "có thể bỏ qua"
    case .next: "bước tiếp theo"
    case .choices: "hướng xử lý"
    case .asked: "nơi được hỏi ý kiến"
    case .leg: "phần việc ở cơ quan khác"
    case .needs: "yêu cầu kèm theo"
    case .effects: "thông báo, mẫu in, trạng thái"
    }
  }
}
