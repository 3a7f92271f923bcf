import WorkingTime

extension Form {
  /// What is wrong with the answers, by question; an empty result means they may be taken.
  /// Answers to questions that the form does not ask are faults too: nothing a person wrote is dropped in silence.
  /// - Parameter wholly: false for answers that come from elsewhere, another program or a form on paper. What is there
  ///   must be right; what is missing the counter asks for, and what the form does not ask is kept under its own name.
  package func faults(in answers: [String: String], wholly: Bool = true) -> [String: String] {
    var faults: [String: String] = [:]
    for question in questions where wholly || answers[question.name] != nil {
      if let fault = question.fault(in: answers[question.name] ?? "", wholly: wholly) { faults[question.name] = fault }
    }
    for (name, answer) in answers where !questions.contains(where: { $0.name == name }) {
      if wholly {
        faults[name] = "Tờ khai không có mục “\(name)”. Hãy bỏ mục này."
      } else if !(1...100).contains(name.count) || answer.count > 4_000 {
        faults[name] = "Mục “\(name.prefix(100))” dài quá mức. Tên mục được tối đa 100 ký tự, nội dung 4.000 ký tự."
      }
    }
    return faults
  }
}

extension Form.Question {
  fileprivate func fault(in answer: String, wholly: Bool) -> String? {
    let isBlank = answer.allSatisfy(\.isWhitespace)
    if isBlank { return isRequired && wholly ? "Hãy điền “\(label)”." : nil }
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
