import Foundation
import Glibc
import TestSupport

/// `motcua serve` on a free port, stopped whatever happens.
struct Served: Sendable {
  let running: Running
  let port: UInt16

  static func run(
    _ program: Program, with more: [String: String] = [:], _ body: (Served) async throws -> Void
  ) async throws {
    let running = try program.start(["serve", "--port", "0"], with: more)
    do {
      try await body(Served(running: running, port: try await port(of: running)))
    } catch {
      running.signal(SIGKILL)
      _ = try? await running.end()
      throw error
    }
    running.signal(SIGTERM)
    _ = try await running.end()
  }

  /// The one line of the start names it.
  private static func port(of running: Running) async throws -> UInt16 {
    for _ in 0..<1_500 {
      if let found = running.printed.firstMatch(of: /answers at http:\/\/127\.0\.0\.1:(\d+)/),
        let port = UInt16(found.1)
      {
        return port
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw TestWorldError("The server does not start: \(running.printed) \(running.logged)")
  }

  func get(_ path: String) throws -> String {
    let line = try Line(to: port)
    try line.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    return try line.receive()
  }
}

/// A connection, byte by byte as the test wants it.
final class Line {
  private let socket: Int32

  init(to port: UInt16) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isOpen = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard isOpen == 0 else { throw TestWorldError("No connection to port \(port)") }
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      throw TestWorldError("The connection broke")
    }
  }

  /// Everything until the server closes.
  func receive() throws -> String {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &part, part.count, 0)
      guard count > 0 else { break }
      all += part[..<count]
    }
    return String(decoding: all, as: UTF8.self)
  }
}
