package import Workflow

/// A process read from BPMN, and everything in the file that it does not say.
package struct ImportAnswer: Hashable, Sendable {
  package var name: String
  package var process: Process
  /// In the order of the file. Empty where the file was understood whole.
  package var notes: [ImportNote]
}

/// Something in the file that our processes have no word for, and what became of it.
package struct ImportNote: Hashable, Sendable {
  package var element: String
  package var id: String
  package var name: String
  package var fate: Fate

  package enum Fate: Hashable, Sendable {
    /// The ways before and after it were joined.
    case passedThrough
    /// It is not in the process.
    case leftOut
    /// It is a step of plain work now.
    case becameWork
  }

  package var sentence: String {
    let what = "Phần tử “\(element)”" + (name.isEmpty ? (id.isEmpty ? "" : " (\(id))") : " “\(name)”")
    switch fate {
    case .passedThrough: return "\(what) không dùng được ở đây: đã nối thẳng bước trước với bước sau. Hãy kiểm tra lại."
    case .leftOut: return "\(what) không dùng được ở đây và đã bị bỏ ra. Hãy thêm lại bằng cách khác nếu cần."
    case .becameWork: return "\(what) đã thành bước xử lý thường. Hãy chọn loại bước và người thực hiện."
    }
  }
}

/// Why a file is no process at all.
package enum ImportError: Error, Hashable, Sendable {
  case tooLarge
  case documentType
  case notXML
  case notBPMN
  case noProcess

  package var sentence: String {
    switch self {
    case .tooLarge: "Tệp quá lớn. Hãy chọn tệp BPMN dưới 2 MB."
    case .documentType: "Tệp có khai báo DOCTYPE nên không được nhận. Hãy xuất lại tệp không có khai báo này."
    case .notXML: "Tệp không phải XML đúng. Hãy xuất lại tệp, dùng bảng mã UTF-8."
    case .notBPMN: "Tệp không phải BPMN 2.0. Hãy chọn tệp .bpmn."
    case .noProcess: "Tệp không có quy trình nào. Hãy chọn tệp khác."
    }
  }
}
