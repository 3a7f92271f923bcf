#!/usr/bin/env python3
"""Our processes behave in SpiffWorkflow as they do in our machine.

    run.py BINARY [SEED]

BINARY is the program `motcua`, which writes the BPMN files and the walks. Every file is checked against the
schema of BPMN 2.0 and for what other tools need (ids that are there once, flows that lead somewhere, everything
drawn), then every walk is played: after each step that is done, the tasks that are ready in SpiffWorkflow must be the
steps that are open in the machine. At last files are broken on purpose: whoever plays them must notice.
"""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import SpiffWorkflow
from lxml import etree
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine, TaskDataEnvironment
from SpiffWorkflow.bpmn.specs.defaults import ServiceTask
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORDS = {"và": "and", "hoặc": "or", "không": "not", "trong": "in", "đúng": "True", "sai": "False", "trống": "None"}

MODEL = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"

# The file, what is changed in it, and what that would be if the exporter did it.
BREAKS = [
    ("joins", "inclusiveGateway", "parallelGateway", "a join that waits for ways nobody took"),
    ("joins", "inclusiveGateway", "exclusiveGateway", "a join that lets each way pass"),
    ("lt-khai-sinh", "parallelGateway", "exclusiveGateway", "a split that opens one way"),
    ("branches", r"(<bpmn:conditionExpression[^>]*>[^<]*)&gt;", r"\1&lt;", "a condition turned round"),
    ("khai-sinh", r'targetRef="Step_4"', 'targetRef="Step_5"', "a flow that passes a step by"),
    ("khai-sinh", r'<bpmn:sequenceFlow id="Flow_3"[^>]*/>', "", "a flow that is missing"),
    ("ends", r"<bpmn:terminateEventDefinition[^>]*/>", "", "an end that does not end all"),
]

# What a called process is like does not matter to the one that waits for it.
CALLED = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="called">
<process id="{id}" isExecutable="true"><startEvent id="s"/><userTask id="{id}_work"/><endEvent id="e"/>
<sequenceFlow id="f" sourceRef="s" targetRef="{id}_work"/><sequenceFlow id="g" sourceRef="{id}_work" targetRef="e"/>
</process></definitions>"""


class Conditions(PythonScriptEngine):
    """Our conditions, told in Python's words."""

    def __init__(self):
        super().__init__(environment=TaskDataEnvironment({}))

    def evaluate(self, task, expression, external_context=None):
        python = re.sub(r"\w+", lambda word: WORDS.get(word[0], word[0]), expression)
        python = re.sub(r"(?<![=!<>])=(?!=)", "==", python)
        return super().evaluate(task, python, external_context)


def name_of(step):
    """As the exporter names the task of a step."""
    return "Step_" + "".join(c if c.isascii() and c.isalnum() else f"_{ord(c)}_" for c in step)


def workflow(path, slug):
    parser = BpmnParser()
    parser.add_bpmn_file(str(path))
    for called in set(re.findall(r'calledElement="([^"]+)"', path.read_text())):
        parser.add_bpmn_xml(etree.fromstring(CALLED.format(id=called)))
    spec = parser.get_spec(f"Process_{slug}")
    made = BpmnWorkflow(spec, parser.get_subprocess_specs(spec.name), script_engine=Conditions())
    settle(made)
    return made


def settle(made):
    """Runs what nobody does by hand: gateways, and the tasks of programs, which are done at once."""
    made.do_engine_steps()
    made.refresh_waiting_tasks()
    for task in made.get_tasks(state=TaskState.STARTED):
        if isinstance(task.task_spec, ServiceTask):
            task.complete()
    made.do_engine_steps()


def ready(made):
    """The steps at work: a task asked of several is one, and a called process is the step that waits for it."""
    found = set()
    for task in made.get_tasks(state=TaskState.READY | TaskState.STARTED):
        if not task.task_spec.manual:
            continue
        own = task.workflow.parent_task_id
        if own is not None and own in made.tasks and not task.task_spec.name.startswith("Step_"):
            task = made.tasks[own]
        found.add(re.sub(r" \[child\]$", "", task.task_spec.name))
    return found


def finish(made, step, data):
    """Does a step: all the tasks it has become."""
    for task in made.get_tasks(state=TaskState.READY | TaskState.STARTED):
        if not task.task_spec.manual:
            continue
        names = {re.sub(r" \[child\]$", "", task.task_spec.name)}
        if task.workflow.parent_task_id in made.tasks:
            names.add(made.tasks[task.workflow.parent_task_id].task_spec.name)
        if name_of(step) in names:
            task.data.update(data)
            task.run()
    settle(made)


def play(path, slug, walks, samples):
    moves = 0
    for number, walk in enumerate(walks["walks"]):
        made = workflow(path, slug)
        automatic = set(walks["automatic"])
        want = walks["start"]
        for move in walk:
            if move["step"] in automatic:
                want = move["open"]
                continue
            found = ready(made)
            expected = {name_of(step) for step in want}
            assert found == expected, f"{slug}, walk {number}: ready {sorted(found)}, open {sorted(expected)}"
            choice = move.get("choice")
            data = {f"choice_{name_of(move['step'])[5:]}": choice} if choice else {}
            data.update(samples.get(move["step"], {}).get(choice, {}))
            finish(made, move["step"], data)
            want = move["open"]
            moves += 1
        assert want == [] and made.is_completed(), f"{slug}, walk {number}: the machine is done, SpiffWorkflow is not"
    return moves


def check_file(tree, slug):
    """What BpmnParser forgives and other tools do not."""
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids)), f"{slug}: an id is there twice"
    parts = tree.getroot().find(f"{MODEL}process")
    known = {part.get("id") for part in parts}
    for flow in parts.iter(f"{MODEL}sequenceFlow"):
        assert {flow.get("sourceRef"), flow.get("targetRef")} <= known, f"{slug}: {flow.get('id')} leads nowhere"
    drawn = {node.get("bpmnElement") for node in tree.iter()}
    assert known <= drawn, f"{slug}: not drawn: {sorted(known - drawn)}"


def check_breaks(folder, samples):
    for slug, what, instead, name in BREAKS:
        path = Path(folder) / f"{slug}.bpmn"
        whole = path.read_text()
        broken, count = re.subn(what, instead, whole)
        assert count, f"{slug}: nothing to break for {name}"
        path.write_text(broken)
        try:
            play(path, slug, json.loads(path.with_suffix(".json").read_text()), samples.get(slug, {}))
        except Exception:
            continue
        finally:
            path.write_text(whole)
        raise AssertionError(f"{slug}: nobody noticed {name}")
    print(f"{len(BREAKS)} broken files were noticed.")


def main():
    binary = sys.argv[1]
    seed = sys.argv[2] if len(sys.argv) > 2 else str(random.randrange(2**32))
    print(f"seed {seed}")
    schema = etree.XMLSchema(
        etree.parse(os.path.join(os.path.dirname(SpiffWorkflow.__file__), "bpmn/parser/schema/BPMN20.xsd")))
    with tempfile.TemporaryDirectory() as folder:
        for source in (ROOT / "Data/processes", HERE / "processes"):
            subprocess.run([binary, "process", "walks", str(source), folder, seed], check=True)
        samples = {path.stem: json.loads(path.read_text()).get("data", {}) for path in (HERE / "processes").glob("*.json")}
        files = sorted(Path(folder).glob("*.bpmn"))
        assert len(files) >= 21, f"only {len(files)} processes"
        total = 0
        for path in files:
            tree = etree.parse(str(path))
            schema.assertValid(tree)
            check_file(tree, path.stem)
            walks = json.loads(path.with_suffix(".json").read_text())
            moves = play(path, path.stem, walks, samples.get(path.stem, {}))
            print(f"{path.stem}: {len(walks['walks'])} walks, {moves} steps agree")
            total += moves
        check_breaks(folder, samples)
        print(f"{len(files)} processes, {total} steps agree with SpiffWorkflow.")


if __name__ == "__main__":
    main()
