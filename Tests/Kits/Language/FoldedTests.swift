import Foundation
import Language
import TestSupport
import Testing

@Suite("Names without marks")
struct FoldedTests {
  @Test(
    "Marks, capitals and double blanks fall away",
    arguments: [
      ("Nguyễn  Thị Ánh", "nguyen thi anh"), ("ĐẶNG VĂN ĐỨC", "dang van duc"), (" Huỳnh\tPhước \n", "huynh phuoc"),
      ("", ""), ("   ", ""), ("Y Thị Mỹ", "y thi my"), ("José Müller", "jose muller"), ("O'Neil-Trần", "o'neil-tran"),
      ("Nguyễn\u{A0}Lan", "nguyen lan"), ("Lan\u{200B}", "lan"),
    ])
  func examples(name: String, folded: String) {
    #expect(name.folded == folded)
  }

  @Test("Letter by letter it is what Unicode says, composed or taken apart")
  func likeUnicode() {
    let letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
    for letter in letters + letters.uppercased() {
      let plain = String(letter).folding(options: .diacriticInsensitive, locale: nil).lowercased()
      #expect(String(letter).folded == plain)
      #expect(String(letter).decomposedStringWithCanonicalMapping.folded == plain)
    }
    #expect("đĐ".folded == "dd")
  }

  @Test("Folding twice is folding once")
  func idempotent() throws {
    for row in try ReferenceTable.rows("units-2013.csv") {
      let folded = try #require(row["name"]).folded
      #expect(folded.folded == folded && folded.allSatisfy { $0.isASCII })
    }
  }
}
