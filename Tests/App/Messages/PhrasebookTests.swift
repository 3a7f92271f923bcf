import Features
import Messaging
import Testing

@testable import motcua

@Suite("Every kind of message the program sends")
struct PhrasebookTests {
  static let phrasebook = Composition.features.phrasebook

  @Test("Each has a key of its own, and so has each channel")
  func keys() {
    let kinds = Self.phrasebook.kinds.map(\.key)
    #expect(Set(kinds).count == kinds.count)
    #expect(kinds.allSatisfy { $0.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil })
    let channels = Self.phrasebook.channels.map(\.key)
    #expect(Set(channels).count == channels.count)
    #expect(Self.phrasebook.kind("of_tomorrow") == nil && Self.phrasebook.channel("fax") == nil)
  }

  @Test("Administrators read what it is called and when it is sent", arguments: phrasebook.kinds)
  func described(_ kind: NoticeKind) {
    #expect(!kind.title.isEmpty)
    #expect(kind.explanation.hasPrefix("Gửi khi ") && kind.explanation.hasSuffix("."))
    #expect(Set(kind.blanks.map(\.name)).count == kind.blanks.count)
    #expect(kind.blanks.allSatisfy { !$0.meaning.isEmpty })
  }

  @Test("Its words name no blank it does not have, and read whole", arguments: phrasebook.kinds, phrasebook.channels)
  func words(_ kind: NoticeKind, _ channel: Message.Channel) throws {
    let words = kind.words(on: channel)
    let names = (words.subject + words.body).matches(of: /\{\{[#\/]?([a-zA-Z]+)\}\}/).map { String($0.1) }
    #expect(Set(names).isSubset(of: kind.blanks.map(\.name)))

    let told = try MessageTemplate.preview(kind, channel, subject: words.subject, body: words.body)
    #expect(told.subject.isEmpty == (channel.form == .text))
    for text in [told.subject, told.body] {
      #expect(!text.contains("{") && !text.contains("}") && !text.contains("  ") && !text.contains(": \n"))
    }
    #expect(!told.body.isEmpty)
    if channel.key == "sms" {
      #expect(told.body.utf8.count <= 160 && told.body.allSatisfy { $0.isASCII && !$0.isNewline }, "\(told.body)")
    }
  }

  @Test("Each blank is filled in with something", arguments: phrasebook.kinds)
  func blanks(_ kind: NoticeKind) throws {
    for blank in kind.blanks {
      let words = "{{\(blank.name)}}{{#\(blank.name)}}{{.}}{{/\(blank.name)}}"
      #expect(try !MessageTemplate.preview(kind, .sms, subject: "", body: words).body.isEmpty, "\(blank.name)")
    }
  }

  @Test("Each channel has its gateway, with a mail server and without", arguments: [nil, "smtp://127.0.0.1"])
  func gateways(_ server: String?) throws {
    let settings = try SettingValues(of: Settings.all) { $0.name == "SMTP_URL" ? server : nil }
    let gateways = try Composition.features.gateways(settings)
    #expect(gateways.map(\.channel.key) == Self.phrasebook.channels.map(\.key))
  }
}
