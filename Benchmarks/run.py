"""Measures the promises of the product on both engines and writes docs/performance.md.

Load generator (wrk, 16 connections), server and database share the machine. Commits are durable.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import time
import urllib.parse
import urllib.request
import uuid
from pathlib import Path

from Benchmarks.officer import session_cookie
from Benchmarks.table import keep_figures, write_table
from Tests.Crash.run import own_database, psql
from Tests.Program import people
from Tests.Program.server import Failed, Server, run

HERE = Path(__file__).parent
QUESTIONS = ["khai sinh", "chung thuc", "giấy phép xây dựng", "ket hon", "hộ kinh doanh", "dat dai", "1.001193"]


def measure(server, script, seconds, **environment):
    """One run of wrk; answers its figures with the server's processor time and memory beside them."""
    before = processor_seconds(server.process.pid)
    done = subprocess.run(
        ["wrk", "-t2", "-c16", f"-d{seconds}s", "-s", str(HERE / script), server.url + environment.pop("path", "/")],
        env=os.environ | {"BENCH_GZIP": "0"} | environment, text=True, capture_output=True,
    )
    result = re.search(r"^RESULT (.*)$", done.stdout, re.M)
    if not result:
        raise Failed(f"wrk gave no result:\n{done.stdout}{done.stderr}")
    figures = json.loads(result[1])
    if figures["failed"]:
        raise Failed(f"{figures['failed']} of {figures['requests']} requests of {script} failed.")
    used = processor_seconds(server.process.pid) - before
    return figures | {
        "rate": figures["requests"] / figures["seconds"],
        "cpu": 1_000 * used / figures["requests"],
        "memory": resident_megabytes(server.process.pid),
    }


def processor_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) / 1024


def codes(server, number=5_000):
    query = f"SELECT code FROM dossier ORDER BY id DESC LIMIT {number}"
    if server.database_url.startswith("sqlite:"):
        import sqlite3

        with sqlite3.connect(server.database_url.removeprefix("sqlite:")) as database:
            return [row[0] for row in database.execute(query)]
    return psql(server.database_url, query).splitlines()


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


def measure_engine(binary, database_url, asked):
    with Server(binary, database_url, dossiers=0) as server:
        server.stop()
        if asked.database:
            shutil.copyfile(asked.database, server.database_url.removeprefix("sqlite:"))
        else:
            # The communes receive about 2.700 a day: what is open at once stays as it is in life.
            days = max(30, asked.dossiers // 2_700)
            server.command("simulate", "--dossiers", str(asked.dossiers), "--days", str(days), "--seed", "1")
        began = time.monotonic()
        server.start()
        started = time.monotonic() - began
        paths = server.folder / "paths"

        def pages(lines, **environment):
            paths.write_text("\n".join(lines) + "\n")
            return measure(server, "pages.lua", asked.seconds, BENCH_PATHS=str(paths), **environment)

        looked_up = ["/ho-so/" + code for code in codes(server)]
        asked_for = ["/api/v1/procedures?q=" + urllib.parse.quote(question) for question in QUESTIONS]
        return {
            "started": started,
            "pages": {
                "status": pages(looked_up),
                "status, compressed": pages(looked_up, BENCH_GZIP="1"),
                "worklist": pages(full_worklists(server)),
                "search": pages(asked_for),
                "create": measure(
                    server, "create.lua", asked.seconds, path="/api/v1/dossiers", BENCH_RUN=uuid.uuid4().hex[:8],
                    BENCH_TOKEN=server.command("user", "token", people.RECEPTIONIST),
                    BENCH_BODY=json.dumps(people.DOSSIER),
                ),
            },
        }


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--binary", required=True)
    words.add_argument("--postgres", help="URL of a running server with durable commits; without it SQLite alone")
    words.add_argument("--dossiers", type=int, default=100_000)
    words.add_argument("--database", help="SQLite file with that many dossiers played in; a copy of it is measured")
    words.add_argument("--seconds", type=int, default=20)
    asked = words.parse_args()
    engines = {"SQLite": None}
    if asked.postgres:
        engines["PostgreSQL"] = own_database(asked.postgres)
    for engine, database_url in engines.items():
        keep_figures(engine, asked.dossiers, measure_engine(asked.binary, database_url, asked))
    write_table()


if __name__ == "__main__":
    run(main)
