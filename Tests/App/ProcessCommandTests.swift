import BPMN
import Foundation
import TestSupport
import Testing
import Workflow

@Suite("motcua process")
struct ProcessCommandTests {
  @Test("The list names every process with its version and how many procedures go by it")
  func list() async throws {
    let lines = try await Program.seeded(on: .sqlite).must("process", "list").split(separator: "\n")
    #expect(lines.count == 18)
    #expect(lines.contains("khai-sinh\tversion 1\t1 procedures"))
    #expect(lines.contains { $0.hasPrefix("chung\tversion 1\t") })
  }

  @Test("What is exported is the process, as JSON and as BPMN")
  func export() async throws {
    let program = try await Program.seeded(on: .sqlite)
    let json = try await program.must("process", "export", "gpxd")
    let process = try JSONDecoder().decode(ProcessDefinition.self, from: Data(json.utf8))
    #expect(process.steps.map(\.id) == ["1", "2", "3", "4", "5", "6", "7", "8"])
    let bpmn = try await program.must("process", "export", "gpxd", "--bpmn")
    #expect(try BPMN.process(from: Data(bpmn.utf8)).process == process)

    let outcome = try await program.run("process", "export", "khong-co")
    #expect(outcome.code != 0 && outcome.errors.contains("no process khong-co"))
  }

  @Test("Every shipped process passes against the forms, terms and people of the seeded province")
  func check() async throws {
    let program = try await Program.seeded(on: .sqlite)
    let folder = URL(fileURLWithPath: Program.data).appending(path: "processes")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count == 18)
    for file in files.sorted(by: { $0.path < $1.path }) {
      let slug = file.deletingPathExtension().lastPathComponent
      let outcome = try await program.run("process", "check", file.path, "--as", slug)
      #expect(outcome.code == 0, "\(slug): \(outcome.output)\(outcome.errors)")
    }
  }

  @Test("A broken process is told fault by fault, and the command fails")
  func faulty() async throws {
    let program = try await Program.seeded(on: .sqlite)
    let path = "\(program.folder)/broken.json"
    var process = try JSONDecoder().decode(
      ProcessDefinition.self, from: Data(try await program.must("process", "export", "tcxh-2013").utf8))
    process.steps[1].performer.place = "agency:nowhere/leaders"
    process.steps[6].leg?.agency = "district/leaders"
    try JSONEncoder().encode(process).write(to: URL(fileURLWithPath: path))
    let outcome = try await program.run("process", "check", path, "--as", "tcxh-2013")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("có nơi làm không tìm thấy"))
    #expect(outcome.output.contains("gửi đến cơ quan không tìm thấy"))

    try Data("{".utf8).write(to: URL(fileURLWithPath: path))
    let unread = try await program.run("process", "check", path)
    #expect(unread.code != 0 && unread.errors.contains("is no process"))
  }

  @Test("An exported file comes back as a draft in an administrator's name, a broken one is refused with its place")
  func importing() async throws {
    let program = try await Program.seeded(on: .sqlite)
    let path = "\(program.folder)/gpxd.bpmn"
    let bpmn = try await program.must("process", "export", "gpxd", "--bpmn")
    try Data(bpmn.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try await program.must("process", "import", path) == program.must("process", "export", "gpxd"))

    let made = try await program.must("process", "import", path, "--draft", "gpxd", "--by", "quantri.angiang")
    #expect(made == "Draft of gpxd: 8 steps.\n")
    let again = try await program.run("process", "import", path, "--draft", "gpxd", "--by", "quantri.angiang")
    #expect(again.code != 0 && again.errors.contains("đang có bản nháp"))
    let stranger = try await program.run("process", "import", path, "--draft", "gplx", "--by", "khong.co")
    #expect(stranger.code != 0 && stranger.errors.contains("no official khong.co"))
    let alone = try await program.run("process", "import", path, "--draft", "gplx")
    #expect(alone.code != 0)

    try Data(bpmn.utf8.prefix(bpmn.utf8.count / 2)).write(to: URL(fileURLWithPath: path))
    let broken = try await program.run("process", "import", path, "--draft", "gplx", "--by", "quantri.angiang")
    #expect(broken.code != 0 && broken.errors.contains(path) && broken.output.isEmpty)
  }
}
