package import Identity
import Language
package import WorkingTime

/// Typed reading. Each notes an error beside its field and goes on, so that a person hears of all errors at once.
extension FormState {
  /// Text that must be there. `missing` says what to do: "Nhập họ và tên."
  package mutating func required(_ name: String, _ missing: String, max: Int = 200) -> String {
    let text = optional(name, max: max)
    if text == nil, errors[name] == nil { fail(name, missing) }
    return text ?? ""
  }

  /// Text, trimmed; nil when empty.
  package mutating func optional(_ name: String, max: Int = 200) -> String? {
    let text = self[name].trimmed
    if text.isEmpty { return nil }
    if text.count > max {
      fail(name, "Chỉ nhập tối đa \(max) chữ; bạn đã nhập \(text.count).")
      return nil
    }
    return text
  }

  package mutating func phone(_ name: String, missing: String? = nil) -> PhoneNumber? {
    read(name, missing, "Số điện thoại không đúng. Nhập 10 số, ví dụ 0912 345 678.") { PhoneNumber(rawValue: $0) }
  }

  package mutating func personalID(_ name: String, missing: String? = nil) -> PersonalID? {
    read(name, missing, "Số định danh không đúng. Nhập 12 số trên thẻ căn cước, hoặc 9 số của chứng minh nhân dân cũ.")
    {
      PersonalID(rawValue: $0)
    }
  }

  package mutating func email(_ name: String, missing: String? = nil) -> EmailAddress? {
    read(name, missing, "Địa chỉ thư điện tử không đúng. Ví dụ: lan@vidu.vn.") { EmailAddress(rawValue: $0) }
  }

  /// A day as people write it: 5/11/1983, 05-11-1983, 05111983.
  package mutating func day(_ name: String, missing: String? = nil) -> Day? {
    read(name, missing, "Ngày không đúng. Nhập ngày/tháng/năm, ví dụ 05/11/1983.") { Day(typed: $0) }
  }

  package mutating func number(_ name: String, in range: ClosedRange<Int>, missing: String? = nil) -> Int? {
    read(name, missing, "Nhập một số từ \(range.lowerBound) đến \(range.upperBound).") { text in
      Int(text.filter { $0 != "." && $0 != " " }).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// One of the choices offered.
  package mutating func choice<Choice: RawRepresentable<String>>(_ name: String, missing: String) -> Choice? {
    read(name, missing, missing) { Choice(rawValue: $0) }
  }

  /// A box to be ticked.
  package func isTicked(_ name: String) -> Bool { !self[name].isEmpty }

  /// Any value that text can be read as; `wrong` says how to write it.
  package mutating func read<Value>(
    _ name: String, _ missing: String?, _ wrong: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = optional(name) else {
      if let missing { fail(name, missing) }
      return nil
    }
    let value = parse(text)
    if value == nil { fail(name, wrong) }
    return value
  }
}
