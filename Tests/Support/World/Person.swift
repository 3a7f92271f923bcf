import Identity

/// The people of the test world, by name.
package struct Person: Hashable, Sendable, CustomStringConvertible {
  package var login: String
  package var name: String
  var posts: [Post] = []
  var phone: String?

  struct Post: Hashable, Sendable {
    var agency: String
    var unit: String
    var role: Role
  }

  package var isOfficer: Bool { !posts.isEmpty }
  package var description: String { login }

  private static func officer(_ login: String, _ name: String, _ posts: (String, String, Role)...) -> Person {
    Person(login: login, name: name, posts: posts.map { Post(agency: $0.0, unit: $0.1, role: $0.2) })
  }
}

/// Citizens; `lan` and `binh` have accounts.
extension Person {
  package static let lan = Person(login: "0912000001", name: "Nguyễn Thị Lan", phone: "0912000001")
  package static let binh = Person(login: "0912000002", name: "Trần Văn Bình", phone: "0912000002")
  package static let visitor = Person(login: "visitor", name: "Lê Văn Khách", phone: "0912000003")
}

/// The ward Mỹ Bình.
extension Person {
  package static let receptionistHoa = officer("binh.hoa", "Võ Thị Hoa", (Place.myBinh, "counter", .receptionist))
  package static let officerHa = officer("binh.ha", "Phạm Thu Hà", (Place.myBinh, "justice", .specialist))
  package static let officerHanh = officer("binh.hanh", "Ngô Hồng Hạnh", (Place.myBinh, "justice", .specialist))
  package static let officerDat = officer("binh.dat", "Lý Quốc Đạt", (Place.myBinh, "land", .specialist))
  package static let headLand = officer("binh.land.head", "Hà Văn Trụ", (Place.myBinh, "land", .leader))
  package static let officerSen = officer("binh.sen", "Huỳnh Thị Sen", (Place.myBinh, "social", .specialist))
  package static let leaderMinh = officer("binh.minh", "Trương Văn Minh", (Place.myBinh, "leaders", .leader))
  package static let clerkThu = officer("binh.thu", "Đỗ Anh Thư", (Place.myBinh, "clerks", .clerk))
  package static let administratorTam = officer(
    "binh.tam", "Bùi Thanh Tâm", (Place.myBinh, "office", .agencyAdministrator))
}

/// The ward Mỹ Long beside it.
extension Person {
  package static let receptionistLong = officer(
    "long.counter", "Mai Thị Long", (Place.myLong, "counter", .receptionist))
  package static let officerLong = officer(
    "long.justice", "Cao Văn Long", (Place.myLong, "justice", .specialist), (Place.myLong, "land", .specialist),
    (Place.myLong, "social", .specialist), (Place.myLong, "land", .leader))
  package static let leaderLong = officer("long.leader", "Tạ Văn Long", (Place.myLong, "leaders", .leader))
  package static let clerkLong = officer("long.clerk", "Hồ Thị Long", (Place.myLong, "clerks", .clerk))
}

/// The district Long Xuyên above both.
extension Person {
  package static let receptionistXuyen = officer(
    "xuyen.counter", "Tô Thị Xuyến", (Place.longXuyen, "counter", .receptionist))
  package static let officerLand = officer(
    "xuyen.land", "Phan Văn Địa", (Place.longXuyen, "land-registry", .specialist))
  package static let leaderLand = officer(
    "xuyen.land.leader", "Lâm Văn Chính", (Place.longXuyen, "land-registry", .leader))
  package static let officerSocial = officer("xuyen.social", "Kiều Thị Ân", (Place.longXuyen, "social", .specialist))
  package static let leaderSocial = officer(
    "xuyen.social.leader", "Châu Văn Phúc", (Place.longXuyen, "social", .leader))
  package static let leaderXuyen = officer("xuyen.leader", "Dương Văn Trưởng", (Place.longXuyen, "leaders", .leader))
  package static let clerkXuyen = officer("xuyen.clerk", "Đinh Thị Văn", (Place.longXuyen, "clerks", .clerk))
  package static let administratorXuyen = officer(
    "xuyen.admin", "Quách Văn Trị", (Place.longXuyen, "office", .agencyAdministrator))
}

/// The department of industry and trade, and the province.
extension Person {
  package static let receptionistTrade = officer(
    "trade.counter", "Lưu Thị Thương", (Place.trade, "counter", .receptionist))
  package static let officerTrade = officer("trade.expert", "Đặng Văn Công", (Place.trade, "expert", .specialist))
  package static let leaderTrade = officer("trade.leader", "Vũ Văn Giám", (Place.trade, "leaders", .leader))
  package static let clerkTrade = officer("trade.clerk", "Hà Thị Bút", (Place.trade, "clerks", .clerk))
  package static let administratorTrade = officer(
    "trade.admin", "Sơn Văn Quản", (Place.trade, "office", .agencyAdministrator))
  package static let provinceAdministrator = officer(
    "province", "Thạch Văn Tỉnh", (Place.province, "office", .provinceAdministrator))
}

extension Person {
  package static let officers: [Person] = [
    .receptionistHoa, .officerHa, .officerHanh, .officerDat, .headLand, .officerSen, .leaderMinh, .clerkThu,
    .administratorTam,
    .receptionistLong, .officerLong, .leaderLong, .clerkLong,
    .receptionistXuyen, .officerLand, .leaderLand, .officerSocial, .leaderSocial, .leaderXuyen, .clerkXuyen,
    .administratorXuyen,
    .receptionistTrade, .officerTrade, .leaderTrade, .clerkTrade, .administratorTrade, .provinceAdministrator,
  ]
}

/// Codes of the agencies of the test world.
package enum Place {
  package static let province = "89"
  package static let trade = "89-06"
  package static let labour = "89-12"
  package static let longXuyen = "883"
  package static let myBinh = "30280"
  package static let myLong = "30283"
  static let all = [province, trade, labour, longXuyen, myBinh, myLong]
}
