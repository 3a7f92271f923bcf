import WorkingTime

extension Form {
  /// What is wrong with the answers, by question; an empty result means they may be taken.
  /// Answers to questions that the form does not ask are faults too: nothing a person wrote is dropped in silence.
  package func faults(in answers: [String: String]) -> [String: String] {
    var faults: [String: String] = [:]
    for question in questions {
      if let fault = question.fault(in: answers[question.name] ?? "") { faults[question.name] = fault }
    }
    for name in answers.keys where !questions.contains(where: { $0.name == name }) {
      faults[name] = "Tờ khai không có mục “\(name)”. Hãy bỏ mục này."
    }
    return faults
  }
}

extension Form.Question {
  fileprivate func fault(in answer: String) -> String? {
    let isBlank = answer.allSatisfy(\.isWhitespace)
    if isBlank { return isRequired ? "Hãy điền “\(label)”." : nil }
    if answer.count > limit { return "“\(label)” dài quá \(limit) ký tự. Hãy viết ngắn hơn." }
    switch kind {
    case .line, .paragraph: return nil
    case .date: return Day(rawValue: answer) == nil ? "Hãy chọn ngày có thật cho “\(label)”." : nil
    case .number: return isNumber(answer) ? nil : "“\(label)” phải là một số, ví dụ 120 hoặc 85,5."
    case .choice:
      return choices?.contains(answer) == false ? "Hãy chọn một mục có trong danh sách “\(label)”." : nil
    }
  }

  /// Digits with at most one comma or point.
  private func isNumber(_ answer: String) -> Bool {
    let digits = answer.drop { $0 == "-" }
    return answer.count - digits.count <= 1 && digits.contains { $0.isASCII && $0.isNumber }
      && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
      && digits.count { $0 == "," || $0 == "." } <= 1
  }
}
