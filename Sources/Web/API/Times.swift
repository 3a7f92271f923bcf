import WorkingTime

/// A moment as programs read it: "2026-03-02T09:00:00+07:00".
struct Moment: Codable, Hashable {
  var instant: Instant

  init(_ instant: Instant) { self.instant = instant }

  init?(_ instant: Instant?) {
    guard let instant else { return nil }
    self.init(instant)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Instant(iso8601: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no moment")
    }
    self.init(instant)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(instant.iso8601)
  }
}
