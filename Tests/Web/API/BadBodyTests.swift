import HTTPTypes
import Storage
import TestSupport
import Testing

@Suite("API: what cannot be taken")
struct BadBodyTests {
  /// A body, the field the problem names.
  struct Case: CustomTestStringConvertible, Sendable {
    var body: String
    var field: String?
    var testDescription: String { "\(field ?? "-"): \(body.prefix(60))" }

    /// A good submission with one part of it exchanged.
    static func instead(_ part: String, _ other: String, _ field: String?) -> Case {
      Case(body: good.replacing(part, with: other), field: field)
    }

    static let good = """
      {"procedureCode":"1.000894","agencyCode":"30280","channel":"online",\
      "applicant":{"kind":"person","name":"Lan","personalId":"089190001234","phone":"0912345678","address":"Mỹ Bình"},\
      "form":{"spouse":"Bình"}}
      """
  }

  static let cases: [Case] = [
    Case(body: "", field: nil), Case(body: "{", field: nil), Case(body: "[]", field: nil),
    Case(body: "null", field: nil),
    Case(body: "\"x\"", field: nil), Case(body: "{}", field: "procedureCode"),
    .instead("\"1.000894\"", "null", "procedureCode"), .instead("\"1.000894\"", "1.000894", "procedureCode"),
    .instead("1.000894", "9.999999", "procedureCode"), .instead("\"30280\"", "\"\"", "agencyCode"),
    .instead("\"30280\"", "[]", "agencyCode"), .instead("30280", "30280\\u0000", "agencyCode"),
    .instead("\"online\"", "\"fax\"", "channel"), .instead("\"online\"", "2", "channel"),
    .instead("\"kind\":\"person\"", "\"kind\":\"ghost\"", "applicant.kind"),
    .instead("\"name\":\"Lan\",", "", "applicant.name"), .instead("\"Lan\"", "\"  \"", "name"),
    .instead("\"Lan\"", "\"a\\u0000b\"", "name"),
    .instead("\"Lan\"", "\"\(String(repeating: "a", count: 201))\"", "name"),
    .instead("089190001234", "12345", "personalId"),
    .instead("\"089190001234\"", "89190001234", "applicant.personalId"),
    .instead("0912345678", "12", "phone"), .instead("\"0912345678\"", "912345678", "applicant.phone"),
    .instead("\"Bình\"", "{}", "form.spouse"),
    .instead("\"Bình\"", "\"a\\u0001b\"", "spouse"),
    .instead("\"Bình\"", "\"B\",\"x\":\"\(String(repeating: "y", count: 4_001))\"", "x"),
    .instead("\"Bình\"", "\"Bình\",\"wedding\":\"2026-02-30\"", "wedding"),
    .instead("\"form\":{", "\"papers\":[{\"copies\":1}],\"form\":{", "papers[0].name"),
    .instead("\"form\":{", "\"papers\":[\"\"],\"form\":{", "papers"),
    .instead("\"form\":{", "\"feePaid\":\"yes\",\"form\":{", "feePaid"),
    .instead("\"applicant\":{", "\"authorisedPerson\":{\"name\":\"\"},\"applicant\":{", "authorisedPerson"),
    .instead("\"channel\"", "\"solvingAgencyCode\":\"883\",\"channel\"", "agencyCode"),
  ]

  @Test("A bad submission names its field, in Vietnamese, and leaves nothing", arguments: cases)
  func submissions(_ bad: Case) async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let reply = try await api.post("/api/v1/dossiers", bad.body)
      #expect(reply.status == 422 && reply.isProblem, "\(reply.text)")
      #expect(reply["field"].text == bad.field, "\(reply.text)")
      #expect(try await api.world.count("SELECT COUNT(*) FROM dossier") == 0)
      #expect(try await api.world.count("SELECT COUNT(*) FROM number_series") == 0)
    }
  }

  @Test("The same submission with nothing wrong is taken")
  func good() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let reply = try await api.post("/api/v1/dossiers", Case.good)
      #expect(reply.status == 201)
    }
  }

  static let actions: [(String, Int, String?)] = [
    ("{}", 422, "action"), ("{\"action\":\"fly\"}", 422, "action"), ("{\"action\":7}", 422, "action"),
    ("{\"action\":\"forward\",\"step\":\"99\"}", 422, "step"), ("{\"action\":\"forward\",\"step\":[]}", 422, "step"),
    ("{\"action\":\"sendBack\"}", 422, "reason"), ("{\"action\":\"requestSupplement\"}", 422, "items"),
    ("{\"action\":\"requestSupplement\",\"items\":[\"Bản vẽ\"]}", 422, "reason"),
    ("{\"action\":\"decide\",\"outcome\":\"maybe\"}", 422, "outcome"),
    ("{\"action\":\"decide\",\"outcome\":\"denied\"}", 422, "summary"),
    ("{\"action\":\"assign\",\"account\":\"nobody\"}", 422, "account"),
    ("{\"action\":\"assign\",\"account\":\"a\\u0000\"}", 422, "account"),
    ("{\"action\":\"consult\",\"agencyCode\":\"0\",\"question\":\"?\"}", 422, "agencyCode"),
    ("{\"action\":\"requestPayment\",\"reason\":\"x\",\"amount\":-5}", 422, "amount"),
    ("{\"action\":\"requestPayment\",\"reason\":\"x\",\"amount\":1e40}", 422, "amount"),
    ("{\"action\":\"apologise\",\"reason\":\"x\"}", 422, "dueAt"),
    ("{\"action\":\"apologise\",\"reason\":\"x\",\"dueAt\":\"2026-02-30\"}", 422, "dueAt"),
    ("{\"action\":\"apologise\",\"reason\":\"x\",\"dueAt\":\"2026-03-03T00:00:00+07:00\"}", 422, "dueAt"),
    ("{\"action\":\"handOver\",\"method\":\"drone\"}", 422, "method"),
  ]

  @Test("A bad action names its field and changes nothing", arguments: actions)
  func acts(_ body: String, _ status: Int, _ field: String?) async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let code = try #require(try await api.create(.buildingPermit)["code"].text)
      let reply = try await api.post("/api/v1/dossiers/\(code)/actions", body, as: .officerDat)
      #expect(reply.status == status && reply.isProblem, "\(reply.text)")
      #expect(reply["field"].text == field, "\(reply.text)")
      #expect(try await api.world.history(of: code) == ["submitted", "accepted"])
    }
  }

  @Test(
    "A bad parameter is named",
    arguments: [
      ("procedures?limit=0", "limit"), ("procedures?limit=x", "limit"), ("procedures?limit=101", "limit"),
      ("procedures?limit=1&limit=2", "limit"), ("procedures?level=moon", "level"), ("procedures?cursor=zzz", "cursor"),
      ("procedures?q=\(String(repeating: "a", count: 201))", "q"), ("tasks?state=done", "state"),
      ("tasks?scope=all", "scope"), ("tasks?cursor=x", "cursor"), ("tasks?cursor=1-99999999999999999999", "cursor"),
    ])
  func parameters(_ address: String, _ field: String) async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let reply = try await api.get("/api/v1/\(address)", as: .officerHa)
      #expect(reply.status == 422 && reply.isProblem && reply["field"].text == field, "\(reply.text)")
    }
  }

  @Test("Wrong addresses, methods, types and sizes are problems too")
  func others() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let json: HTTPFields = [.contentType: "application/json"]
      let large = "{\"procedureCode\":\"\(String(repeating: "a", count: 1 << 20))\"}"
      let replies: [(Reply, Int)] = [
        (try await api.get("/api/v1/nothing"), 404), (try await api.get("/api/v1/dossiers/x"), 404),
        (try await api.get("/api/v1/dossiers/%00"), 400), (try await api.get("/api/v1/procedures?q=%FF"), 400),
        (try await api.send(.delete, "/api/v1/procedures"), 405), (try await api.send(.put, "/api/v1/dossiers"), 405),
        (try await api.send(.post, "/api/v1/dossiers", headers: json, body: large), 413),
        (try await api.send(.post, "/api/v1/dossiers", headers: [.contentType: "text/xml"], body: "<a/>"), 415),
      ]
      for (reply, status) in replies {
        #expect(reply.status == status && reply.isProblem, "\(status): \(reply.text)")
        #expect((reply.headers[.allow] != nil) == (status == 405))
      }
    }
  }

  @Test("Numbers and truths are answers too, a paper may be a name, a kind or the form may be missing")
  func lenient() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let body = """
        {"procedureCode":"1.000894","agencyCode":30280,"channel":"Online","applicant":{"name":"Công ty Sông Hậu",
         "kind":"Organization","personalId":"1600123456"},"form":{"spouse":7,"wedding":null,"người giới thiệu":true},"papers":["Tờ khai"]}
        """
      let receipt = try await api.post("/api/v1/dossiers", body)
      #expect(receipt.status == 201, "\(receipt.text)")
      let code = try #require(receipt["code"].text)
      let file = try await api.get("/api/v1/dossiers/\(code)", as: .receptionistHoa)
      #expect(file["form"] == .object(["spouse": .text("7"), "người giới thiệu": .text("true")]))
      #expect(file["applicant"]["kind"].text == "organisation")
      #expect(file["papers"].list.map { $0["name"].text } == ["Tờ khai"])
      // What a form leaves out the counter asks for.
      let bare = try await api.post(
        "/api/v1/dossiers", Case.good.replacing(",\"form\":{\"spouse\":\"Bình\"}", with: ""))
      #expect(bare.status == 201 && bare["status"].number == 1, "\(bare.text)")
      // Without a word about what it sends, a program sends JSON.
      let unnamed = try await api.send(.post, "/api/v1/dossiers", body: Case.good)
      #expect(unnamed.status == 201)
    }
  }
}
