@testable import Admin
import Agencies
@testable import Casework
@testable import Dossiers
@testable import Worklists
@testable import Identity
@testable import Messaging
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("Pages of the administration, as recorded")
struct AdminPageTests {
  private let officer = Samples.administrator

  @Test("The first page")
  func home() {
    let row = NumberRow(
      agency: Samples.agency, numbers: DayNumbers(agencyID: ID(3), received: 1_234, solved: 56, pending: 78, overdue: 2)
    )
    expectAsRecorded(
      AdminHomePage(
        officer: officer, today: Samples.now.day, rows: [row], hasDeadLetters: true,
        parts: [
          .overview, .accounts, .procedures, .processes, .units, .calendar, .hours, .numbers, .letters, .templates,
        ]), "admin-home")
    expectAsRecorded(
      DayNumbersPage(
        officer: officer, day: Samples.now.day, today: Samples.now.day, level: nil,
        state: FormState(["ngay": "20/11/2026"]),
        rows: [
          row,
          NumberRow(
            agency: Samples.district,
            numbers: DayNumbers(agencyID: ID(2), received: 0, solved: 0, pending: 0, overdue: 0)),
        ], levels: [.commune, .district]), "admin-day")
  }

  @Test("Accounts, full and empty")
  func accounts() {
    let rows = [
      AccountList.Row(
        id: ID(7), login: "ha.mybinh", name: "Phạm <Thu> Hà", foldedName: "pham thu ha", lockedUntil: nil,
        disabledAt: nil,
        positions: Samples.positions),
      AccountList.Row(
        id: ID(8), login: "cu", name: "Lê Cũ", foldedName: "le cu", lockedUntil: nil, disabledAt: Samples.now,
        positions: []),
      AccountList.Row(
        id: ID(9), login: "khoa", name: "Võ Khóa", foldedName: "vo khoa", lockedUntil: Samples.now.adding(minutes: 4),
        disabledAt: nil, positions: Samples.positions),
    ]
    let address = AccountListAddress(agency: "30280", words: "ha")
    for (name, list) in [
      ("admin-accounts", AccountList(rows: rows, next: .init(foldedName: "vo khoa", id: ID(9)))),
      ("admin-accounts-empty", AccountList(rows: [], next: nil)),
    ] {
      expectAsRecorded(
        AccountListPage(
          officer: officer, address: address, list: list, agencies: [Samples.district, Samples.agency],
          territory: Samples.territory, now: Samples.now), name)
    }
  }

  @Test("One account, with rights and without")
  func account() {
    expectAsRecorded(
      AccountPage(
        officer: officer, file: Samples.file, territory: Samples.territory, now: Samples.now, done: "da-sua"),
      "admin-account")
    var bare = Samples.file
    (bare.positions, bare.tokens, bare.events, bare.signIns, bare.allowed) = ([], [], [], [], [.see])
    expectAsRecorded(
      AccountPage(officer: officer, file: bare, territory: Samples.territory, now: Samples.now), "admin-account-bare")
  }

  @Test("Forms about an account, with an error beside a field")
  func forms() {
    let place = PositionPlace(
      agencies: [Samples.district, Samples.agency], agency: Samples.agency, units: Samples.units)
    expectAsRecorded(
      NewAccountPage(officer: officer, place: place, state: .wrong("login", "Tên này đã có.", ["login": "ha\"<x>"])),
      "admin-new-account")
    expectAsRecorded(
      NewAccountPage(
        officer: officer, place: PositionPlace(agencies: place.agencies, agency: nil, units: []), state: FormState()),
      "admin-new-account-agency")
    expectAsRecorded(
      EditAccountPage(officer: officer, account: Samples.account, state: .wrong("phone")), "admin-edit-account")
    expectAsRecorded(
      GivePositionPage(officer: officer, account: Samples.account, place: place, state: .wrong("to")),
      "admin-give-position")
    expectAsRecorded(
      EndPositionPage(
        officer: officer, account: Samples.account, position: Samples.positions[0],
        place: "Tư pháp - Hộ tịch, UBND phường Mỹ Bình", state: .wrong("to")), "admin-end-position")
    expectAsRecorded(
      NewTokenPage(officer: officer, account: Samples.account, state: .wrong("name")), "admin-new-token")
    expectAsRecorded(
      SecretPage(
        officer: officer, title: "Mật khẩu tạm", sentence: "Đưa tận tay.", secret: "k7mp-x3qf-9wdt",
        back: Crumb("Phạm Thu Hà", Paths.adminAccount("7"))), "admin-secret")
  }

  @Test("What an official looked at")
  func looks() {
    let looks = [
      AccessLog.Look(
        id: ID(2), at: Samples.now, accountID: ID(7), name: "Phạm Thu Hà", agencyID: ID(3), subjectKind: "dossier",
        subject: "000.01.21.H01-261120-0001", reason: "dossier page"),
      AccessLog.Look(
        id: ID(1), at: Samples.now, accountID: ID(7), name: "Phạm Thu Hà", agencyID: ID(3), subjectKind: "person",
        subject: "abcdef", reason: "search"),
    ]
    expectAsRecorded(
      AccountLooksPage(
        officer: officer, account: Samples.account, looks: looks, isFirst: false, pageSize: 2, now: Samples.now),
      "admin-looks")
    expectAsRecorded(
      AccountLooksPage(
        officer: officer, account: Samples.account, looks: [], isFirst: true, pageSize: 2, now: Samples.now),
      "admin-looks-empty")
  }

  @Test("Agencies")
  func units() {
    expectAsRecorded(
      UnitListPage(
        officer: officer, words: "", level: nil, found: [Samples.district, Samples.agency], total: 2,
        territory: Samples.territory), "admin-units")
    expectAsRecorded(
      UnitPage(
        officer: officer, agency: Samples.agency, units: Samples.units, parent: Samples.district, children: [],
        administers: true), "admin-unit")
  }

  @Test("Messages")
  func messages() throws {
    let letter = DeadLetter(
      id: ID(5), template: "accepted", channel: "sms", recipient: "0912345678", subject: "000.01.21.H01-261120-0001",
      createdAt: Samples.now, expiresAt: nil, deadAt: Samples.now, attempts: 9, lastError: "Số <không> tồn tại")
    let forgotten = DeadLetter(
      id: ID(4), template: "of_yesterday", channel: "fax", recipient: "3", subject: nil, createdAt: Samples.now,
      expiresAt: nil, deadAt: Samples.now, attempts: 9, lastError: "There are no words for this notice.")
    expectAsRecorded(
      DeadLetterPage(
        officer: officer, phrasebook: .world, letters: [letter, forgotten], isFirst: false, state: FormState(),
        resent: .now, now: Samples.now),
      "admin-dead-letters")
    expectAsRecorded(
      DeadLetterPage(
        officer: officer, phrasebook: .world, letters: [], isFirst: true, state: FormState(), resent: .before,
        now: Samples.now),
      "admin-dead-letters-empty")
    expectAsRecorded(
      TemplateListPage(
        officer: officer, phrasebook: .world,
        templates: Phrasebook.world.kinds.flatMap { kind in Phrasebook.world.channels.map { kind.words(on: $0) } }),
      "admin-templates")
    let words = NoticeKind.supplementRequested.words(on: .email)
    expectAsRecorded(
      TemplatePage(
        officer: officer, kind: .supplementRequested, channel: .email, version: 2,
        state: FormState(["subject": words.subject, "body": words.body]),
        preview: try MessageTemplate.preview(.supplementRequested, .email, subject: words.subject, body: words.body)),
      "admin-template")
  }
}
