"""What the bare PostgreSQL does with the rows of one dossier taken in: the distance of the program from its engine.

A dossier is taken in by the program; its rows are read back and written again and again by pgbench, with new numbers,
in the same three trips: the key, the numbers, all rows with the commit, whose locks are free before the disk has it. Once
for as many agencies as clients, once for one agency, whose number row all clients wait for, and both once more with
locks that are kept until the disk has the commit. Answers are durable where the server's are.

    scripts/bench-postgres --seconds 10
"""

import argparse
import json
import os
import re
import resource
import subprocess
import tempfile
import urllib.request
from pathlib import Path

from Benchmarks.load import processor_seconds
from Benchmarks.table import BARE, write_table
from Tests.Crash.run import own_database, psql
from Tests.Program import people
from Tests.Program.server import Failed, Server, run

CLIENTS = 16
# Table, column that names the dossier; in the order the program writes them.
TABLES = [
    ("dossier", "id"), ("dossier_event", "dossier_id"), ("dossier_paper", "dossier_id"), ("task", "dossier_id"),
    ("time_job", "dossier_id"),
]
# What the database gives itself.
GIVEN = {("dossier_paper", "id"), ("task", "id"), ("outbox", "id")}
NEW = {("dossier", "id"): ":id", ("dossier", "code"): "'D' || :id"}


def take_in(server):
    body = json.dumps(people.DOSSIER).encode()
    asked = urllib.request.Request(server.url + "/api/v1/dossiers", body, {
        "Authorization": "Bearer " + server.command("user", "token", people.RECEPTIONIST),
        "Content-Type": "application/json", "Idempotency-Key": "the-one",
    })
    return json.load(urllib.request.urlopen(asked))["code"]


def statement(url, code, is_early):
    """The three trips as a script of pgbench."""
    early, disk = (EARLY, ON_DISK) if is_early else ("", "")
    one = f"(SELECT id FROM dossier WHERE code = '{code}')"
    rows = []
    for table, column in TABLES:
        rows += inserts(url, table, f"{column} = {one}", column)
    rows += inserts(url, "outbox", f"payload LIKE '%{code}%'", None)
    # The program may have numbered them by now.
    rows.append("INSERT INTO event_unnumbered (dossier_id, seq) SELECT :id, seq FROM dossier_event WHERE dossier_id = :id;")
    return f"""\\set key random(1, 1000000000000000000)
\\set series :client_id % :agencies
\\startpipeline
BEGIN;
{early}INSERT INTO submission_key (scope, key, body_hash, created_at) VALUES ('bench', :key, sha256('bench'), 1)
  ON CONFLICT (scope, key) DO NOTHING;
\\endpipeline
WITH receipt AS (
  INSERT INTO number_series (series, last) VALUES ('receipt/' || :series, 1)
  ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last
), code AS (
  INSERT INTO number_series (series, last) VALUES ('code/' || :series, 1)
  ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last
) SELECT nextval('dossier_id_seq') AS id, receipt.last, code.last FROM receipt, code \\gset
\\startpipeline
{chr(10).join(rows)}
UPDATE submission_key SET dossier_id = :id WHERE scope = 'bench' AND key = :key;
COMMIT;
{disk}\\endpipeline
"""


# The program sends the first along with the numbers; a pipeline of pgbench gives no number back, so here it goes before.
EARLY = "SET LOCAL synchronous_commit = off;\n"
ON_DISK = "SELECT pg_logical_emit_message(true, 'motcua', '');\n"


def inserts(url, table, condition, column):
    found = json.loads(psql(url, f"SELECT COALESCE(json_agg(t), '[]') FROM (SELECT * FROM {table} WHERE {condition}) t"))
    if not found:
        return []
    names = [name for name in found[0] if (table, name) not in GIVEN]
    rows = [f"({', '.join(value(table, name, row[name], name == column) for name in names)})" for row in found]
    return [f"INSERT INTO {table} ({', '.join(names)}) VALUES {', '.join(rows)};"]


def value(table, name, content, is_dossier):
    if (table, name) in NEW or is_dossier:
        return NEW.get((table, name), ":id")
    if content is None:
        return "NULL"
    if isinstance(content, bool | int | float):
        return str(content)
    # A colon before a letter would be a variable of pgbench.
    text = content.replace("'", "''")
    return "'" + re.sub(r":(?=\w)", "' || ':' || '", text) + "'" if re.search(r":\w", text) else f"'{text}'"


def measure(url, script, agencies, seconds):
    postmaster = int(psql(url, "SELECT pg_read_file('postmaster.pid')").splitlines()[0])
    before, own = server_seconds(postmaster), client_seconds()
    done = subprocess.run(
        ["pgbench", "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", "2", "-T", str(seconds),
         "-D", f"agencies={agencies}", "-f", script, url],
        text=True, capture_output=True,
    )
    count = re.search(r"actually processed: (\d+)", done.stdout)
    if done.returncode or not count:
        raise Failed(f"pgbench failed:\n{done.stdout}{done.stderr}")
    number = int(count[1])
    return {
        "rate": float(re.search(r"tps = ([\d.]+)", done.stdout)[1]),
        "latency": float(re.search(r"latency average = ([\d.]+)", done.stdout)[1]),
        "cpu": 1_000 * (server_seconds(postmaster) - before) / number,
        "client_cpu": 1_000 * (client_seconds() - own) / number,
    }


def server_seconds(postmaster):
    """Of the server with its processes, also those that have ended."""
    fields = Path(f"/proc/{postmaster}/stat").read_text().rsplit(")", 1)[1].split()
    ended = (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")
    children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
    return ended + processor_seconds(postmaster) + sum(map(seconds_of_child, children))


def seconds_of_child(process):
    try:
        return processor_seconds(process)
    except (FileNotFoundError, ProcessLookupError):
        # Ended just now: counted with those that have.
        return 0


def client_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--binary", required=True)
    words.add_argument("--postgres", required=True, help="URL of a running server with durable commits")
    words.add_argument("--seconds", type=int, default=10)
    words.add_argument("--show", action="store_true", help="prints the script of pgbench")
    asked = words.parse_args()
    database = own_database(asked.postgres)
    with Server(asked.binary, database, dossiers=0) as server:
        code = take_in(server)
        server.stop()
    figures = {}
    for is_early, when in ((True, ""), (False, ", locks kept until the disk has it")):
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
            script.write(statement(database, code, is_early))
            script.flush()
            if asked.show:
                print(Path(script.name).read_text())
            for name, agencies in ((f"{CLIENTS} agencies", CLIENTS), ("One agency", 1)):
                figures[name + when] = measure(database, script.name, agencies, asked.seconds)
    BARE.parent.mkdir(parents=True, exist_ok=True)
    BARE.write_text(json.dumps({"clients": CLIENTS, "rows": figures}, indent=2) + "\n")
    write_table()
    for name, row in figures.items():
        print(
            f"{name}: {row['rate']:.0f}/s, {row['latency']:.2f} ms; CPU ms a dossier: server {row['cpu']:.3f},"
            f" pgbench {row['client_cpu']:.3f}")


if __name__ == "__main__":
    run(main)
