"""docs/performance.md, from the figures that runs have left in Benchmarks/figures."""

import json
from pathlib import Path

FIGURES = Path(__file__).parent / "figures"
BARE = FIGURES / "bare" / "postgresql.json"
# How many take in dossiers at once: a province's busiest.
AGENCIES = 16
NAMES = {
    "create": f"Take in a dossier, {AGENCIES} agencies at once",
    "create, one agency": "Take in a dossier, all at one agency",
    "status": "Status page",
    "status, compressed": "Status page, compressed",
    "worklist": "Worklist page of 20 rows, an officer's rights",
    "search": "Procedure search",
}
# Requests a second at least, their share of the bare route's at least, p99 in milliseconds at most: what the product
# promises on SQLite.
PROMISES = {
    "create": (4_000, 0.12, 50),
    "create, one agency": (4_000, 0.12, 50),
    "status": (10_000, 0.40, 20),
    "status, compressed": (5_000, None, None),
    "worklist": (3_000, 0.10, 50),
}
COLUMNS = [
    "", "Requests a second", "Promise", "Share of the bare route", "Aim", "p50 ms", "p99 ms", "Promise",
    "CPU ms a request", "of the bare route", "Resident MB",
]
HEAD = """# Performance

Measured by `make bench` (100.000 dossiers, both engines) and `make bench-million` (1.000.000 dossiers, SQLite) on a
machine with 2 cores that also runs the load generator (wrk, 16 connections, 2 threads) and the database. The dossiers
stored were played by `motcua simulate`, 2.700 a day where there are more than 80.000; PostgreSQL gets a copy of the same
rows. Commits are durable: a reply means on disk. The promises are those for SQLite; PostgreSQL is measured beside it.
CPU and memory are those of the server, without the load generator and without the processes of PostgreSQL; promised are
less than 150 MB.

Machines differ by a factor of two, and one from hour to hour. So each rate stands beside that of the bare route
(`/health/live`: routing, headers, log and numbers, but no page and no database), measured right before and right after
it on the same server. The share of it is what changes of the program are judged by.

Dossiers are taken in at the counters of the sixteen busiest agencies in turn, as a province works, and once all at one
agency, the worst case: on PostgreSQL each waits there for the number before its own.
"""
BARE_HEAD = """
## The bare PostgreSQL with the rows of one dossier

`scripts/bench-postgres`: pgbench, {clients} connections, writes the rows of a dossier that the program took in, with the
same statements in the same three trips, without the program. It is as far as PostgreSQL goes on that machine.

| | Dossiers a second | ms each | CPU ms of the server | CPU ms of pgbench |
|---|--:|--:|--:|--:|
"""


def keep_figures(figures):
    FIGURES.mkdir(exist_ok=True)
    name = f"{figures['engine'].lower()}-{figures['dossiers']}.json"
    (FIGURES / name).write_text(json.dumps(figures, indent=2) + "\n")


def write_table():
    runs = [json.loads(path.read_text()) for path in FIGURES.glob("*.json")]
    Path("docs/performance.md").write_text(HEAD + sections(runs) + bare_section())
    show_table(runs)


def show_table(runs):
    print(sections(runs))


def sections(runs):
    return "".join(section(run, beside(run, runs)) for run in in_order(runs))


def beside(run, runs):
    """The pages of SQLite with the same dossiers, for those of PostgreSQL."""
    if run["engine"] == "SQLite":
        return {}
    return next((one["pages"] for one in runs if one["engine"] == "SQLite" and one["dossiers"] == run["dossiers"]), {})


def in_order(runs):
    return sorted(runs, key=lambda run: (run["dossiers"], run["engine"] != "SQLite"))


def section(run, sqlite):
    is_promised = run["engine"] == "SQLite"
    columns = COLUMNS + ["Of SQLite's rate"] * bool(sqlite)
    lines = [f"\n## {run['engine']}, {thousands(run['dossiers'])} dossiers\n", line(columns), rule(columns)]
    for name, row in run["pages"].items():
        rate, share, p99 = PROMISES.get(name, (None, None, None)) if is_promised else (None, None, None)
        bare = row.get("bare")
        cells = [
            NAMES[name], thousands(row["rate"]), least(thousands(rate) if rate else None),
            decimals(row.get("share"), 3), least(decimals(share, 2)), decimals(row["p50"], 2), decimals(row["p99"], 2),
            f"< {p99}" if p99 else "", decimals(row["cpu"], 3), decimals(bare and bare["cpu"], 3),
            decimals(row["memory"], 0),
        ]
        if sqlite:
            cells.append(decimals(name in sqlite and row["rate"] / sqlite[name]["rate"] or None, 2))
        lines.append(line(cells))
    lines.append(f"\nStart to first answer: {run['started']:.2f} s{' (promised: < 1 s)' * is_promised}.\n")
    return "\n".join(lines)


def bare_section():
    if not BARE.exists():
        return ""
    bare = json.loads(BARE.read_text())
    rows = [
        line([name, thousands(row["rate"]), decimals(row["latency"], 2), decimals(row["cpu"], 3),
              decimals(row["client_cpu"], 3)])
        for name, row in bare["rows"].items()
    ]
    return BARE_HEAD.format(clients=bare["clients"]) + "\n".join(rows) + "\n"


def rule(columns):
    return "|---" + "|--:" * (len(columns) - 1) + "|"


def line(cells):
    return "| " + " | ".join(cells).lstrip() + " |"


def decimals(number, places):
    return "" if number is None else f"{number:.{places}f}"


def thousands(number):
    return f"{round(number):,}".replace(",", ".")


def least(number):
    return f"≥ {number}" if number else ""
