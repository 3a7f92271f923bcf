@testable import Admin
import Agencies
import Casework
import Dossiers
import Forms
import Identity
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime
import Workflow

@Suite("Processes in the administration, as recorded")
struct ProcessPageTests {
  private let officer = Samples.administrator
  private let process: ProcessDefinition

  init() throws { process = try ReferenceProcess.named("khai-sinh") }

  private func version(_ number: Int) -> PublishedProcess {
    PublishedProcess(
      id: ID(Int64(number)), slug: "khai-sinh", version: number, process: process, validFrom: Day(2026, number, 1))
  }

  private var broken: ProcessDefinition {
    var broken = process
    broken.steps[1].name = "Thẩm định <kỹ>"
    broken.steps[1].performer = Performer(role: "", place: "")
    broken.steps[2].choices = [
      StepChoice(id: "h1", title: "Đạt", condition: "dien_tich > 100", target: .next(["4"])),
      StepChoice(id: "h2", title: "Không đạt", target: .back("2"), needs: [.reason]),
    ]
    broken.steps[2].next = []
    return broken
  }

  private var draft: ProcessDraft {
    ProcessDraft(
      slug: "khai-sinh", baseVersion: 1, process: broken, revision: 3, changedBy: "Thạch Văn Tỉnh",
      changedAt: Samples.now)
  }

  private var names: ProcessNames {
    var names = ProcessNames()
    names.agencies = ["89-03": "Sở Y tế"]
    return names
  }

  private let change = ProcessChange(
    id: 1, at: Samples.now, actorName: "Thạch Văn Tỉnh", slug: "khai-sinh", version: nil, what: .changed,
    detail: "bước 2")

  @Test("The list and one version")
  func list() async throws {
    let world = try await TestWorld(on: .sqlite)
    let birth = try #require(world.rules.procedure(code: "1.001193", on: Day(2026, 3, 2)))
    expectAsRecorded(
      ProcessListPage(
        officer: officer,
        lines: [
          .init(slug: "chung", procedures: world.rules.procedures, current: version(1), coming: version(2), draft: nil),
          .init(slug: "khai-sinh", procedures: [birth], current: version(1), coming: nil, draft: draft),
          .init(slug: "moi", procedures: [], current: nil, coming: nil, draft: draft),
        ]), "admin-processes")
    expectAsRecorded(
      ProcessPage(
        officer: officer, version: version(2), versions: [version(2), version(1)], procedures: [birth],
        agencies: [Samples.agency], changes: [change], draft: nil, running: [ID(1): 12],
        moves: [
          .init(
            id: 1, fromVersion: 1, toVersion: 2, actorName: "Thạch Văn Tỉnh", orderedAt: Samples.now, waiting: 3,
            moved: 8, stayed: 1)
        ],
        stayed: [.init(code: "000.01.21.H01-260302-0001", reason: "Bước mới <chưa> làm.")], mayChange: true,
        today: Samples.now.day,
        now: Samples.now, state: .wrong("slug")), "admin-process")
  }

  @Test("A draft with its faults, and how it is published")
  func draftPages() {
    expectAsRecorded(
      DraftPage(
        officer: officer, draft: draft, heading: "Đăng ký khai sinh", faults: broken.faults, isTermUnchecked: true,
        changes: [change], mayChange: true, now: Samples.now, notes: ["Phần tử “lane” đã bị bỏ ra."], done: "luu"),
      "admin-draft")
    expectAsRecorded(
      PublishDraftPage(
        officer: officer, draft: draft, heading: "Đăng ký khai sinh", faults: [], base: version(1), procedureCount: 1,
        agencyCount: 2, mayChange: true, state: .wrong("from", "Ngày áp dụng đã qua.", ["from": "1/1/2026"])),
      "admin-publish")
    expectAsRecorded(
      ProcessDiffPage(
        officer: officer, slug: "khai-sinh", before: "bản 1", after: "bản nháp", old: process, new: broken),
      "admin-process-diff")
    var preview = MovePreview()
    (preview.running, preview.standing, preview.goes) = (7, ["2": 5, "3": 2], 5)
    preview.stays = [.init(fault: .choiceLost("3"), count: 2, codes: ["000.01.21.H01-260302-0001"])]
    expectAsRecorded(
      MovePage(
        officer: officer, slug: "khai-sinh", old: version(1), new: process, newVersion: 2,
        mapping: Mapping(sameIDs: process, process), preview: preview, seen: ID(7), mayChange: true,
        breadcrumb: [Crumb("Quy trình", Paths.adminProcesses)]), "admin-move")
    expectAsRecorded(
      MovePage(
        officer: officer, slug: "khai-sinh", old: version(1), new: process, newVersion: 2,
        mapping: Mapping(sameIDs: process, process), preview: preview, seen: ID(7),
        refusal: .notInForce(version: 2, from: Day(2027, 1, 5)), mayChange: true, breadcrumb: []), "admin-move-not-yet")
    preview.unreadable = 1
    expectAsRecorded(
      MovePage(
        officer: officer, slug: "khai-sinh", old: version(1), new: process, newVersion: 2,
        mapping: Mapping(sameIDs: process, process), preview: preview, seen: ID(7), share: 0.1, mayChange: true,
        breadcrumb: []), "admin-move-filling")
    expectAsRecorded(
      MovePage(
        officer: officer, slug: "khai-sinh", old: version(1), new: process, newVersion: 2,
        mapping: Mapping(sameIDs: process, process), mayChange: true, breadcrumb: []), "admin-move-unseen")
    expectAsRecorded(
      MovePage(
        officer: officer, slug: "khai-sinh", old: version(1), new: broken, newVersion: nil,
        mapping: Mapping(steps: ["1": "5"]), preview: preview, mayChange: true, breadcrumb: draftCrumbs(draft)),
      "admin-move-faulty")
    expectAsRecorded(ImportProcessPage(officer: officer, state: .wrong("file")), "admin-import-process")
  }

  @Test("The forms of a step and of a choice, with an error beside a field")
  func forms() {
    let question = Form.Question(name: "dien_tich", label: "Diện tích", kind: .number, isRequired: true)
    let offer = StepOffer(
      broken, in: Samples.territory, on: Samples.now.day, parts: ["lt-the-bhyt"], names: names, fields: [question])
    var state = StepForm.state(of: broken.steps[1])
    state.fail("role", "Chọn vai trò của người làm.")
    expectAsRecorded(
      StepPage(
        officer: officer, draft: draft, step: broken.steps[1], offer: offer, faults: [.nobody("2")], mayChange: true,
        state: state), "admin-step")
    expectAsRecorded(
      StepPage(
        officer: officer, draft: draft, step: nil, offer: offer, faults: [], mayChange: true, state: StepForm.empty),
      "admin-step-new")
    var choice = ChoiceForm.state(of: broken.steps[2].choices[0])
    choice.fail("condition", "Dấu ngoặc mở chưa được đóng.")
    expectAsRecorded(
      ChoicePage(
        officer: officer, draft: draft, step: broken.steps[2], choice: broken.steps[2].choices[0], fields: [question],
        mayChange: true, state: choice), "admin-choice")
  }

  @Test("A trial under way, and a month foreseen")
  func trying() throws {
    var draft = draft
    draft.process = process
    let moves: [Trial.Move] = [.act(.accept), .wait(480)]
    expectAsRecorded(
      TrialPage(
        officer: officer, draft: draft, trial: try Trial(process, legalMinutes: 480, data: [:], moves: moves),
        moves: moves, asked: [.init(name: "dien_tich", label: "Diện tích", kind: .number, isRequired: true)],
        state: FormState(), refusal: "Hãy chọn hướng xử lý."), "admin-trial")
    let forecast = QueueForecast(process, question: .init(dossiersPerDay: 40, minutesOfAct: 20)) { performer in
      QueueForecast.Post(
        unit: performer.role == "receptionist" ? ID(11) : ID(12), role: Role(rawValue: performer.role) ?? .clerk,
        present: performer.role == "leader" ? [1, 0, 1] : [1])
    }
    expectAsRecorded(
      ForecastPage(
        officer: officer, draft: draft, agencies: [Samples.agency], agency: Samples.agency, forecast: forecast,
        territory: Samples.territory, state: FormState(["ho-so": "40", "phut": "20"])), "admin-forecast")
  }

  @Test("A step read from its own form is the same step")
  func roundTrip() throws {
    for slug in ["khai-sinh", "tcxh-2013", "lt-khai-sinh", "dat-dai-thue"] {
      let process = try ReferenceProcess.named(slug)
      for step in process.steps {
        var (state, read) = (StepForm.state(of: step), step)
        StepForm.read(&state, into: &read, of: process, opens: [])
        #expect(state.errors.isEmpty && read == step, "\(slug), \(step.id): \(state.errors)")
      }
    }
  }

  @Test("A leg opens what is there, at a body; a step may be an agency's by name")
  func bodies() throws {
    let process = try ReferenceProcess.named("tcxh-2013")
    let step = try #require(process.step("7"))
    var (state, read) = (StepForm.state(of: step), step)
    (state["leg-opens"], state["leg-agency"]) = ("khong-co", "agency:89-03")
    StepForm.read(&state, into: &read, of: process, opens: ["1.001193"])
    #expect(state.errors["leg-opens"]?.contains("khong-co") == true)

    (state, read) = (StepForm.state(of: step), step)
    (state["leg-opens"], state["leg-agency"]) = ("1.001193", "agency:89-03")
    (state["body"], state["room"], state["role"]) = ("agency:89-03", "leaders", "leader")
    StepForm.read(&state, into: &read, of: process, opens: ["1.001193"])
    #expect(state.errors.isEmpty)
    #expect(read.leg?.procedure == "1.001193" && read.leg?.agency == "agency:89-03")
    #expect(read.performer == Performer(role: "leader", place: "agency:89-03/leaders"))

    var named = names
    named.opened = ["1.001193": "thủ tục “Đăng ký khai sinh”"]
    #expect(named.label(of: read.performer) == "Lãnh đạo, Sở Y tế")
    #expect(try named.leg(#require(read.leg)) == "thủ tục “Đăng ký khai sinh” tại Sở Y tế")
    #expect(named.body("district") == "UBND cấp huyện quản lý nơi giải quyết")
  }
}
