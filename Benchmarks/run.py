"""Measures the promises of the product on both engines and writes docs/performance.md.

Load generator (wrk, 16 connections), server and database share the machine. Commits are durable. Each rate stands
beside that of the bare route of the same server, measured right before and right after.
"""

import argparse
import shutil
import time
import urllib.parse
import urllib.request
import uuid

from Benchmarks.counters import busiest_counters, one_counter
from Benchmarks.load import Load
from Benchmarks.officer import session_cookie
from Benchmarks.played import played_database
from Benchmarks.rows import copy_rows
from Benchmarks.stored import stored
from Benchmarks.table import AGENCIES, keep_figures, show_table, write_table
from Tests.Crash.run import own_database
from Tests.Program import people
from Tests.Program.server import Failed, Server, run

QUESTIONS = ["khai sinh", "chung thuc", "giấy phép xây dựng", "ket hon", "hộ kinh doanh", "dat dai", "1.001193"]
PAGES = ["status", "status, compressed", "worklist", "search", "create", "create, one agency"]
# Runs of other sizes are shown and leave nothing behind.
DOCUMENTED = (100_000, 1_000_000)


def codes(server, number=5_000):
    return [code for code, in stored(server, f"SELECT code FROM dossier ORDER BY id DESC LIMIT {number}")]


def full_worklists(server):
    """Paths of worklists that fill their page of 20 rows, each with the cookie of its officer."""
    full = []
    for login in people.BUSY_OFFICE:
        cookie = session_cookie(server.port, login)
        for path in ("/lam-viec", "/lam-viec?cua=co-quan"):
            asked = urllib.request.Request(server.url + path, headers={"Cookie": cookie})
            if urllib.request.urlopen(asked).read().count(b"<tr") == 21:  # with the head of the table
                full.append(f"{path}\t{cookie}")
    if not full:
        raise Failed("No officer of the busy office has 20 tasks; simulate more dossiers.")
    return full


def measure_engine(binary, database_url, played, asked):
    with Server(binary, database_url, dossiers=0) as server:
        server.stop()
        if database_url:
            copy_rows(played, database_url)
        else:
            shutil.copyfile(played, server.database_url.removeprefix("sqlite:"))
        began = time.monotonic()
        server.start()
        started = time.monotonic() - began
        return {"started": started, "pages": measure_pages(server, asked)}


def measure_pages(server, asked):
    load = Load(server, asked.seconds)
    load.measure_bare()  # warms up

    def take_in(counters):
        return load.measure(
            "create.lua", path="/api/v1/dossiers", BENCH_RUN=uuid.uuid4().hex[:8],
            **load.listed("BENCH_COUNTERS", "counters", counters),
        )

    looked_up = ["/ho-so/" + code for code in codes(server)]
    asked_for = ["/api/v1/procedures?q=" + urllib.parse.quote(question) for question in QUESTIONS]
    ways = {
        "status": lambda: load.pages(looked_up),
        "status, compressed": lambda: load.pages(looked_up, BENCH_GZIP="1"),
        "worklist": lambda: load.pages(full_worklists(server)),
        "search": lambda: load.pages(asked_for),
        "create": lambda: take_in(busiest_counters(server, asked.agencies)),
        "create, one agency": lambda: take_in(one_counter(server)),
    }
    return {page: ways[page]() for page in PAGES if page in asked.pages}


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--binary", required=True)
    words.add_argument("--postgres", help="URL of a running server with durable commits; without it SQLite alone")
    words.add_argument("--dossiers", type=int, default=100_000)
    words.add_argument("--database", help="SQLite file with that many dossiers played in, instead of one kept or played")
    words.add_argument("--seconds", type=int, default=20)
    words.add_argument("--agencies", type=int, default=AGENCIES, help="how many take in dossiers at once")
    words.add_argument("--pages", nargs="+", choices=PAGES, default=PAGES, help="only these; shown, not kept")
    asked = words.parse_args()
    engines = {"SQLite": None}
    if asked.postgres:
        engines["PostgreSQL"] = own_database(asked.postgres)
    played = asked.database or played_database(asked.binary, asked.dossiers)
    measured = [
        {"engine": engine, "dossiers": asked.dossiers} | measure_engine(asked.binary, database_url, played, asked)
        for engine, database_url in engines.items()
    ]
    if asked.pages != PAGES or asked.dossiers not in DOCUMENTED or asked.agencies != AGENCIES:
        show_table(measured)
        return
    for figures in measured:
        keep_figures(figures)
    write_table()


if __name__ == "__main__":
    run(main)
