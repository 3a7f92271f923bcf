"""kill -9 under a load of new dossiers: what was acknowledged is there, nothing is there twice.

Each round: several threads create dossiers, the server is killed at a random moment and started again. Then every
code acknowledged in the round must answer, and every key, answered or cut off, must lead to exactly one dossier.

Meanwhile citizens send the same few papers over and over, while papers of earlier rounds that nobody uses are removed.
After each kill every paper that a row names must be there, whole; at the end all that nobody uses must be gone.
"""

import argparse
import http.client
import random
import sqlite3
import subprocess
import threading
import time
import uuid

from Tests.Crash.citizen import Citizen
from Tests.Crash.papers import Papers
from Tests.Program import people
from Tests.Program.client import Client
from Tests.Program.server import Failed, Server, run

THREADS = 8
CITIZENS = 3
ENOUGH = 10


class Round:
    """What was asked of the server between two kills."""

    def __init__(self, client):
        self.client = client
        self.acknowledged = {}
        self.cut_off = []
        self.wrong = []
        self.is_over = threading.Event()
        self.lock = threading.Lock()

    def load(self, citizens):
        threads = [threading.Thread(target=self.create_until_over, daemon=True) for _ in range(THREADS)]
        threads += [
            threading.Thread(target=citizen.fill_in_until, args=(self.is_over,), daemon=True) for citizen in citizens
        ]
        for thread in threads:
            thread.start()
        return threads

    def wait_for_load(self, within=20):
        """The kill is to fall among many requests, however slow the machine is."""
        until = time.monotonic() + within
        while len(self.acknowledged) < ENOUGH and not self.wrong and time.monotonic() < until:
            time.sleep(0.005)

    def create_until_over(self):
        while not self.is_over.is_set():
            key = str(uuid.uuid4())
            try:
                status, answer = self.client.post("/api/v1/dossiers", people.DOSSIER, Idempotency_Key=key)
            except (OSError, http.client.HTTPException):
                with self.lock:
                    self.cut_off.append(key)
                return
            with self.lock:
                if status == 201:
                    self.acknowledged[key] = answer["code"]
                else:
                    self.wrong.append(f"{status}: {answer}")
                    return


def check(round_, client):
    """Every promise of the round, after the restart. Answers all keys with their codes."""
    if round_.wrong:
        raise Failed(f"A create was not answered with 201 but with {round_.wrong[0]}")
    for code in round_.acknowledged.values():
        status, _ = client.get(f"/api/v1/dossiers/{code}")
        if status != 200:
            raise Failed(f"The acknowledged dossier {code} answers {status} after the kill: it is lost.")
    codes = dict(round_.acknowledged)
    for key in list(round_.acknowledged)[-20:] + round_.cut_off:
        status, answer = client.post("/api/v1/dossiers", people.DOSSIER, Idempotency_Key=key)
        if status not in (200, 201):
            raise Failed(f"The retry with key {key} answers {status}: {answer}")
        if codes.setdefault(key, answer["code"]) != answer["code"]:
            raise Failed(f"The key {key} gave {codes[key]} first and {answer['code']} on the retry.")
    return codes


def count(server):
    """(dossiers, different codes) as the database itself tells."""
    [row] = query(server, "SELECT count(*), count(DISTINCT code) FROM dossier")
    return tuple(int(part) for part in row)


def query(server, text):
    """The rows, beside the server or while it is dead."""
    if server.database_url.startswith("sqlite:"):
        with sqlite3.connect(server.database_url.removeprefix("sqlite:"), timeout=20) as database:
            return database.execute(text).fetchall()
    return psql_rows(server.database_url, text)


def psql(url, query):
    return subprocess.run(["psql", "-XAtqF", "\x1f", "-c", query, url], text=True, capture_output=True, check=True).stdout.strip()


def psql_rows(url, query):
    return [tuple(line.split("\x1f")) for line in psql(url, query).splitlines()]


def own_database(postgres):
    """A new database on the given server: the maintenance URL with another name in it."""
    name = f"crash_{uuid.uuid4().hex[:8]}"
    psql(postgres, f"CREATE DATABASE {name}")
    address, _, options = postgres.partition("?")
    return address.rsplit("/", 1)[0] + f"/{name}" + (f"?{options}" if options else "")


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--binary", required=True)
    words.add_argument("--rounds", type=int, default=100)
    words.add_argument("--postgres", help="URL of a running server; a database is made on it")
    words.add_argument("--seed", type=int, default=random.randrange(2**32))
    asked = words.parse_args()
    moments = random.Random(asked.seed)
    engine = "PostgreSQL" if asked.postgres else "SQLite"

    database = own_database(asked.postgres) if asked.postgres else None
    with Server(asked.binary, database, dossiers=20) as server:
        token = server.command("user", "token", people.RECEPTIONIST)
        before, _ = count(server)
        codes = {}
        papers = Papers(server, lambda text: query(server, text))
        everybody = []
        for number in range(1, asked.rounds + 1):
            round_ = Round(Client(server.port, token))
            citizens = [Citizen(server.port, moments.random()) for _ in range(CITIZENS)]
            everybody += citizens
            threads = round_.load(citizens)
            round_.wait_for_load()
            time.sleep(moments.uniform(0, 1))
            server.kill()
            round_.is_over.set()
            for thread in threads:
                thread.join()
            named = papers.check(everybody)
            complaints = [citizen.wrong for citizen in citizens if citizen.wrong]
            if complaints:
                raise Failed(complaints[0])
            papers.age()
            server.start()
            codes |= check(round_, Client(server.port, token))
            print(
                f"{engine} round {number}: {len(round_.acknowledged)} acknowledged, {len(round_.cut_off)} cut off, "
                f"{sum(citizen.uploads for citizen in citizens)} papers sent, {named} in use",
                flush=True,
            )
        papers.wait_until_clean()
        server.stop()
        submitted = sum(len(citizen.dossiers) for citizen in everybody)
        finish(server, codes, before, asked)
        named = papers.check(everybody)
        stray = papers.expect_clean()
        print(
            f"✔ {engine}: {asked.rounds} kills, {len(codes)} dossiers, none lost, none twice; {named} papers in use, "
            f"{submitted} dossiers with papers acknowledged, {stray} files left for the daily search (seed {asked.seed})."
        )


def finish(server, codes, before, asked):
    """After the last round: as many dossiers as keys, each with its own code, and the chain of events whole."""
    if len(codes) < ENOUGH * asked.rounds:
        raise Failed(f"Only {len(codes)} dossiers in {asked.rounds} rounds: the load proves nothing.")
    stored, different = count(server)
    [(drafts,)] = query(server, "SELECT count(*) FROM submission_draft WHERE dossier_code IS NOT NULL")
    if stored - before != len(codes) + int(drafts):
        raise Failed(f"{len(codes)} keys and {drafts} drafts led to {stored - before} dossiers (seed {asked.seed}).")
    if different != stored or len(set(codes.values())) != len(codes):
        raise Failed(f"Two dossiers share a code (seed {asked.seed}).")
    server.command("verify", "--read-papers")


if __name__ == "__main__":
    run(main)
