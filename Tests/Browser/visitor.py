"""One person at one browser. Watches what goes wrong behind the page, and looks at pages with a critical eye."""

import re
import subprocess
import tempfile
from contextlib import contextmanager
from urllib.parse import urlsplit

from Tests.Browser.axe import violations
from Tests.Browser.pictures import Inspector, overflow, take
from Tests.Program.server import Failed


class Visitor:
    def __init__(self, browser, url, pictures, who, javascript=True):
        self.who = who
        self.url = url
        self.pictures = pictures
        self.problems = []
        self.looks = 0
        self.expected = set()
        self.context = browser.new_context(
            base_url=url, java_script_enabled=javascript, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh",
            viewport={"width": 1280, "height": 800}, reduced_motion="reduce",
        )
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.note(f"error in a script: {error}"))
        self.page.on("request", self.asked)
        self.page.on("requestfailed", self.unanswered)
        self.page.on("response", self.answered)
        self.inspector = None if javascript else Inspector(browser, self.context)

    # What goes wrong behind the page

    def note(self, problem):
        self.problems.append(f"{self.who}, at {self.page.url}: {problem}")

    def heard(self, message):
        # A bad status is told by answered(), with its address; Chromium's line about it says less.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.note(f"on the console: {message.text}")

    def asked(self, request):
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and f"{parts.scheme}://{parts.netloc}" != self.url:
            self.note(f"asks a stranger: {request.url}")

    def unanswered(self, request):
        # A download takes the place of a navigation, which Chromium reports as aborted.
        if request.failure != "net::ERR_ABORTED":
            self.note(f"no answer: {request.method} {request.url}: {request.failure}")

    def answered(self, response):
        if response.status >= 400 and response.status not in self.expected:
            self.note(f"{response.status} for {response.request.method} {response.url}")

    @contextmanager
    def expecting(self, *statuses):
        """Inside, these statuses are what the scenario wants to see."""
        self.expected = set(statuses)
        yield
        self.expected = set()

    # What the person does

    def go(self, path, status=200):
        with self.expecting(status):
            response = self.page.goto(path)
        if response.status != status:
            raise Failed(f"{path} answers {response.status}, not {status}.")

    def fill(self, label, value):
        self.page.get_by_label(self.labelled(label)).fill(value)

    def labelled(self, label):
        """A field that may be left out says so behind its label."""
        return re.compile(rf"^\s*{re.escape(label)}(\s*\(không bắt buộc\))?\s*$")

    def press(self, button):
        self.page.get_by_role("button", name=button, exact=True).click()

    def follow(self, link):
        self.page.get_by_role("link", name=link, exact=True).click()

    def reads(self, text):
        """The text stands somewhere on the page to be seen."""
        self.page.get_by_text(text).first.wait_for(state="visible")

    # What a careful eye sees

    def look(self, name):
        """Pictures at three widths, axe in both colour schemes, and the bones every page must have."""
        self.looks += 1
        page = self.inspector.mirror(self.page) if self.inspector else self.page
        found = bones(page)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found += [f"axe, {scheme}: {violation}" for violation in violations(page)]
        page.emulate_media(color_scheme="light")
        for width in take(page, self.pictures, name):
            found += overflow(page, width)
        page.set_viewport_size({"width": 1280, "height": 800})
        self.problems += [f"{self.who}, {name} ({urlsplit(self.page.url).path}): {problem}" for problem in found]

    def prints_on_one_a5(self, *texts):
        """What comes out of the printer: one A5 page with these texts on it."""
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            self.page.pdf(path=file.name, prefer_css_page_size=True)
            facts = run_tool("pdfinfo", file.name)
            width, height = re.search(r"^Page size:\s+([\d.]+) x ([\d.]+) pts", facts, re.M).groups()
            pages = int(re.search(r"^Pages:\s+(\d+)", facts, re.M)[1])
            printed = " ".join(run_tool("pdftotext", "-layout", file.name, "-").split())
        # 148 × 210 mm in points
        if pages != 1 or abs(float(width) - 419.5) > 1 or abs(float(height) - 595.3) > 1:
            raise Failed(f"{self.page.url} prints {pages} pages of {width} × {height} points instead of one A5.")
        for text in texts:
            if text not in printed:
                raise Failed(f"“{text}” is not on the paper: {printed}")

    def keep_evidence(self, scenario):
        stem = self.pictures / f"failed-{scenario}-{self.who}"
        try:
            self.page.screenshot(path=f"{stem}.png", full_page=True)
            stem.with_suffix(".html").write_text(self.page.content())
        except Exception as error:
            print(f"No picture of {self.who}'s last page: {error}")

    def close(self):
        if self.inspector:
            self.inspector.close()
        self.context.close()


def run_tool(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def bones(page):
    """A language, a title, one first heading."""
    found = []
    if page.locator("html").get_attribute("lang") != "vi":
        found.append('<html> does not say lang="vi"')
    if not page.title().strip():
        found.append("the page has no title")
    headings = page.locator("h1").count()
    if headings != 1:
        found.append(f"{headings} first headings instead of one")
    return found
