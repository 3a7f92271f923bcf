@testable import Admin
@testable import Agencies
@testable import Identity
import Markup
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

/// Values to show pages with.
enum Samples {
  /// A site that no feature has moved into, for pages that are looked at alone.
  static let house = House([])
  static let now = Day(2026, 11, 20).at(hour: 9, minute: 30)
  static let agency = Agency(
    id: ID(3), code: "30280", agencyCode: "000.01.21.H01", level: .commune, typeName: "phường", name: "Mỹ Bình",
    parentID: ID(2), validFrom: Day(2013, 1, 1), validTo: nil)
  static let district = Agency(
    id: ID(2), code: "883", agencyCode: "000.00.21.H01", level: .district, typeName: "thành phố", name: "Long Xuyên",
    parentID: nil, validFrom: Day(2013, 1, 1), validTo: nil)
  static let units = [
    AgencyUnit(id: ID(11), agencyID: ID(3), kind: .counter, slug: "counter", name: "Bộ phận Một cửa"),
    AgencyUnit(id: ID(12), agencyID: ID(3), kind: .room, slug: "justice", name: "Tư pháp - Hộ tịch"),
  ]
  static let territory = Territory(agencies: [district, agency], units: units)

  static let administrator = Officer(
    accountID: ID(1), name: "Thạch Văn Tỉnh",
    positions: [
      Position(
        id: ID(1), accountID: ID(1), unitID: ID(12), unitKind: .room, agencyID: ID(3), role: .provinceAdministrator,
        title: "Quản trị toàn tỉnh")
    ])

  static let account = Account(
    id: ID(7), code: .sample(ID(7)), kind: .officer, login: "ha.mybinh", name: "Phạm Thu Hà", phone: "0912345678",
    failedAttempts: 0, createdAt: now)
  static let positions = [
    HeldPosition(
      id: ID(21), accountID: ID(7), unitID: ID(12), agencyID: ID(3), role: .specialist,
      title: "Công chức Tư pháp - Hộ tịch", validFrom: Day(2026, 1, 1)),
    HeldPosition(
      id: ID(22), accountID: ID(7), unitID: ID(11), agencyID: ID(3), role: .receptionist, title: "Trực thay",
      validFrom: Day(2026, 2, 1), validTo: Day(2026, 2, 5)),
  ]

  static let file = AccountFile(
    account: account, positions: positions,
    tokens: [
      APIToken(id: ID(31), accountID: ID(7), name: "Phần mềm hộ tịch", createdAt: now, lastUsedAt: nil, revokedAt: nil),
      APIToken(id: ID(32), accountID: ID(7), name: "Máy cũ", createdAt: now, lastUsedAt: now, revokedAt: now),
    ],
    events: [
      AccountEvent(id: ID(41), kind: .created, detail: "ha.mybinh", at: now, byName: nil),
      AccountEvent(id: ID(42), kind: .positionGiven, detail: "Trực thay", at: now, byName: "Bùi Thanh Tâm"),
    ],
    signIns: [
      SignInLog.Entry(id: ID(51), at: now, outcome: .success, address: "10.0.0.7"),
      SignInLog.Entry(id: ID(52), at: now, outcome: .wrongPassword, address: nil),
    ],
    allowed: Set(IdentityAuthority.Action.allCases))
}

extension FormState {
  /// A form that came back with an error beside one field.
  static func wrong(_ field: String, _ sentence: String = "Hãy sửa chỗ này.", _ values: [String: String] = [:])
    -> FormState
  {
    var state = FormState(values)
    state.fail(field, sentence)
    return state
  }
}

/// The page is well-formed in its layout, and as it was when somebody last looked at it.
func expectAsRecorded(_ page: any Page, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let actor: Actor = page.area.room == .desk ? .officer(Samples.administrator) : .visitor
  let document = Layout.document(page, in: Frame(provinceName: "tỉnh An Giang", actor: actor, house: Samples.house))
  #expect(Checker.problems(in: document) == [], sourceLocation: sourceLocation)
  #expect(Snapshot.difference(name, page.body.description) == nil, sourceLocation: sourceLocation)
}
