import Rules
import Testing

@Suite("Where a step is done")
struct StepPlaceTests {
  @Test(
    "The words of a process name a body and a unit in it",
    arguments: [
      ("receiving/counter", StepPlace.Body.receiving, StepPlace.UnitName.counter),
      ("solving/room:justice", .solving, .room("justice")), ("district/leaders", .district, .leaders),
      ("province/clerks", .province, .clerks), ("solving/room", .solving, .room(nil)),
      ("outside:Thuế cơ sở/room:finance", .outside("Thuế cơ sở"), .room("finance")),
    ] as [(String, StepPlace.Body, StepPlace.UnitName)])
  func known(text: String, body: StepPlace.Body, unit: StepPlace.UnitName) {
    #expect(StepPlace(text)?.body == body && StepPlace(text)?.unit == unit)
  }

  @Test(
    "Anything else is no place", arguments: ["", "/", "solving", "solving/", "moon/room", "solving/kitchen", "/room"])
  func unknown(text: String) {
    #expect(StepPlace(text) == nil)
  }
}
