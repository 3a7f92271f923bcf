import WebShared

/// Head and foot of the citizens' pages.
extension Entry {
  static let procedures = Entry("Thủ tục", Paths.procedures, in: .portal, order: 10, for: .anyone)
  static let lookUp = Entry("Tra cứu hồ sơ", Paths.lookUp, in: .portal, order: 20, for: .anyone)
  static let myDossiers = Entry("Hồ sơ của tôi", Paths.myDossiers, in: .portal, order: 30, for: .citizen)

  static let allProcedures = Entry("Tất cả thủ tục", Paths.procedures, in: .portal, .foot, order: 10, for: .anyone)
  static let guide = Entry("Hướng dẫn", Paths.guide, in: .portal, .foot, order: 20, for: .anyone)
  static let privacy = Entry("Ai xem hồ sơ của bạn", Paths.privacy, in: .portal, .foot, order: 30, for: .anyone)
  static let accessibility = Entry("Trợ năng", Paths.accessibility, in: .portal, .foot, order: 40, for: .anyone)

  static let homeFromDesk = Entry("Trang của người dân", Paths.home, in: .desk, .foot, order: 10, for: .anyone)
}
