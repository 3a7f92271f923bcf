import Agencies
import Casework
package import Dossiers
import Language
import Markup
import WebShared
package import WorkingTime

/// What the forms of TT 03/2025/TT-VPCP have in common: who issues the slip, its number, where and when.
package struct SlipHead: Sendable, Hashable {
  /// "UBND phường Mỹ Bình"
  package var agency: String
  package var counter: String
  /// "12/BPTNTKQ"
  package var number: String
  /// "Mỹ Bình", as it stands before the date.
  package var place: String
  package var day: Day

  package init(agency: String, counter: String = counterName, number: String, place: String, day: Day) {
    (self.agency, self.counter, self.number) = (agency, counter, number)
    (self.place, self.day) = (place, day)
  }

  /// - Parameter province: as the site's settings have it, "tỉnh An Giang"; a department sits in the province's name.
  init(of agency: Agency, number: Int, suffix: String, province: String, at moment: Instant) {
    let place = agency.level == .department ? province.droppingType : agency.name
    self.init(agency: agency.title, number: "\(number)/\(suffix)", place: place, day: moment.day)
  }

  package static let counterName = "Bộ phận tiếp nhận và trả kết quả"
}

/// A person or an organisation as a slip names it.
package struct SlipPerson: Sendable, Hashable {
  package var name: String
  package var personalID, address, phone, email: String?

  package init(
    name: String, personalID: String? = nil, address: String? = nil, phone: String? = nil, email: String? = nil
  ) {
    (self.name, self.personalID, self.address) = (name, personalID, address)
    (self.phone, self.email) = (phone, email)
  }

  package init(_ applicant: Applicant) {
    self.init(
      name: applicant.name, personalID: applicant.personalID, address: applicant.address, phone: applicant.phone,
      email: applicant.email)
  }

  package init(_ person: AuthorisedPerson) {
    self.init(name: person.name, personalID: person.personalID, phone: person.phone)
  }
}

/// One line of a slip; an empty value leaves room to write by hand.
struct SlipLine {
  var label: String
  var value: HTML

  /// A label of its own: a literal with a value in it would otherwise be taken for text.
  init(_ label: String, html value: HTML) { (self.label, self.value) = (label, value) }
  init(_ label: String, _ text: String?) { self.init(label, html: text.map { HTML(text: $0) } ?? "") }
}

/// Who signs at the foot of a slip.
struct SlipSignature {
  var role: String
  var name: String?
}

/// The sheet of a slip: one A5 page in print. `sheet` also tells how much stands on it, so that much is set smaller.
func slipSheet(
  _ head: SlipHead, title: String, code dossier: String? = nil, drawing: HTML? = nil, letters: Int,
  signatures: [SlipSignature], _ content: HTML
) -> HTML {
  """
  <section class="slip sheet\(letters > 1_800 ? " dense tiny" : letters > 900 ? " dense" : "")" aria-label="\(title)">
  <div class="slip-head"><p><b>\(head.agency.uppercased())</b><b>\(head.counter)</b><span>Số: \(head.number)</span></p>
  <p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập – Tự do – Hạnh phúc</b>\
  <i>\(head.place), \(SlipText.day(head.day))</i></p></div>
  <div class="slip-title"><h2>\(title)</h2>\(dossier.map { "<p>Mã hồ sơ: \(WebShared.code($0))</p>" })\(drawing)</div>
  \(content)
  <div class="slip-foot">\(each: signatures, { signature in
    "<p><b>\(signature.role)</b><i>(Ký và ghi rõ họ tên)</i><span>\(signature.name)</span></p>"
  })</div>
  </section>
  """
}

func slipLines(_ lines: [SlipLine]) -> HTML {
  """
  <dl class="slip-lines">\(each: lines, { line in
    "<div><dt>\(line.label):</dt> <dd\(attribute: "class", line.value.isEmpty ? "blank" : nil)>\(line.value)</dd></div>\n"
  })</dl>
  """
}

extension SlipPerson {
  func lines(_ label: String) -> [SlipLine] {
    var lines = [SlipLine(label, name)]
    if let personalID { lines.append(SlipLine("Số định danh", personalID)) }
    if let address { lines.append(SlipLine("Địa chỉ", address)) }
    let ways = [phone, email].compactMap { $0 }
    if !ways.isEmpty { lines.append(SlipLine("Điện thoại, thư điện tử", ways.joined(separator: " · "))) }
    return lines
  }

  /// In one line, for the one who brings the dossier.
  var summary: String {
    [name, personalID.map { "số định danh \($0)" }, phone.map { "điện thoại \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
  }
}

enum SlipText {
  /// "ngày 21 tháng 11 năm 2026"
  static func day(_ day: Day) -> String { "ngày \(twoDigits(day.day)) tháng \(twoDigits(day.month)) năm \(day.year)" }

  /// "8 giờ 30 phút, ngày 21 tháng 11 năm 2026"
  static func moment(_ moment: Instant) -> String {
    "\(moment.minuteOfDay / 60) giờ \(twoDigits(moment.minuteOfDay % 60)) phút, \(day(moment.day))"
  }
}

extension String {
  /// "tỉnh An Giang" → "An Giang"
  fileprivate var droppingType: String {
    for type in ["tỉnh ", "thành phố "] where lowercased().hasPrefix(type) { return String(dropFirst(type.count)) }
    return self
  }
}
