import Agencies
import Identity
import Markup
import Storage
import WebShared
import WorkingTime

/// What a position is given by: unit, role, title, days.
func positionFields(_ place: PositionPlace, roles: [Role], _ state: FormState) -> HTML {
  """
  \(selectField("unit", "Đơn vị", place.units.map { Choice($0.id.description, $0.name) }, in: state, width: .half))
  \(selectField("role", "Vai trò", roles.map { Choice($0.rawValue, $0.label) }, in: state, width: .half))
  \(textField("title", "Chức danh", in: state, hint: "Như trên biển tên. Để trống thì dùng tên vai trò.", isOptional: true, width: .half, maxLength: 200))
  \(dateField("from", "Từ ngày", in: state))
  \(dateField("to", "Đến hết ngày", in: state, hint: "Để trống nếu chưa biết.", isOptional: true))
  """
}

/// nil when something is missing or wrong; the form knows what.
func readPosition(from form: inout FormState, in place: PositionPlace) -> NewPosition? {
  let unit: ID<AgencyUnit>? = form.read("unit", "Chọn đơn vị.", "Chọn đơn vị trong danh sách.") { text in
    place.units.first { $0.id.description == text }?.id
  }
  let role: Role? = form.choice("role", missing: "Chọn vai trò.")
  let title = form.optional("title") ?? ""
  let from = form.day("from", missing: "Nhập ngày bắt đầu.")
  let to = form.day("to")
  guard let unit, let role, let from else { return nil }
  return NewPosition(unitID: unit, role: role, title: title, from: from, to: to)
}
