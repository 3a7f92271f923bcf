@testable import Casework
@testable import Dossiers
import Storage
import TestSupport
import Testing
import WorkingTime

/// Someone with a way into the database changes what is written; the verification says so.
@Suite("Nothing is changed unseen")
struct VerificationTests {
  /// Two dossiers with every kind of row; the first is in work, the second is returned.
  static func world(on engine: TestEngine) async throws -> TestWorld {
    let world = try await TestWorld(on: engine)
    let file = try await world.sent("ve")
    let first = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00") {
      ($0.applicant.personalID, $0.applicant.email, $0.applicant.address) = ("089190000001", "lan@vidu.vn", "Ấp 1")
      $0.authorisedPerson = AuthorisedPerson(name: "Bình", personalID: nil, phone: nil)
      $0.answers = ["request": "Xây nhà"]
      $0.papers = [
        SubmittedPaper(name: "Bản vẽ", kind: "original", file: file), SubmittedPaper(name: "Tờ khai", kind: "form"),
      ]
    }
    try await world.accept(first, on: "2026-03-02 10:00")
    try await world.assign(first, to: .officerDat, by: .leaderMinh, on: "2026-03-02 10:10")
    try await world.requestSupplement(first, by: .officerDat, on: "2026-03-03 09:00")
    try await world.supply(first, by: .lan, on: "2026-03-04 09:00")
    try await world.consult(first, Place.myLong, by: .officerDat, on: "2026-03-04 10:00")
    try await world.consult(first, Place.longXuyen, by: .officerDat, on: "2026-03-04 10:00")
    try await world.answerConsultation(first, by: .officerLong, on: "2026-03-05 09:00")
    let second = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.finish(second, on: "2026-03-02 10:00")
    #expect(try await world.faults().isEmpty)
    return world
  }

  /// A column set to a value that its schema allows in most rows.
  struct Change: Sendable {
    var column, value: SQL

    init(_ column: SQL, _ value: SQL) {
      (self.column, self.value) = (column, value)
    }
  }

  enum Outcome { case found, unseen, impossible }

  /// `impossible`: the row had that value already, or the schema refuses it.
  static func make(_ change: Change, in table: SQL, _ row: SQL, of world: TestWorld) async throws -> Outcome {
    try await outcome(
      of:
        "UPDATE \(table) SET \(change.column) = \(change.value) WHERE \(row) AND \(change.column) IS DISTINCT FROM (\(change.value))",
      in: world)
  }

  static func outcome(of statement: SQL, in world: TestWorld) async throws -> Outcome {
    do {
      return try await world.db.writeAndRollBack { [rules = world.rules] tx in
        guard try tx.changes(statement) > 0 else { return .impossible }
        var verification = Verification()
        while !verification.isDone { verification = try verification.continued(under: rules, in: tx) }
        return verification.faults.isEmpty ? .unseen : .found
      }
    } catch is StorageError {
      return .impossible
    }
  }

  /// Every column of the tables, with a value that is allowed there.
  static let eventChanges: [Change] = [
    Change("kind", "'forwarded'"), Change("at", "at + 1"), Change("actor_code", "'0000000000'"),
    Change("actor_code", "'program'"), Change("actor_name", "'Ai đó'"), Change("due_at", "COALESCE(due_at, 0) + 60000"),
    Change("payload", "'{}'"), Change("moves", "moves || ' '"),
    Change("hash", "(SELECT head_hash FROM dossier WHERE id = 2)"), Change("seq", "seq + 100"),
  ]
  static let dossierChanges: [Change] = [
    Change("code", "code || '0'"), Change("procedure_id", "procedure_id + 1"),
    Change("process_id", "process_id + 1"), Change("agency_id", "agency_id - 1"),
    Change("solving_agency_id", "solving_agency_id - 1"), Change("channel", "3"),
    Change("applicant_kind", "'organisation'"), Change("applicant_name", "'Ai đó'"),
    Change("applicant_folded", "'ai do'"), Change("applicant_reversed", "'do ai'"),
    Change("personal_id", "'089190000009'"), Change("phone", "'0999999999'"), Change("email", "'x@y.vn'"),
    Change("address", "'nơi khác'"), Change("submitter", "'{}'"), Change("form", "'{\"request\":\"Xây tháp\"}'"),
    Change("owner_code", "(SELECT MIN(code) FROM account)"), Change("fee_amount", "1"),
    Change("is_fee_paid", "1 - is_fee_paid"),
    Change("receipt_number", "99"), Change("submitted_at", "submitted_at + 1"), Change("stage", "'stopped'"),
    Change("steps_open", "'4'"), Change("steps_done", "'1,2,3'"), Change("received_at", "received_at + 1"),
    Change("due_at", "due_at + 1"), Change("paused_at", "1"), Change("finished_at", "1"),
    Change("returned_at", "1"), Change("reception_supplements", "1"), Change("appraisal_supplements", "7"),
    Change("is_apologised", "1"), Change("outcome", "'denied'"), Change("event_count", "event_count - 1"),
    Change("event_count", "0"), Change("parent_id", "3 - id"), Change("parent_step", "'2'"), Change("leg_minutes", "5"),
    Change("head_hash", "(SELECT hash FROM dossier_event WHERE dossier_id = 1 AND seq = 1)"),
    Change("is_running", "1 - is_running"), Change("mark", "'overdue'"), Change("stops", "''"),
    Change("flow", "'no flow'"),
  ]
  static let taskChanges: [Change] = [
    Change("step", "'4'"), Change("kind", "'issue'"), Change("agency_id", "agency_id + 1"),
    Change("agency_id", "agency_id - 1"), Change("unit_id", "unit_id + 1"), Change("role", "'clerk'"),
    Change("holder_code", "(SELECT MIN(code) FROM account)"),
    Change("holder_code", "(SELECT MAX(code) FROM account)"), Change("state", "'waiting'"), Change("state", "'ready'"),
    Change("opened_at", "opened_at + 1"), Change("closed_at", "1"), Change("closed_by", "'0000000000'"),
    Change("seen_at", "opened_at - 1"),
  ]

  @Test("A changed event is found, whichever column, whichever line", arguments: TestEngine.allCases)
  func events(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    let lines = try await world.count("SELECT COUNT(*) FROM dossier_event WHERE dossier_id = 1")
    for change in Self.eventChanges {
      for seq in 1...lines {
        let outcome = try await Self.make(change, in: "dossier_event", "dossier_id = 1 AND seq = \(seq)", of: world)
        #expect(outcome != .unseen, "\(change) of line \(seq)")
        if seq == lines { #expect(outcome == .found, "\(change)") }
      }
    }
  }

  @Test("A changed dossier row is found, whichever column", arguments: TestEngine.allCases)
  func rows(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    for change in Self.dossierChanges {
      let outcomes = [
        try await Self.make(change, in: "dossier", "id = 1", of: world),
        try await Self.make(change, in: "dossier", "id = 2", of: world),
      ]
      #expect(!outcomes.contains(.unseen) && outcomes.contains(.found), "\(change)")
    }
  }

  @Test("A changed task row is found, open, answered or done", arguments: TestEngine.allCases)
  func tasks(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    let ids: [Int] = try await world.db.read { try $0.values("SELECT id FROM task ORDER BY id") }
    for change in Self.taskChanges {
      var outcomes: [Outcome] = []
      for id in ids {
        outcomes.append(try await Self.make(change, in: "task", "id = \(id)", of: world))
        #expect(outcomes.last != .unseen, "\(change) of task \(id)")
      }
      #expect(outcomes.contains(.found), "\(change)")
    }
    #expect(
      try await Self.make(Change("due_at", "1"), in: "task", "dossier_id = 1 AND step = '2'", of: world) == .found)
  }

  @Test("A changed, lost or slipped-in paper is found", arguments: TestEngine.allCases)
  func papers(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    let changes: [Change] = [
      Change("event_seq", "2"), Change("event_seq", "0"), Change("origin", "'result'"), Change("name", "'Ảnh'"),
      Change("kind", "'copy'"), Change("copies", "5"), Change("blob_hash", "'bb'"), Change("file_name", "'x.pdf'"),
      Change("media_type", "'image/png'"), Change("size", "10"), Change("dossier_id", "2"),
      Change("added_at", "added_at + 1"),
    ]
    for change in changes {
      #expect(try await Self.make(change, in: "dossier_paper", "id = 1", of: world) == .found, "\(change)")
    }
    // Whichever paper of its event it is.
    #expect(try await Self.make(Change("origin", "'result'"), in: "dossier_paper", "id = 2", of: world) == .found)
    #expect(try await Self.outcome(of: "DELETE FROM dossier_paper WHERE id = 2", in: world) == .found)
    // Also one that belongs to no line, so that no hash covers it.
    for seq in [0, 1, 99] {
      #expect(
        try await Self.outcome(
          of: """
            INSERT INTO dossier_paper (dossier_id, event_seq, origin, name, kind, copies, added_at)
            VALUES (2, \(seq), 'submission', 'Giấy ủy quyền', 'original', 1, 0)
            """, in: world) == .found, "at line \(seq)")
    }
  }

  @Test("What is missing or too much is found", arguments: TestEngine.allCases)
  func missing(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    let lines = try await world.count("SELECT event_count FROM dossier WHERE id = 1")
    for seq in 1...lines {
      #expect(
        try await .found
          == Self.outcome(of: "DELETE FROM dossier_event WHERE dossier_id = 1 AND seq = \(seq)", in: world))
    }
    #expect(try await .found == Self.outcome(of: "DELETE FROM task WHERE id = 1", in: world))
    #expect(
      try await .found
        == Self.outcome(
          of:
            """
            INSERT INTO dossier_event (dossier_id, seq, kind, at, actor_code, actor_name, due_at, payload, moves, hash)
            SELECT dossier_id, seq + 1, kind, at, actor_code, actor_name, due_at, payload, moves, hash FROM dossier_event
            WHERE dossier_id = 1 AND seq = \(lines)
            """, in: world))
    #expect(
      try await .found
        == Self.outcome(
          of:
            """
            INSERT INTO task (dossier_id, step, kind, agency_id, unit_id, role, state, opened_at, due_at)
            SELECT dossier_id, step, kind, agency_id, unit_id, role, state, opened_at, due_at FROM task WHERE id = 1
            """, in: world))
  }

  @Test("Two lines that changed places are found", arguments: TestEngine.allCases)
  func swapped(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    let faults = try await world.db.writeAndRollBack { [rules = world.rules] tx in
      try tx.run("UPDATE dossier_event SET seq = 99 WHERE dossier_id = 1 AND seq = 2")
      try tx.run("UPDATE dossier_event SET seq = 2 WHERE dossier_id = 1 AND seq = 3")
      try tx.run("UPDATE dossier_event SET seq = 3 WHERE dossier_id = 1 AND seq = 99")
      return try Verification().continued(under: rules, in: tx).faults
    }
    #expect(faults == [.brokenChain(code: "000.01.21.H01-260302-0001", seq: 2)])
  }

  private static let ofDossier: [SQL] = [
    "dossier_event", "event_unnumbered", "task", "dossier_paper", "submission_key",
  ]

  @Test("A dossier that vanished with everything it had is found by its number", arguments: TestEngine.allCases)
  func vanished(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    let faults = try await world.db.writeAndRollBack { [rules = world.rules] tx in
      for table in Self.ofDossier {
        try tx.run("DELETE FROM \(table) WHERE dossier_id = 2")
      }
      try tx.run("DELETE FROM dossier WHERE id = 2")
      var verification = Verification()
      while !verification.isDone { verification = try verification.continued(under: rules, in: tx) }
      return verification.faults
    }
    #expect(faults == [.missingDossiers(day: "000.01.21.H01-260302", expected: 2, found: 1)])
  }
}
