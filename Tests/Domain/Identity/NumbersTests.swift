import Identity
import Testing

@Suite("Numbers and names people type")
struct NumbersTests {
  @Test(
    "A telephone number is read however people write it",
    arguments: [
      ("0912345678", "0912345678"), ("0912 345 678", "0912345678"), ("0912.345.678", "0912345678"),
      (" 0912-345-678 ", "0912345678"), ("+84 912 345 678", "0912345678"), ("+84(0)912345678", "0912345678"),
      ("0084912345678", "0912345678"), ("84912345678", "0912345678"), ("(0296) 3852 345", "02963852345"),
      ("+84 296 3852345", "02963852345"),
    ])
  func phone(_ typed: String, _ read: String) {
    #expect(PhoneNumber(rawValue: typed)?.rawValue == read)
  }

  @Test(
    "What is no Vietnamese telephone number is refused",
    arguments: [
      "", "0", "12345", "091234567", "09123456789", "0112345678", "01234567890", "+1 202 555 0147", "abc",
      "0912345678a", "٠٩١٢٣٤٥٦٧٨", "09+12345678", "0212345678", "0012025550147",
    ])
  func noPhone(_ typed: String) {
    #expect(PhoneNumber(rawValue: typed) == nil)
  }

  @Test("Only a mobile number receives messages")
  func mobile() throws {
    #expect(try #require(PhoneNumber(rawValue: "0912345678")).isMobile)
    #expect(try #require(PhoneNumber(rawValue: "02963852345")).isMobile == false)
    #expect(PhoneNumber(rawValue: "0912345678")?.international == "+84912345678")
  }

  @Test(
    "A personal number has twelve digits of a province, or nine of an old card",
    arguments: [
      ("089190001234", "089190001234"), ("089 190 001 234", "089190001234"), ("001.099.000.001", "001099000001"),
      ("096203004567", "096203004567"), ("351234567", "351234567"), (" 351 234 567", "351234567"),
    ])
  func personalID(_ typed: String, _ read: String) {
    #expect(PersonalID(rawValue: typed)?.rawValue == read)
  }

  @Test(
    "What is no personal number is refused",
    arguments: [
      "", "000190001234", "097190001234", "08919000123", "0891900012345", "35123456", "08919000123x", "٠٨٩١٩٠٠٠١٢٣٤",
    ])
  func noPersonalID(_ typed: String) {
    #expect(PersonalID(rawValue: typed) == nil)
  }

  @Test(
    "A user name is one word of small plain letters",
    arguments: [
      ("nvha", "nvha"), (" NVHa.MyBinh ", "nvha.mybinh"), ("nvha@angiang.gov.vn", "nvha@angiang.gov.vn"),
      ("a_1-2", "a_1-2"),
    ])
  func login(_ typed: String, _ read: String) {
    #expect(Login(rawValue: typed)?.rawValue == read)
  }

  @Test(
    "What is no user name is refused",
    arguments: ["", "ab", "1abc", "nguyễn", "a b c", "abc!", String(repeating: "a", count: 61), "abc\u{0}"])
  func noLogin(_ typed: String) {
    #expect(Login(rawValue: typed) == nil)
  }

  @Test("A mail address has one @ and a domain", arguments: ["a@b.vn", " nvha@angiang.gov.vn "])
  func email(_ typed: String) {
    #expect(EmailAddress(rawValue: typed) != nil)
  }

  @Test(
    "What is no mail address is refused",
    arguments: [
      "", "a", "a@", "@b.vn", "a@b", "a@b..vn", "a@@b.vn", "a b@c.vn", "a\r\nBcc: x@y.vn", "a,b@c.vn", "<a@b.vn>",
    ])
  func noEmail(_ typed: String) {
    #expect(EmailAddress(rawValue: typed) == nil)
  }
}
