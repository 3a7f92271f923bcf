import Language
import Mustache

/// Makes plain text out of a template and the values of a notice. A value nobody gave is empty.
struct Renderer {
  private let subject: MustacheTemplate
  private let body: MustacheTemplate
  private let channel: Message.Channel

  init(_ template: MessageTemplate) throws {
    subject = try Self.parse(template.subject)
    body = try Self.parse(template.body)
    channel = template.channel
  }

  func render(_ values: NoticeValues) -> (subject: String, body: String) {
    let model = values.mapValues { value -> any Sendable in
      switch value {
      case .text(let text): text
      case .list(let texts): texts
      }
    }
    switch channel {
    case .email: return (subject.render(model).oneLine, body.render(model))
    // One character with a mark makes every part of an SMS hold 70 characters instead of 160.
    case .sms: return ("", shortened(body.render(model).oneLine.plainLetters))
    }
  }

  /// Refuses words that could not be sent.
  static func check(subject: String, body: String, channel: Message.Channel) throws(MessagingRefusal) {
    switch channel {
    case .email: guard !subject.oneLine.isEmpty else { throw .missingSubject }
    case .sms: guard subject.isEmpty else { throw .subjectOfSMS }
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
  /// Three parts of an SMS.
  static let longestSMS = 459

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

  private func shortened(_ text: String) -> String {
    text.count <= Self.longestSMS ? text : text.prefix(Self.longestSMS - 3) + "..."
  }
}
