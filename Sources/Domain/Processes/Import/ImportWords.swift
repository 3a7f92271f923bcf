package import BPMN

extension ImportNote {
  /// What became of it, and what to do.
  package var sentence: String {
    let what = "Phần tử “\(element)”" + (name.isEmpty ? (id.isEmpty ? "" : " (\(id))") : " “\(name)”")
    switch fate {
    case .passedThrough: return "\(what) không dùng được ở đây: đã nối thẳng bước trước với bước sau. Hãy kiểm tra lại."
    case .leftOut: return "\(what) không dùng được ở đây và đã bị bỏ ra. Hãy thêm lại bằng cách khác nếu cần."
    case .becameWork: return "\(what) đã thành bước xử lý thường. Hãy chọn loại bước và người thực hiện."
    }
  }
}

extension ImportError {
  package var sentence: String {
    switch self {
    case .tooLarge: "Tệp quá lớn. Hãy chọn tệp BPMN dưới 2 MB."
    case .tooManyParts: "Quy trình trong tệp quá lớn. Hãy vẽ gọn lại, tối đa 1.000 phần tử và đường nối."
    case .documentType: "Tệp có khai báo DOCTYPE nên không được nhận. Hãy xuất lại tệp không có khai báo này."
    case .notXML: "Tệp không phải XML đúng. Hãy xuất lại tệp, dùng bảng mã UTF-8."
    case .notBPMN: "Tệp không phải BPMN 2.0. Hãy chọn tệp .bpmn."
    case .noProcess: "Tệp không có quy trình nào. Hãy chọn tệp khác."
    }
  }
}
