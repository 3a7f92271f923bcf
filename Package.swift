// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
  .map { .enableUpcomingFeature($0) }

func library(_ ring: String, _ name: String, folder: String? = nil, _ needs: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: needs, path: "Sources/\(ring)/\(folder ?? name)", swiftSettings: settings)
}

func tests(_ folder: String, _ needs: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(folder)Tests", dependencies: needs + ["TestSupport"], path: "Tests/\(folder)", exclude: exclude,
    swiftSettings: settings)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")

let kits: [Target] = [
  .systemLibrary(
    name: "CPostgres", path: "Sources/Kits/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
  .systemLibrary(
    name: "CSQLite", path: "Sources/Kits/CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(name: "CZlib", path: "Sources/Kits/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(
    name: "CQREncode", path: "Sources/Kits/CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
  .systemLibrary(
    name: "CCurl", path: "Sources/Kits/CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
  library(
    "Kits", "Storage",
    [
      "CPostgres", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "GRDBSQLite", package: "GRDB.swift"),
    ]),
  library("Kits", "Markup"),
  library("Kits", "WorkingTime"),
  library("Kits", "Language", ["WorkingTime"]),
  library("Kits", "Workflow"),
  library("Kits", "BPMN", ["Workflow"]),
  library("Kits", "Blobs", [crypto]),
]

let domain: [Target] = [
  library("Domain", "Jobs", ["Storage", "WorkingTime"]),
  library("Domain", "Agencies", ["Storage", "WorkingTime"]),
  library(
    "Domain", "Identity",
    [
      "Agencies", "Jobs", "Language", "Messaging", "Storage", "WorkingTime", crypto,
      .product(name: "CryptoExtras", package: "swift-crypto"),
    ]),
  library("Domain", "Forms", ["Language", "WorkingTime"]),
  library(
    "Domain", "Procedures",
    ["Agencies", "Identity", "Forms", "Language", "Storage", "WorkingTime", "Workflow", crypto]),
  library(
    "Domain", "Rules",
    ["Agencies", "Identity", "Forms", "Procedures", "Language", "Storage", "WorkingTime", "Workflow"]),
  library(
    "Domain", "Processes",
    [
      "Agencies", "Identity", "Forms", "Procedures", "Rules", "Language", "Storage", "WorkingTime", "Workflow", "BPMN",
    ]),
  library(
    "Domain", "Messaging",
    ["Jobs", "Language", "Storage", "WorkingTime", "Agencies", .product(name: "Mustache", package: "swift-mustache")]),
  library("Domain", "Papers", ["Agencies", "Jobs", "Storage", "WorkingTime", "Blobs"]),
  library(
    "Domain", "Dossiers",
    [
      "Agencies", "Identity", "Forms", "Procedures", "Rules", "Messaging", "Jobs", "Papers", "Language", "Storage",
      "WorkingTime", "Workflow", crypto,
    ]),
  library(
    "Domain", "Casework",
    [
      "Agencies", "Identity", "Forms", "Procedures", "Rules", "Messaging", "Jobs", "Papers", "Dossiers", "Language",
      "Storage", "WorkingTime", "Workflow", crypto,
    ]),
  library(
    "Domain", "Worklists",
    [
      "Agencies", "Identity", "Forms", "Procedures", "Rules", "Messaging", "Jobs", "Dossiers", "Casework",
      "Language", "Storage", "WorkingTime", "Workflow",
    ]),
  library("Domain", "Features", ["Blobs", "Jobs", "Papers", "Processes", "Worklists"]),
]
let allDomain: [Target.Dependency] = [
  "Agencies", "Identity", "Forms", "Procedures", "Rules", "Processes", "Messaging", "Jobs", "Papers", "Dossiers",
  "Casework", "Worklists", "Features", "Language", "Storage", "WorkingTime", "Workflow", "Blobs",
]

let web: [Target] = [
  library(
    "Web", "WebShared", folder: "Shared", allDomain + ["Markup", "CZlib", "CQREncode", hummingbird, log, crypto]),
  library("Web", "Slips", allDomain + ["WebShared", "Markup"]),
  library("Web", "Portal", allDomain + ["WebShared", "Slips", "Markup", hummingbird]),
  library("Web", "Desk", allDomain + ["WebShared", "Slips", "Markup", hummingbird]),
  library("Web", "Admin", allDomain + ["WebShared", "Markup", "BPMN", hummingbird]),
  .target(
    name: "API", dependencies: allDomain + ["WebShared", hummingbird], path: "Sources/Web/API",
    resources: [.embedInCode("openapi.json")], swiftSettings: settings),
  library(
    "Web", "WebFeatures", folder: "Features", allDomain + ["WebShared", "Slips", "Portal", "Desk", "Admin", "API"]),
]
let allWeb: [Target.Dependency] = [
  "WebShared", "Slips", "Portal", "Desk", "Admin", "API", "WebFeatures", "Markup", hummingbird,
]

let package = Package(
  name: "motcua",
  products: [.executable(name: "motcua", targets: ["motcua"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: kits + domain + [
    library("", "Gateways", ["Features", "Messaging", "Language", "CCurl", log]),
    library("", "Simulation", allDomain + [.product(name: "HeapModule", package: "swift-collections")]),
  ] + web + [
    .executableTarget(
      name: "motcua",
      // Not the areas of the site: a change of a page leaves the program's own files as they were compiled.
      dependencies: allDomain + [
        "WebFeatures", "WebShared", hummingbird, "Gateways", "Simulation", "BPMN", "SwiftCSV", log, crypto,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      path: "Sources/App", swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: allDomain + ["CPostgres"], path: "Tests/Support", swiftSettings: settings),
    tests("Kits", ["Language", "Storage", "Markup", "WorkingTime", "Workflow", "BPMN", "Blobs", crypto]),
    tests("Domain", allDomain + ["BPMN"], exclude: ["Casework/Snapshots"]),
    tests("Gateways", ["Gateways", "Messaging"]),
    tests(
      "Web", allDomain + allWeb + ["BPMN", .product(name: "HummingbirdTesting", package: "hummingbird")],
      exclude: ["Snapshots"]),
    tests("Architecture", []),
    tests("App", allDomain + ["motcua", "BPMN"]),
  ],
  swiftLanguageModes: [.v6]
)
