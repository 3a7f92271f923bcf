import Workflow

extension BrokenProcess {
  private static let staff = CheckContext(staff: [
    "Xã A": [performer("receptionist"), performer("specialist")], "Xã B": [performer("receptionist")],
  ])

  static let parts = [
    BrokenProcess("time below zero", .negativeTime("a"), steps: between("a", step("a", minutes: -1, next: ["out"]))),
    BrokenProcess("nobody does it", .nobody("a"), steps: between("a", step("a", by: "", next: ["out"]))),
    BrokenProcess(
      "an approval that may be left out", .mayNotBeLeftOut("a"),
      steps: between("a", step("a", .approval, optional: true, next: ["out"]))),
    BrokenProcess(
      "a consultation that asks nobody", .nobodyAsked("a"), steps: between("a", step("a", .consultation, next: ["out"]))
    ),
    BrokenProcess(
      "silence without a term", .silenceWithoutTerm("a"),
      steps: between("a", step("a", .consultation, minutes: 0, next: ["out"], asked: ["fire"], silence: .consent))),
    BrokenProcess(
      "questions at a step of work", .askedOutOfPlace("a"),
      steps: between("a", step("a", next: ["out"], asked: ["fire"]))),
    BrokenProcess("a leg to nowhere", .legMissing("a"), steps: between("a", step("a", .leg, next: ["out"]))),
    BrokenProcess(
      "a leg at a step of work", .legOutOfPlace("a"), steps: between("a", step("a", next: ["out"], leg: leg))),
    BrokenProcess(
      "a leg longer than its step", .legLongerThanStep("a"),
      steps: between("a", step("a", .leg, minutes: 30, next: ["out"], leg: leg))),
    BrokenProcess(
      "a leg into its own procedure", .legOpensItself("a"), CheckContext(procedure: "1.000"),
      steps: between("a", step("a", .leg, next: ["out"], leg: leg))),
    BrokenProcess(
      "a leg into a procedure nobody knows", .unknownProcedure("a", "1.000"), CheckContext(procedures: ["2.000"]),
      steps: between("a", step("a", .leg, next: ["out"], leg: leg))),
    BrokenProcess(
      "a leg to a place instead of a body", .unknownBody("a", "district"), CheckContext(bodies: [:]),
      steps: between("a", step("a", .leg, next: ["out"], leg: leg))),
    BrokenProcess(
      "a leg to a body that does not solve it", .bodyDoesNotTake("a", body: "district", "1.000"),
      CheckContext(bodies: ["district": ["2.000"]]), steps: between("a", step("a", .leg, next: ["out"], leg: leg))),
    BrokenProcess(
      "a person nobody can choose", .nobodyChooses("b"),
      steps: between("a", step("a", .leg, next: ["b"], leg: leg), step("b", chosen: true, next: ["out"]))),
    BrokenProcess(
      "a person the citizen would have to choose", .nobodyChooses("b"),
      steps: between("a", step("a", .payment, next: ["b"]), step("b", chosen: true, next: ["out"]))),
    BrokenProcess(
      "a reason nobody is asked for", .needsOutOfPlace("out"),
      steps: [step("in", .reception, next: ["a"]), step("a", next: ["out"]), step("out", .delivery, needs: [.date])]),
    BrokenProcess(
      "one person for two roles at once", .severalNamed("a"),
      steps: between(
        "a", step("a", next: ["b", "c"]), step("b", by: "clerk", chosen: true, next: ["out"]),
        step("c", chosen: true, next: ["out"]))),
    BrokenProcess(
      "a clock that never runs again", .pauseWithoutEnd("a"),
      steps: between("a", step("a", next: ["out"], effects: [.pause]))),
    BrokenProcess(
      "a role one agency has not filled", .nobodyHolds("a", performer("specialist"), agency: "Xã B"), staff,
      steps: between("a", step("a", next: ["out"]))),
    BrokenProcess(
      "a status nobody knows", .unknownStatus("a", "lost"), CheckContext(statuses: ["refused"]),
      steps: between(
        "a", step("a", choices: [choice("yes", to: "out"), end("no", effects: [.status("lost"), .form("03")])]))),
    BrokenProcess(
      "a status where the dossier goes on", .statusOutOfPlace("a"),
      steps: between("a", step("a", next: ["out"], effects: [.status("refused")]))),
    BrokenProcess(
      "a message nobody knows", .unknownMessage("a", "lost"), CheckContext(messages: ["progress"]),
      steps: between("a", step("a", next: ["out"], effects: [.message("lost")]))),
    BrokenProcess(
      "a form nobody knows", .unknownForm("a", "99"), CheckContext(forms: ["03"]),
      steps: between("a", step("a", next: ["out"], effects: [.form("99")]))),
  ]
}
