import Casework
import Dossiers
import TestSupport
import Testing

/// A dossier at a point of its life, for tables of rights.
struct Situation: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var reach: @Sendable (TestWorld) async throws -> String

  static let now: Moment = "2026-03-10 09:00"

  private init(_ name: String, reach: @escaping @Sendable (TestWorld) async throws -> String) {
    (testDescription, self.reach) = (name, reach)
  }

  private static func at(_ step: String, of matter: Matter, _ name: String) -> Situation {
    Situation(name) { world in
      let code = try await world.submit(matter, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.advance(code, to: step, on: "2026-03-03 09:00")
      return code
    }
  }

  static let all: [Situation] = [
    Situation("submitted online") { try await $0.submit(.birth, by: .lan, on: "2026-03-02 09:00") },
    Situation("supplement asked at reception") { world in
      let code = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
      try await world.requestSupplement(code, by: .receptionistHoa, on: "2026-03-02 09:30")
      return code
    },
    at("2", of: .birth, "received"),
    Situation("assigned to Hạnh") { world in
      let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.assign(code, to: .officerHanh, by: .leaderMinh, on: "2026-03-02 09:30")
      return code
    },
    Situation("supplement asked in appraisal") { world in
      let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.requestSupplement(code, by: .officerHa, on: "2026-03-02 09:30")
      return code
    },
    Situation("payment asked") { world in
      let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.requestPayment(code, by: .officerHa, on: "2026-03-02 09:30")
      return code
    },
    Situation("another agency asked") { world in
      let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.consult(code, Place.myLong, by: .officerHa, on: "2026-03-02 09:30")
      return code
    },
    at("3", of: .birth, "before the leader"),
    Situation("apologised for") { world in
      let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.apologise(code, until: "2026-03-12 09:00", by: .leaderMinh, on: "2026-03-02 09:30")
      return code
    },
    at("4", of: .birth, "signed, before the clerk"),
    at("5", of: .birth, "decided"),
    at("2", of: .landTransfer, "land: with the district"),
    at("3", of: .landTransfer, "land: before the office's leader"),
    at("4", of: .landTransfer, "land: with the tax office"),
    at("5", of: .landTransfer, "land: waiting for the payment"),
    at("7", of: .allowance, "allowance: the district has its turn"),
    Situation("allowance: come to the district") { world in
      let code = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.advance(code, to: "7", on: "2026-03-03 09:00")
      return try await world.legs(of: code)[0].code
    },
    Situation("allowance: before the district's leader") { world in
      let code = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.advance(code, to: "7", on: "2026-03-03 09:00")
      let leg = try await world.legs(of: code)[0].code
      try await world.advance(leg, to: "4", on: "2026-03-04 09:00")
      return leg
    },
    at("4", of: .consultedPermit, "several offices asked at once"),
    at("4", of: .birthBundle, "two ways at once"),
    at("2", of: .promotion, "promotion: with the department"),
    Situation("refused") { world in
      let code = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
      try await world.refuse(code, on: "2026-03-02 09:30")
      return code
    },
    Situation("withdrawn") { world in
      let code = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
      try await world.withdraw(code, by: .lan, on: "2026-03-02 09:30")
      return code
    },
    Situation("stopped") { world in
      let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.stop(code, by: .leaderMinh, on: "2026-03-02 09:30")
      return code
    },
    Situation("returned") { world in
      let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.finish(code, on: "2026-03-02 09:30")
      return code
    },
  ]
}
