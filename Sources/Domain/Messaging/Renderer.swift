import Language
import Mustache

/// Makes plain text out of a template and the values of a notice. A value nobody gave is empty.
struct Renderer {
  private let subject: MustacheTemplate
  private let body: MustacheTemplate
  private let channel: Message.Channel

  init(_ template: MessageTemplate, on channel: Message.Channel) throws {
    subject = try Self.parse(template.subject)
    body = try Self.parse(template.body)
    self.channel = channel
  }

  func render(_ values: NoticeValues) -> (subject: String, body: String) {
    let model = values.byName.mapValues { value -> any Sendable in
      switch value {
      case .text(let text): text
      case .list(let texts): texts
      }
    }
    return switch channel.form {
    case .letter: (written(subject.render(model)).oneLine, shortened(written(body.render(model))))
    case .text: ("", shortened(written(body.render(model)).oneLine))
    }
  }

  /// Refuses words that could not be sent.
  static func check(subject: String, body: String, channel: Message.Channel) throws(MessagingRefusal) {
    switch channel.form {
    case .letter: guard !subject.oneLine.isEmpty else { throw .missingSubject }
    case .text: guard subject.isEmpty else { throw .needlessSubject(on: channel.title) }
    }
    guard !body.oneLine.isEmpty else { throw .emptyBody }
    guard body.utf8.count <= longestBody, subject.utf8.count <= longestBody else { throw .longBody(limit: longestBody) }
    guard !subject.contains(where: \.isNewline), (try? parse(subject)) != nil else { throw .malformedSubject }
    do {
      _ = try parse(body)
    } catch let error as MustacheTemplate.ParserError {
      throw .malformedBody(line: error.context.lineNumber)
    } catch let refusal as MessagingRefusal {
      throw refusal
    } catch {
      throw .malformedBody(line: 1)
    }
  }

  static let longestBody = 4_000
  static let mostTags = 50

  private static func parse(_ text: String) throws -> MustacheTemplate {
    try checkTags(in: text)
    // Without this mark values would be escaped as HTML.
    return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
  }

  /// The parser calls itself for every section inside a section and would crash on a great many, so their number is
  /// limited; and tags that rename the braces, which would hide others from the count, are refused.
  private static func checkTags(in text: String) throws(MessagingRefusal) {
    var line = 1
    for (number, part) in text.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
      guard number <= mostTags else { throw .tooManyTags(limit: mostTags) }
      if number > 0, part.first(where: { !$0.isWhitespace }) == "=" { throw .malformedBody(line: line) }
      line += part.count(where: \.isNewline)
    }
  }

  private func written(_ text: String) -> String { channel.keepsMarks ? text : text.plainLetters }

  private func shortened(_ text: String) -> String {
    guard let longest = channel.longest, text.count > longest else { return text }
    return text.prefix(longest - 3) + "..."
  }
}
