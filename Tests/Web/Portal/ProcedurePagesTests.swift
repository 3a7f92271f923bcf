import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing
import WebShared

@Suite("Finding a procedure")
struct ProcedurePagesTests {
  @Test(
    "By words with and without marks, and by code",
    arguments: [
      ("khai sinh", "1.001193"), ("KHAI SINH", "1.001193"), ("dang ky ket hon", "1.000894"), ("1.013225", "1.013225"),
      ("1.001193.000.00.00.H01", "1.001193"),
    ])
  func search(_ words: String, _ code: String) async throws {
    try await PortalSite.open { (portal) async throws in
      let page = try await portal.browser().open(Paths.procedures.query("q", words))
      #expect(page.status == .ok)
      #expect(page.text.between("<ul class=\"links\">", "</ul>")?.contains("/thu-tuc/\(code)\"") == true)
    }
  }

  @Test("What finds nothing says so and offers something")
  func nothing() async throws {
    try await PortalSite.open { (portal) async throws in
      let page = try await portal.browser().open(Paths.procedures.query("q", "xyzxyz"))
      #expect(page.text.contains("Chưa tìm thấy thủ tục nào"))
    }
  }

  @Test(
    "Filters hold, and are told again on the page",
    arguments: [
      ("cap=district", "1.013831", "1.001193"), ("truc-tuyen=co", "1.001193", "9.000002"),
      ("co-quan=89-06", "2.000033", "1.001193"),
    ])
  func filters(_ query: String, _ inside: String, _ outside: String) async throws {
    try await PortalSite.open { (portal) async throws in
      let page = try await portal.browser().open("/thu-tuc?\(query)").text
      #expect(page.contains("/thu-tuc/\(inside)\""))
      #expect(!page.contains("/thu-tuc/\(outside)\""))
      #expect(page.contains("<details open>"))
    }
  }

  @Test("Going through the catalogue by its keys shows every procedure once")
  func pages() async throws {
    try await PortalSite.open(change: PortalSeed.manyProcedures) { (portal) async throws in
      var seen: [String] = []
      var next: String? = "/thu-tuc"
      while let address = next {
        let page = try await portal.browser().open(address).text
        seen += page.codes
        next = page.between("<a class=\"next\" href=\"", "\"")
      }
      #expect(seen.count == 60)
      #expect(Set(seen).count == seen.count)
    }
  }

  @Test("A search goes on for five pages, then asks for better words")
  func bounded() async throws {
    try await PortalSite.open(change: PortalSeed.manyProcedures) { (portal) async throws in
      let second = try await portal.browser().open("/thu-tuc?q=nhi%E1%BB%81u&trang=2").text
      #expect(second.codes.count == 40)
      let last = try await portal.browser().open("/thu-tuc?q=nhi%E1%BB%81u&trang=99").text
      #expect(last.codes.count == 50)
    }
  }

  @Test(
    "Strange parameters give a page, never an error",
    arguments: [
      "q=%00", "q=%FF", "cap=xyz", "trang=-4", "trang=99999999999999999999", "sau=%27", "linh-vuc=%3Cb%3E&nganh=x",
      "q=" + String(repeating: "a", count: 4_000),
      "co-quan=89-06&cap=commune",
    ])
  func strange(_ query: String) async throws {
    try await PortalSite.open { (portal) async throws in
      #expect(try await portal.browser().open("/thu-tuc?\(query)").status == .ok)
    }
  }

  @Test("The province's copy of a code leads to the national one; an unknown code to a page that helps")
  func codes() async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      #expect(try await visitor.open("/thu-tuc/1.001193.000.00.00.H01").location == "/thu-tuc/1.001193")
      for code in ["1.999999", "1.999999.000.00.00.H01", "abc", "%3Cscript%3E", "1.001193x"] {
        let page = try await visitor.open("/thu-tuc/\(code)")
        #expect(page.status == .notFound)
        #expect(page.text.contains("Không có thủ tục này"))
      }
    }
  }

  @Test("A procedure tells at once how long, how much and where, and what nobody needs to bring")
  func procedure() async throws {
    try await PortalSite.open(change: PortalSeed.assumedProcedure) { (portal) async throws in
      let page = try await portal.browser().open("/thu-tuc/8.000001").text
      #expect(page.contains("<dt>Bao lâu</dt><dd>Ước tính 5 ngày làm việc</dd>"))
      #expect(page.contains("Danh mục thủ tục không ghi thời hạn"))
      #expect(page.contains("<dt>Bao nhiêu tiền</dt><dd>Tùy trường hợp</dd>"))
      #expect(page.contains("Căn cước công dân <span class=\"tag good\">"))
      #expect(page.contains("Thủ tục này nộp tại Bộ phận Một cửa"))
      #expect(!page.contains("/nop-ho-so/8.000001"))
    }
  }
}

extension String {
  /// The codes of the procedures in the list of a page.
  fileprivate var codes: [String] {
    let list = between("<ul class=\"links\">", "</ul>") ?? ""
    return list.split(separator: "href=\"/thu-tuc/").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
