import Testing

/// `ls Sources` is the architecture: what each folder may import of ours. A ring sees only the rings above it,
/// a feature only the features before it. The manifest could be widened by a slip of the hand; this table may not.
enum Rings {
  static let modules: [Module] = kits + domain + outside

  private static let kits = [
    Module("Storage", "Kits/Storage", [], ["CPostgres", "CSQLite", "GRDB", "GRDBSQLite"]),
    Module("Markup", "Kits/Markup", []),
    Module("WorkingTime", "Kits/WorkingTime", []),
    Module("Language", "Kits/Language", ["WorkingTime"]),
    Module("Workflow", "Kits/Workflow", []),
    Module("BPMN", "Kits/BPMN", ["Workflow"], ["FoundationXML"]),
    Module("Blobs", "Kits/Blobs", [], ["Crypto"]),
  ]
  private static let kitsOfDomain = ["Language", "Storage", "WorkingTime", "Workflow", "Blobs"]
  private static let domain = [
    Module("Agencies", "Domain/Agencies", kitsOfDomain),
    Module("Jobs", "Domain/Jobs", ["Storage", "WorkingTime"]),
    Module("Messaging", "Domain/Messaging", kitsOfDomain + ["Jobs", "Agencies"], ["Mustache"]),
    Module(
      "Identity", "Domain/Identity", kitsOfDomain + ["Jobs", "Agencies", "Messaging"], ["Crypto", "CryptoExtras"]),
    Module("Forms", "Domain/Forms", kitsOfDomain),
    Module("Procedures", "Domain/Procedures", kitsOfDomain + ["Agencies", "Identity", "Forms"], ["Crypto"]),
    Module("Rules", "Domain/Rules", kitsOfDomain + ["Agencies", "Identity", "Forms", "Procedures"]),
    Module(
      "Processes", "Domain/Processes",
      kitsOfDomain + ["BPMN", "Agencies", "Identity", "Forms", "Procedures", "Rules"]),
    Module("Papers", "Domain/Papers", kitsOfDomain + ["Agencies", "Jobs"]),
    Module(
      "Dossiers", "Domain/Dossiers",
      kitsOfDomain + ["Agencies", "Identity", "Forms", "Procedures", "Rules", "Messaging", "Jobs", "Papers"],
      ["Crypto"]),
    Module(
      "Casework", "Domain/Casework",
      kitsOfDomain + [
        "Agencies", "Identity", "Forms", "Procedures", "Rules", "Messaging", "Jobs", "Papers", "Dossiers",
      ],
      ["Crypto"]),
    Module(
      "Worklists", "Domain/Worklists",
      kitsOfDomain + [
        "Agencies", "Identity", "Forms", "Procedures", "Rules", "Messaging", "Jobs", "Dossiers", "Casework",
      ]),
    Module(
      "Features", "Domain/Features",
      kitsOfDomain + [
        "Agencies", "Identity", "Forms", "Procedures", "Rules", "Processes", "Messaging", "Jobs", "Papers",
        "Dossiers", "Casework", "Worklists",
      ]),
  ]
  private static let allDomain = kitsOfDomain + ["Markup"] + domain.map(\.name)
  private static let http = ["Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOHTTP1", "Logging"]
  private static let outside = [
    Module("Gateways", "Gateways", kitsOfDomain + ["Features", "Messaging"], ["CCurl", "Logging"]),
    Module("Simulation", "Simulation", allDomain, ["HeapModule"]),
    Module("WebShared", "Web/Shared", allDomain, http + ["CZlib", "CQREncode", "Crypto", "Metrics"]),
    Module("Slips", "Web/Slips", allDomain + ["WebShared"]),
    Module("Portal", "Web/Portal", allDomain + ["WebShared", "Slips"], http),
    Module("Desk", "Web/Desk", allDomain + ["WebShared", "Slips"], http),
    Module("Admin", "Web/Admin", allDomain + ["WebShared", "BPMN"], http),
    Module("API", "Web/API", allDomain + ["WebShared"], http),
    Module("WebFeatures", "Web/Features", allDomain + ["WebShared", "Slips", "Portal", "Desk", "Admin", "API"]),
    Module(
      "motcua", "App", allDomain + ["BPMN", "Gateways", "Simulation", "WebShared", "WebFeatures"],
      http + [
        "ArgumentParser", "Configuration", "Crypto", "Metrics", "ServiceLifecycle", "SwiftCSV",
        "SystemPackage",
        "UnixSignals",
      ]),
  ]

  /// Part of every toolchain, with no tie to our rings.
  private static let toolchain: Set = ["Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Synchronization"]

  struct Module: Sendable {
    let name: String
    let folder: String
    let sees: Set<String>

    init(_ name: String, _ folder: String, _ ours: [String], _ packages: [String] = []) {
      self.name = name
      self.folder = "Sources/" + folder
      sees = Set(ours + packages + [name])
    }
  }

  static func check(_ file: SourceFile) -> [Finding] {
    guard let module = modules.first(where: { file.path.hasPrefix($0.folder + "/") }) else {
      return [file.finding(1, "stands in a folder no ring knows", "Give the folder its place in Rings.modules.")]
    }
    return file.imports.filter { !module.sees.contains($0.text) && !toolchain.contains($0.text) }.map {
      file.finding(
        $0.line, "\(module.name) imports \($0.text), which its ring may not see",
        "Move the code to a ring that may, or pass what it needs as an argument.")
    }
  }
}

extension SourceFile {
  /// The module names this file imports, whatever words stand around them.
  var imports: [Token] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return tokens.indices.filter { tokens[$0].text == "import" && tokens[$0].kind == .word }.compactMap { index in
      tokens[(index + 1)...].first { !kinds.contains($0.text) }
    }
  }
}

@Suite("Rings")
struct RingTests {
  @Test("A folder imports only what its ring may see")
  func tree() {
    expectNone(SourceTree.ours.files(under: "Sources").flatMap(Rings.check))
  }

  @Test("Every ring has files, so the rules look at something")
  func everyRingIsThere() {
    for module in Rings.modules {
      #expect(!SourceTree.ours.files(under: module.folder).isEmpty, "\(module.folder) is empty or gone")
    }
  }

  @Test(
    "An import of an inner or neighbouring ring is found",
    arguments: [
      ("Sources/Domain/Agencies/A.swift", "import Casework"),
      ("Sources/Domain/Rules/A.swift", "import Processes"),
      ("Sources/Domain/Casework/A.swift", "import Processes"),
      ("Sources/Domain/Casework/A.swift", "package import Hummingbird"),
      ("Sources/Kits/Storage/A.swift", "import WorkingTime"),
      ("Sources/Kits/Language/A.swift", "import Storage"),
      ("Sources/Kits/WorkingTime/A.swift", "import Language"),
      ("Sources/Web/Portal/A.swift", "import struct Desk.Worklist"),
      ("Sources/Web/Desk/A.swift", "import Gateways"),
      ("Sources/Gateways/A.swift", "@preconcurrency import Portal"),
      ("Sources/Web/Admin/A.swift", "import Simulation"),
      ("Sources/Newcomer/A.swift", ""),
    ])
  func badExample(path: String, text: String) {
    #expect(Rings.check(SourceFile(path, text)).count == 1)
  }

  @Test("An import of an outer ring passes, and a comment is no import")
  func goodExample() {
    let text = "import Foundation\n// import Portal\npackage import Storage\nimport func WorkingTime.f"
    #expect(Rings.check(SourceFile("Sources/Domain/Casework/A.swift", text)).isEmpty)
  }
}
