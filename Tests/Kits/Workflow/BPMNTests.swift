import BPMN
import Foundation
import Language
import Testing
import Workflow

@Suite("BPMN")
struct BPMNTests {
  @Test("Export and import give the same process again", arguments: Shipped.all)
  func shipped(_ shipped: Shipped) throws {
    let file = try BPMN.xml(of: shipped.process, id: shipped.slug, name: "Quy trình \(shipped.slug)")
    let answer = try BPMN.process(from: file)
    #expect(answer.process == shipped.process)
    #expect(answer.notes == [])
    #expect(answer.name == "Quy trình \(shipped.slug)")
  }

  @Test("The same for random valid definitions, and the same text each time")
  func random() throws {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var maker = RandomProcess(random: SeededRandom(seed: seed))
    for _ in 0..<100 {
      let process = maker.next()
      let file = try BPMN.xml(of: process, id: "x", name: "<&\"'>\n đ")
      let answer = try BPMN.process(from: file)
      #expect(answer.name == "<&\"'>\n đ" && answer.notes.isEmpty, "seed \(seed)")
      #expect(answer.process == process, "seed \(seed)")
      #expect(try BPMN.xml(of: process, id: "x", name: "<&\"'>\n đ") == file)
      if answer.process != process { return }
    }
  }

  @Test("Many at once read and write without harm")
  func atOnce() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<16 {
        group.addTask {
          for shipped in Shipped.all {
            let file = try BPMN.xml(of: shipped.process, id: shipped.slug, name: shipped.slug)
            #expect(try BPMN.process(from: file).process == shipped.process)
            #expect(throws: ImportError.notXML) { try BPMN.process(from: file.dropLast(40)) }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("What another tool drew is read, and what is not understood is named")
  func foreign() throws {
    let answer = try BPMN.process(from: Data(foreignFile.utf8))
    let process = answer.process
    #expect(process.steps.map(\.id) == ["check", "visit", "sign", "refuse"])
    #expect(process.step("check")?.choices.map(\.title) == ["Đủ", "Thiếu"])
    #expect(process.step("check")?.choices.map(\.condition) == ["area > 10", nil])
    #expect(process.step("check")?.choices.map(\.target) == [.next(["visit", "sign"]), .next(["refuse"])])
    #expect(process.step("visit")?.next == ["sign"])
    #expect(process.step("sign")?.choices.map(\.target) == [.back("check"), .next(["refuse"])])
    #expect(
      answer.notes.map { "\($0.element) \($0.fate)" } == [
        "collaboration leftOut", "laneSet leftOut", "userTask becameWork", "userTask/@camunda:assignee leftOut",
        "userTask becameWork",
        "{http://camunda.org/schema/1.0/bpmn}formData leftOut", "intermediateCatchEvent passedThrough",
        "task becameWork", "task becameWork", "boundaryEvent passedThrough", "textAnnotation leftOut",
      ])
  }

  @Test(
    "What is no BPMN is refused, and why",
    arguments: [
      ("", ImportError.notXML), ("<a>", .notXML), ("<a/>", .notBPMN),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", .documentType),
      ("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>", .noProcess),
    ])
  func refused(_ text: String, _ error: ImportError) {
    #expect(throws: error) { try BPMN.process(from: Data(text.utf8)) }
  }

  private let foreignFile = """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="x">
      <process id="p" name="Cấp phép">
        <laneSet id="lanes"/>
        <startEvent id="s"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="check"/>
        <userTask id="check" name="Kiểm tra" camunda:assignee="ha"/>
        <sequenceFlow id="f2" sourceRef="check" targetRef="g"/>
        <exclusiveGateway id="g" default="f4"/>
        <sequenceFlow id="f3" name="Đủ" sourceRef="g" targetRef="both">
          <conditionExpression xsi:type="tFormalExpression">area &gt; 10</conditionExpression>
        </sequenceFlow>
        <sequenceFlow id="f4" name="Thiếu" sourceRef="g" targetRef="refuse"/>
        <parallelGateway id="both"/>
        <sequenceFlow id="f5" sourceRef="both" targetRef="visit"/>
        <sequenceFlow id="f6" sourceRef="both" targetRef="sign"/>
        <userTask id="visit" name="Đi thực địa">
          <extensionElements><camunda:formData/></extensionElements>
        </userTask>
        <sequenceFlow id="f7" sourceRef="visit" targetRef="timer"/>
        <intermediateCatchEvent id="timer"/>
        <sequenceFlow id="f8" sourceRef="timer" targetRef="sign"/>
        <task id="sign" name="Ký"/>
        <sequenceFlow id="f9" sourceRef="sign" targetRef="g2"/>
        <exclusiveGateway id="g2"/>
        <sequenceFlow id="f10" name="Không" sourceRef="g2" targetRef="check"/>
        <sequenceFlow id="f11" name="Có" sourceRef="g2" targetRef="refuse"/>
        <task id="refuse" name="Trả"/>
        <sequenceFlow id="f12" sourceRef="refuse" targetRef="e"/>
        <endEvent id="e"/>
        <boundaryEvent id="late" attachedToRef="sign"/>
        <sequenceFlow id="f13" sourceRef="late" targetRef="refuse"/>
        <textAnnotation id="t"/>
      </process>
      <collaboration id="c"/>
    </definitions>
    """
}
