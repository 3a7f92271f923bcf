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

/// "1.250.000 đồng"
package func dong(_ amount: Int) -> String { "\(grouped(amount)) đồng" }

/// "07"
package func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
