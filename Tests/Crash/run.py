"""kill -9 under a load of new dossiers: what was acknowledged is there, nothing is there twice.

Each round: several threads create dossiers, the server is killed at a random moment and started again. Then every
code acknowledged in the round must answer, and every key, answered or cut off, must lead to exactly one dossier.
"""

import argparse
import http.client
import random
import subprocess
import threading
import time
import uuid

from Tests.Program import people
from Tests.Program.client import Client
from Tests.Program.server import Failed, Server, run

THREADS = 8
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

    def load(self):
        threads = [threading.Thread(target=self.create_until_over, daemon=True) for _ in range(THREADS)]
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
    query = "SELECT count(*), count(DISTINCT code) FROM dossier"
    if server.database_url.startswith("sqlite:"):
        import sqlite3

        with sqlite3.connect(server.database_url.removeprefix("sqlite:")) as database:
            return database.execute(query).fetchone()
    return tuple(int(part) for part in psql(server.database_url, query).split("|"))


def psql(url, query):
    return subprocess.run(["psql", "-XAtc", query, url], text=True, capture_output=True, check=True).stdout.strip()


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
        for number in range(1, asked.rounds + 1):
            round_ = Round(Client(server.port, token))
            threads = round_.load()
            round_.wait_for_load()
            time.sleep(moments.uniform(0, 1))
            server.kill()
            round_.is_over.set()
            for thread in threads:
                thread.join()
            server.start()
            codes |= check(round_, Client(server.port, token))
            print(
                f"{engine} round {number}: {len(round_.acknowledged)} acknowledged, {len(round_.cut_off)} cut off",
                flush=True,
            )
        server.stop()
        finish(server, codes, before, asked)
        print(f"✔ {engine}: {asked.rounds} kills, {len(codes)} dossiers, none lost, none twice (seed {asked.seed}).")


def finish(server, codes, before, asked):
    """After the last round: as many dossiers as keys, each with its own code, and the chain of events whole."""
    if len(codes) < ENOUGH * asked.rounds:
        raise Failed(f"Only {len(codes)} dossiers in {asked.rounds} rounds: the load proves nothing.")
    stored, different = count(server)
    if stored - before != len(codes):
        raise Failed(f"{len(codes)} keys led to {stored - before} dossiers (seed {asked.seed}).")
    if different != stored or len(set(codes.values())) != len(codes):
        raise Failed(f"Two dossiers share a code (seed {asked.seed}).")
    server.command("verify")


if __name__ == "__main__":
    run(main)
