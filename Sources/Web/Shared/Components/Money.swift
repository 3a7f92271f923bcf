package import Markup

/// "20.000 đ"; nothing to pay is said in words.
package func money(_ dong: Int) -> HTML {
  dong == 0 ? "Không mất phí" : "<span class=\"amount\">\(grouped(dong))&nbsp;đ</span>"
}

/// "1.234.567"
package func grouped(_ number: Int) -> String {
  var groups: [Substring] = []
  var digits = String(number.magnitude)[...]
  while digits.count > 3 {
    groups.insert(digits.suffix(3), at: 0)
    digits = digits.dropLast(3)
  }
  return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: ".")
}
