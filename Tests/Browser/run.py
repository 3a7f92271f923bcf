"""Plays the scenarios in headless Chromium against a fresh server.

    python -m Tests.Browser.run --binary .build/debug/motcua [scenario …]

Pictures go to var/screenshots, or where MOTCUA_SCREENSHOTS says.
"""

import argparse
import importlib
import os
import shutil
import sys
import time
import traceback
from pathlib import Path

from playwright.sync_api import sync_playwright

from Tests.Browser.visitor import Visitor
from Tests.Program.server import Failed, Server, run

SCENARIOS = Path(__file__).parent / "scenarios"


class Stage:
    """What a scenario plays on: the server, and visitors who each have a browser profile of their own."""

    def __init__(self, browser, server, pictures):
        self.browser = browser
        self.server = server
        self.pictures = pictures
        self.visitors = []

    def visitor(self, who, javascript=True):
        visitor = Visitor(self.browser, self.server.url, self.pictures, who, javascript)
        self.visitors.append(visitor)
        return visitor

    def finish(self):
        problems = [problem for visitor in self.visitors for problem in visitor.problems]
        if problems:
            raise Failed("\n".join(problems))

    def close(self, failed_scenario=None):
        for visitor in self.visitors:
            if failed_scenario:
                visitor.keep_evidence(failed_scenario)
            visitor.close()


def play(name, browser, server, pictures):
    """Plays one scenario; answers whether it went well."""
    began = time.monotonic()
    stage = Stage(browser, server, pictures)
    failed = True
    try:
        importlib.import_module(f"Tests.Browser.scenarios.{name}").play(stage)
        stage.finish()
        failed = False
    except Failed as failure:
        print(f"✘ {name}: {failure}", file=sys.stderr)
    except Exception:
        print(f"✘ {name}: {traceback.format_exc()}", file=sys.stderr)
        for problem in (problem for visitor in stage.visitors for problem in visitor.problems):
            print(f"  {problem}", file=sys.stderr)
    finally:
        stage.close(name if failed else None)
    looks = sum(visitor.looks for visitor in stage.visitors)
    if not failed:
        print(f"✔ {name}: {looks} pages looked at, {time.monotonic() - began:.1f} s", flush=True)
    return not failed


def chromium():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        raise Failed("Chromium is not installed; `scripts/install test` installs it.")
    return path


def main():
    everything = sorted(path.stem for path in SCENARIOS.glob("*.py") if path.stem != "__init__")
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--binary", required=True)
    words.add_argument("scenario", nargs="*", default=everything)
    asked = words.parse_args()
    unknown = set(asked.scenario) - set(everything)
    if unknown or not everything:
        raise Failed(f"No scenario called {', '.join(sorted(unknown))}. There are: {', '.join(everything)}.")

    pictures = Path(os.environ.get("MOTCUA_SCREENSHOTS", "var/screenshots"))
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    with Server(asked.binary) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        try:
            failed = [name for name in asked.scenario if not play(name, browser, server, pictures)]
        finally:
            browser.close()
        if failed:
            raise Failed(f"{len(failed)} of {len(asked.scenario)} scenarios failed: {', '.join(failed)}.")
        server.stop()
    print(f"Screenshots are in {pictures}.")


if __name__ == "__main__":
    run(main)
