package import Agencies

package enum CatalogueRefusal: Refusal, Hashable {
  case unknownProcedure(String)
  case faultyProcess(String)

  package var sentence: String {
    switch self {
    case .unknownProcedure(let code):
      "Không có thủ tục mang mã “\(code)”. Hãy kiểm tra lại mã hoặc tìm theo tên thủ tục."
    case .faultyProcess(let slug):
      "Quy trình “\(slug)” có bước không dẫn tới đâu hoặc không có người làm. Hãy sửa rồi công bố lại."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .unknownProcedure: .notFound
    case .faultyProcess: .invalid
    }
  }
}
