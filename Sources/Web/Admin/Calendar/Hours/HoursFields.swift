import Language
import Markup
import WebShared
import WorkingTime

/// The fields of a plan: its periods, an empty one for the next, and days of their own.
func hoursFields(_ state: FormState) -> HTML {
  """
  <p class="hint">Viết các buổi trong ngày như 07:00-11:00, 13:00-17:00. Ngày không làm việc để trống.</p>
  \(each: HoursForm.periods(in: state), { block($0, state) })
  <fieldset class="field"><legend>Những ngày riêng</legend>
  <p class="hint">Đóng cửa vì bão: để trống giờ. Làm thêm thứ Bảy: viết giờ của ngày đó. Muốn bỏ một dòng, xóa trống cả ba ô.</p>
  \(each: HoursForm.days(in: state), { specialDay($0, state) })
  </fieldset>
  """
}

/// An empty period is folded away until it is wanted.
private func block(_ number: Int, _ state: FormState) -> HTML {
  HoursForm.isEmpty("p\(number)", in: state) && !state.errors.touch("p\(number)")
    ? details("Thêm giai đoạn", period(number, state)) : period(number, state)
}

private func period(_ number: Int, _ state: FormState) -> HTML {
  """
  <fieldset class="field period"><legend>Giai đoạn \(number)</legend>
  <div class="fields">
  \(dateField("p\(number)-from", "Từ ngày", in: state, hint: "Để trống nếu từ trước đến nay."))
  \(dateField("p\(number)-to", "Đến hết ngày", in: state, hint: "Để trống nếu chưa biết."))
  </div>
  <fieldset class="field"><legend>Giờ giải quyết hồ sơ</legend>\(week(state) { HoursForm.solving(number, $0) })</fieldset>
  \(details(
    "Buổi chỉ tiếp nhận, không tính vào thời hạn", isOpen: hasReception(number, state),
    "<fieldset class=\"field\"><legend>Giờ chỉ tiếp nhận</legend>\(week(state) { HoursForm.reception(number, $0) })</fieldset>"))
  \(checkbox("p\(number)-drop", "Bỏ giai đoạn này", in: state))
  </fieldset>
  """
}

private func week(_ state: FormState, _ field: (Weekday) -> String) -> HTML {
  """
  <div class="week">\(each: Weekday.allCases, { weekday in
    textField(field(weekday), weekday.label.capitalisedFirst, in: state, autocomplete: "off", maxLength: 100)
  })</div>
  """
}

private func hasReception(_ number: Int, _ state: FormState) -> Bool {
  Weekday.allCases.contains { weekday in
    let field = HoursForm.reception(number, weekday)
    return !state[field].trimmed.isEmpty || state.errors[field] != nil
  }
}

private func specialDay(_ number: Int, _ state: FormState) -> HTML {
  """
  <div class="own-day">
  \(dateField("d\(number)-day", "Ngày", in: state, hint: nil))
  \(textField("d\(number)-hours", "Giờ làm việc", in: state, autocomplete: "off", maxLength: 100))
  \(textField("d\(number)-reason", "Lý do", in: state, autocomplete: "off", maxLength: 200))
  </div>

  """
}

extension FormErrors {
  fileprivate func touch(_ block: String) -> Bool { list.contains { $0.field?.hasPrefix("\(block)-") == true } }
}

extension String {
  /// "thứ Hai" as a label: "Thứ Hai".
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
