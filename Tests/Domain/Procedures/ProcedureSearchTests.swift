import Agencies
import Language
import Procedures
import TestSupport
import Testing

/// The search over the province's real catalogue of 3.408 procedures.
@Suite("Search over procedures")
struct ProcedureSearchTests {
  private static let shared: Result<ProcedureIndex, any Error> = Result { try ReferenceCatalogue.index() }
  private let index: ProcedureIndex

  init() throws {
    index = try Self.shared.get()
  }

  /// What people type, and the procedure they mean.
  static let meant: [(String, String)] = [
    // Births, marriages, deaths
    ("khai sinh", "1.001193"), ("khai sinh cho con", "1.001193"), ("làm giấy khai sinh", "1.001193"),
    ("giay khai sinh", "1.001193"), ("mới sinh con", "1.001193"), ("lam giay khai sinh cho con", "1.001193"),
    ("đăng ký lại khai sinh", "1.004884"), ("trich luc khai sinh", "2.000635"), ("dang ky ket hon", "1.000894"),
    ("kết hôn", "1.000894"), ("lấy chồng", "1.000894"), ("dam cuoi", "1.000894"), ("dang ky lai ket hon", "1.004746"),
    ("toi muon lam giay ket hon", "1.000894"), ("giay doc than", "1.004873"), ("xác nhận độc thân", "1.004873"),
    ("tinh trang hon nhan", "1.004873"), ("khai tu", "1.000656"), ("giấy chứng tử", "1.000656"), ("bao tu", "1.000656"),
    ("cai chinh ho tich", "1.004859"), ("đổi tên", "1.004859"), ("sua khai sinh", "1.004859"),
    ("nhận con nuôi", "2.001263"),
    // Residence, identity
    ("tam tru", "1.004194"), ("tạm trú", "1.004194"), ("kt3", "1.004194"), ("thuong tru", "1.004222"),
    ("nhap ho khau", "1.004222"), ("hộ khẩu", "1.004222"), ("tam vang", "1.003677"), ("làm căn cước", "1.014061"),
    ("thẻ căn cước", "1.014063"), ("đổi căn cước", "1.014063"), ("cap lai can cuoc", "1.014064"),
    ("căn cước cho con", "1.014062"), ("ho chieu", "1.001456"), ("passport", "1.001456"),
    ("ly lich tu phap", "3.000333"), ("li lich tu phap", "3.000333"), ("lý lịch", "3.000333"),
    ("tiền án tiền sự", "3.000333"),
    // Papers
    ("chung thuc ban sao", "2.000815"), ("sao y", "2.000815"), ("photo công chứng", "2.000815"),
    ("chứng thực chữ ký", "2.000884"), ("chung thuc hop dong", "2.001035"), ("di chuc", "2.001019"),
    // Work and trade
    ("hộ kinh doanh", "1.001612"), ("mo quan", "1.001612"), ("mở cửa hàng", "1.001612"),
    ("giay phep kinh doanh", "1.001612"), ("nghỉ kinh doanh", "1.001266"), ("bán rượu", "2.000620"),
    ("khuyến mãi", "2.000033"), ("khuyen mai", "2.000033"),
    // Driving
    ("bằng lái", "3.000347"), ("doi bang lai xe", "3.000347"), ("đổi giấy phép lái xe", "3.000347"),
    ("gplx", "3.000347"),
    ("cap lai giay phep lai xe", "3.000348"),
    // Land and building
    ("sang ten so do", "1.013831"), ("sang tên đất", "1.013831"), ("tach thua", "1.012784"), ("tách sổ", "1.012784"),
    ("the chap dat", "1.011441"), ("xoa the chap", "1.011443"), ("giấy phép xây dựng nhà", "1.013225"),
    ("xin phep xay dung", "1.013225"), ("xay nha", "1.013225"), ("gpxd", "1.013225"), ("sửa nhà", "1.013229"),
    // Help
    ("nguoi khuyet tat", "1.001699"), ("người già", "1.014027"), ("tien mai tang", "1.001731"),
    ("tro cap xa hoi hang thang", "1.001776"), ("bảo trợ xã hội", "1.001776"), ("bảo hiểm y tế cho con", "2.000986"),
    ("khieu nai", "2.002409"), ("tố cáo", "2.002396"),
  ]

  @Test("What people type finds what they mean, first of all", arguments: meant)
  func first(query: String, code: String) {
    let found = codes(query, 5)
    #expect(found.first == code, "\(found)")
  }

  /// Where several are meant alike, the one most asked for is among the first three.
  static let amongThree: [(String, String)] = [
    ("sổ đỏ", "1.012753"), ("so do", "1.012753"), ("lam so do", "1.012753"), ("mua bán đất", "1.013831"),
    ("cccd", "1.014063"), ("cmnd", "1.014063"), ("ho ngheo", "1.011607"), ("an toan thuc pham", "1.013855"),
    ("ket hon voi nguoi nuoc ngoai", "2.000806"), ("chứng chỉ hành nghề y", "1.012289"), ("lương hưu", "1.014171"),
    ("can cuoc", "1.014061"), ("hoc bong", "1.002407"), ("nguoi co cong", "1.010833"), ("bien so xe", "1.013080"),
  ]

  @Test("Where several are meant, the right one is among the first three", arguments: amongThree)
  func firstThree(query: String, code: String) {
    let found = codes(query, 3)
    #expect(found.contains(code), "\(found)")
  }

  @Test(
    "Words still being typed find already",
    arguments: [
      ("khai si", "1.001193"), ("khai sin", "1.001193"), ("dang ky ket h", "1.000894"), ("ho kinh d", "1.001612"),
      ("bang la", "3.000347"), ("chung thuc ban s", "2.000815"), ("thuong tr", "1.004222"), ("ly lich t", "3.000333"),
      ("so đ", "1.012753"), ("giấy phép xây d", "1.013225"),
    ])
  func unfinished(query: String, code: String) {
    let found = codes(query, 3)
    #expect(found.contains(code), "\(found)")
  }

  @Test(
    "One slip of the finger is forgiven",
    arguments: [
      ("khai sihn", "1.001193"), ("kahi sinh", "1.001193"), ("khaii sinh", "1.001193"), ("khai xinh", "1.001193"),
      ("dang ky keet hon", "1.000894"), ("thuong truu", "1.004222"), ("chung thuc ban soa", "2.000815"),
      ("ho kinh doan", "1.001612"), ("khaisinh", "1.001193"), ("kethon", "1.000894"), ("giay phep lai xxe", "3.000347"),
    ])
  func slips(query: String, code: String) {
    let found = codes(query, 3)
    #expect(found.contains(code), "\(found)")
  }

  @Test(
    "A code finds its procedure, partial or with its tail, with or without the dot",
    arguments: ["1.001193", "1001193", "1.001193.000.00.00.H01", "1.001193.h01", " 1.001193 "])
  func codes(query: String) {
    let found = codes(query)
    #expect(found == ["1.001193"])
  }

  @Test("The beginning of a code finds all that begin so, in order", arguments: ["1.0011", "10011"])
  func beginnings(query: String) {
    let found = index.search(query, limit: 1_000).map(\.code)
    let wanted = index.procedures.map(\.code).filter { $0.hasPrefix("1.0011") }
    #expect(found == wanted && found.count > 5)
  }

  @Test("With marks, without marks, in capitals and with the tone elsewhere: the same first answer")
  func writings() throws {
    for row in try ReferenceTable.rows("search-words.csv") {
      let says = try #require(row["people_say"])
      let (answer, folded, loud) = (codes(says, 1), codes(says.folded, 1), codes(says.uppercased(), 1))
      #expect(!answer.isEmpty && folded == answer && loud == answer, "\(says)")
    }
    for (one, other) in [
      ("hoá đơn", "hóa đơn"), ("thuỷ lợi", "thủy lợi"), ("kỹ thuật", "kĩ thuật"), ("liệt sỹ", "liệt sĩ"),
    ] {
      let (found, foundOtherwise) = (codes(one), codes(other))
      #expect(found == foundOtherwise)
    }
  }

  @Test("What people say finds what the catalogue calls it")
  func searchWords() throws {
    for row in try ReferenceTable.rows("search-words.csv") {
      let (says, means) = (try #require(row["people_say"]), try #require(row["catalogue_says"]))
      let (said, meant) = (codes(says, 1), codes(means, 5))
      let answer = try #require(said.first)
      #expect(meant.contains(answer), "\(says): \(answer)")
    }
  }

  @Test("Marks tell words apart: who types bán does not mean bản")
  func marksMatter() {
    let found = index.search("bán rượu", limit: 3).map(\.name)
    #expect(found.first?.contains("bán lẻ rượu") == true)
    let others = index.search("bán", limit: 3).filter { !$0.name.lowercased().contains("bán") }.map(\.name)
    #expect(others == [])
  }

  @Test("An empty query lists everything by code; the filter and the limit hold")
  func everything() {
    let (all, listed, seven) = (index.procedures.map(\.code), codes("", .max), codes(" ", 7))
    #expect(listed == all && all.count == 3_408)
    #expect(seven.count == 7)
    let communes = index.search("khai sinh", limit: 50) { $0.levels.contains(.commune) }.map(\.levels)
    #expect(communes.count > 5 && communes.allSatisfy { $0.contains(.commune) })
    let districts = index.search("1.0011", limit: 50) { $0.levels == [.district] }.map(\.levels)
    #expect(districts.allSatisfy { $0 == [.district] })
  }

  @Test("A longer list begins with the shorter one", arguments: ["khai sinh", "giấy phép", "đất", "a", "so do"])
  func stable(query: String) {
    let (all, twelve) = (codes(query, .max), codes(query, 12))
    #expect(Set(all).count == all.count)
    #expect(twelve == Array(all.prefix(12)))
  }

  @Test(
    "Whatever is typed, it answers",
    arguments: [
      "?", "zzzzqqqq", "\0", "%", "👩‍👩‍👧", String(repeating: "khai sinh ", count: 2_000),
      String(repeating: "a", count: 100_000), "1.", "....", "…", "ﬁ",
    ])
  func nonsense(query: String) {
    let found = codes(query)
    #expect(found.count <= 20)
  }

  private func codes(_ query: String, _ limit: Int = 20) -> [String] { index.search(query, limit: limit).map(\.code) }
}
