"""docs/performance.md, from the figures that runs have left in Benchmarks/figures."""

import json
from pathlib import Path

FIGURES = Path(__file__).parent / "figures"
NAMES = {
    "create": "Take in a dossier",
    "status": "Status page",
    "status, compressed": "Status page, compressed",
    "worklist": "Worklist page of 20 rows, an officer's rights",
    "search": "Procedure search",
}
# Requests a second at least, their share of the bare route's at least, p99 in milliseconds at most: what the product
# promises on SQLite.
PROMISES = {
    "create": (4_000, 0.12, 50),
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
"""


def keep_figures(figures):
    FIGURES.mkdir(exist_ok=True)
    name = f"{figures['engine'].lower()}-{figures['dossiers']}.json"
    (FIGURES / name).write_text(json.dumps(figures, indent=2) + "\n")


def write_table():
    runs = [json.loads(path.read_text()) for path in FIGURES.glob("*.json")]
    Path("docs/performance.md").write_text(HEAD + "".join(map(section, in_order(runs))))
    show_table(runs)


def show_table(runs):
    print("".join(map(section, in_order(runs))))


def in_order(runs):
    return sorted(runs, key=lambda run: (run["dossiers"], run["engine"] != "SQLite"))


def section(run):
    is_promised = run["engine"] == "SQLite"
    lines = [f"\n## {run['engine']}, {thousands(run['dossiers'])} dossiers\n", line(COLUMNS), HEAD_LINE]
    for name, row in run["pages"].items():
        rate, share, p99 = PROMISES.get(name, (None, None, None)) if is_promised else (None, None, None)
        bare = row.get("bare")
        lines.append(line([
            NAMES[name], thousands(row["rate"]), least(thousands(rate) if rate else None),
            decimals(row.get("share"), 3), least(decimals(share, 2)), decimals(row["p50"], 2), decimals(row["p99"], 2),
            f"< {p99}" if p99 else "", decimals(row["cpu"], 3), decimals(bare and bare["cpu"], 3),
            decimals(row["memory"], 0),
        ]))
    lines.append(f"\nStart to first answer: {run['started']:.2f} s{' (promised: < 1 s)' * is_promised}.\n")
    return "\n".join(lines)


HEAD_LINE = "|---" + "|--:" * (len(COLUMNS) - 1) + "|"


def line(cells):
    return "| " + " | ".join(cells).lstrip() + " |"


def decimals(number, places):
    return "" if number is None else f"{number:.{places}f}"


def thousands(number):
    return f"{round(number):,}".replace(",", ".")


def least(number):
    return f"≥ {number}" if number else ""
