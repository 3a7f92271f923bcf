"""What the folder of papers must hold, as the database itself tells it, while the server is dead."""

import hashlib
import json
import time
from pathlib import Path

from Tests.Program.server import Failed

WEEK = 8 * 86_400_000  # in milliseconds, and a day more


class Papers:
    def __init__(self, server, query):
        self.query = query
        self.folder = Path(server.folder) / "blobs"

    def check(self, citizens):
        """Every content that a row names is there, whole; and rows name what was acknowledged to the citizens."""
        drafts = {key: {paper["file"]["hash"] for paper in json.loads(papers)}
                  for key, papers in self.query("SELECT key, papers FROM submission_draft")}
        dossiers = {}
        for code, content in self.query(
            "SELECT code, blob_hash FROM dossier_paper JOIN dossier ON dossier.id = dossier_id "
            "WHERE blob_hash IS NOT NULL"
        ):
            dossiers.setdefault(code, set()).add(content)
        used = {(kind, key, content) for content, kind, key in self.query("SELECT hash, user_kind, user_key FROM blob_use")}
        named = {("draft", key, content) for key, contents in drafts.items() for content in contents}
        named |= {("dossier", code, content) for code, contents in dossiers.items() for content in contents}
        if used != named:
            raise Failed(f"Named and not used: {named - used}; used and not named: {used - named}")
        for _, key, content in sorted(named):
            self.expect_whole(content, key)
        for citizen in citizens:
            for key, states in citizen.drafts.items():
                allowed = [None if state is None else {paper.split(".")[1] for paper in state} for state in states]
                if drafts.get(key) not in allowed:
                    raise Failed(f"The draft {key} holds {drafts.get(key)} and not one of {allowed}")
            for code, papers in citizen.dossiers.items():
                if dossiers.get(code) != papers:
                    raise Failed(f"The dossier {code} holds {dossiers.get(code)} and not {papers}")
        return len(named)

    def expect_whole(self, content, key):
        files = [self.folder / content[:2] / content[2:4] / content, *(self.folder / "leaving").glob(f"{content}.*")]
        found = [file for file in files if file.exists()]
        if not found:
            raise Failed(f"The paper {content} of {key} is lost.")
        for file in found:
            if hashlib.sha256(file.read_bytes()).hexdigest() != content:
                raise Failed(f"The paper {content} of {key} is not what it was: {file}")

    def age(self):
        """Whatever nobody uses has lain for longer than its week; and others longer still, so that the removal is at work
        while the same papers come again."""
        self.query(f"UPDATE blob SET idle_since = idle_since - {WEEK} WHERE idle_since IS NOT NULL")
        self.query(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
            f"INSERT INTO blob (hash, idle_since, arrival) SELECT '{'0' * 57}' || CAST(1000000 + i AS TEXT), i, 1 FROM n "
            "WHERE true ON CONFLICT (hash) DO NOTHING"
        )

    def wait_until_clean(self, within=120):
        """A server is running: what nobody uses goes, with its row."""
        until = time.monotonic() + within
        idle = None
        while time.monotonic() < until:
            [(idle,)] = self.query("SELECT count(*) FROM blob WHERE idle_since IS NOT NULL")
            if int(idle) == 0:
                return
            time.sleep(0.2)
        raise Failed(f"{idle} papers that nobody uses are still there after {within} s.")

    def expect_clean(self):
        """Answers how many files a kill left without a row; those are found within a day, and go a week later."""
        known = {content for (content,) in self.query("SELECT hash FROM blob")}
        used = {content for (content,) in self.query("SELECT DISTINCT hash FROM blob_use")}
        if known != used:
            raise Failed(f"{len(known - used)} papers are known that nobody uses")
        files = {file.name[:64] for file in self.folder.glob("*/*/*")} | {
            file.name[:64] for file in (self.folder / "leaving").glob("*")}
        if used - files:
            raise Failed(f"{len(used - files)} papers in use are lost")
        return len(files - used)
