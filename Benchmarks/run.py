"""Measures the promises of the product on both engines and writes docs/performance.md.

Load generator (wrk, 16 connections), server and database share the machine. Commits are durable.
"""

import argparse
import json
import os
import re
import subprocess
import urllib.parse
import uuid
from pathlib import Path

from Benchmarks.officer import session_cookie
from Benchmarks.table import write_table
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
        env=os.environ | {"BENCH_COOKIE": "", "BENCH_GZIP": "0"} | environment, text=True, capture_output=True,
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


def measure_engine(binary, database_url, asked):
    with Server(binary, database_url, dossiers=0) as server:
        server.stop()
        server.command("simulate", "--dossiers", str(asked.dossiers), "--days", "60", "--seed", "1")
        server.start()
        paths = server.folder / "paths"

        def pages(lines, **environment):
            paths.write_text("\n".join(lines) + "\n")
            return measure(server, "pages.lua", asked.seconds, BENCH_PATHS=str(paths), **environment)

        looked_up = ["/ho-so/" + code for code in codes(server)]
        asked_for = ["/api/v1/procedures?q=" + urllib.parse.quote(question) for question in QUESTIONS]
        cookie = session_cookie(server.port, people.RECEPTIONIST)
        return {
            "create": measure(
                server, "create.lua", asked.seconds, path="/api/v1/dossiers", BENCH_RUN=uuid.uuid4().hex[:8],
                BENCH_TOKEN=server.command("user", "token", people.RECEPTIONIST), BENCH_BODY=json.dumps(people.DOSSIER),
            ),
            "status": pages(looked_up),
            "status, compressed": pages(looked_up, BENCH_GZIP="1"),
            "worklist": pages(["/lam-viec"], BENCH_COOKIE=cookie),
            "search": pages(asked_for),
        }


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--binary", required=True)
    words.add_argument("--postgres", required=True, help="URL of a running server with durable commits")
    words.add_argument("--dossiers", type=int, default=100_000)
    words.add_argument("--seconds", type=int, default=20)
    asked = words.parse_args()
    results = {
        "SQLite": measure_engine(asked.binary, None, asked),
        "PostgreSQL": measure_engine(asked.binary, own_database(asked.postgres), asked),
    }
    write_table(results, asked.dossiers)


if __name__ == "__main__":
    run(main)
