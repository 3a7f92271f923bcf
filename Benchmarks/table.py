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
# Requests a second at least, p99 in milliseconds at most: what the product promises on SQLite.
PROMISES = {
    "create": (4_000, 50),
    "status": (10_000, 20),
    "status, compressed": (5_000, None),
    "worklist": (3_000, 50),
}
HEAD = """# Performance

Measured by `make bench` (100.000 dossiers, both engines) and `make bench-million` (1.000.000 dossiers, SQLite) on a
machine with 2 cores that also runs the load generator (wrk, 16 connections, 2 threads) and the database. The dossiers
stored were played by `motcua simulate`. Commits are durable: a reply means on disk. The promises are those for SQLite;
PostgreSQL is measured beside it. CPU and memory are those of the server, without the load generator and without the
processes of PostgreSQL; promised are less than 150 MB.
"""


def keep_figures(engine, dossiers, figures):
    FIGURES.mkdir(exist_ok=True)
    kept = {"engine": engine, "dossiers": dossiers} | figures
    (FIGURES / f"{engine.lower()}-{dossiers}.json").write_text(json.dumps(kept, indent=2) + "\n")


def write_table():
    runs = [json.loads(path.read_text()) for path in FIGURES.glob("*.json")]
    text = HEAD
    for run in sorted(runs, key=lambda run: (run["dossiers"], run["engine"] != "SQLite")):
        text += f"\n## {run['engine']}, {thousands(run['dossiers'])} dossiers\n\n"
        text += "| | Requests a second | Promise | p50 ms | p99 ms | Promise | CPU ms a request | Resident MB |\n"
        text += "|---|--:|--:|--:|--:|--:|--:|--:|\n"
        for name, row in run["pages"].items():
            rate, p99 = PROMISES.get(name, (None, None)) if run["engine"] == "SQLite" else (None, None)
            text += (
                f"| {NAMES[name]} | {thousands(row['rate'])} | {least(rate)} | {row['p50']:.2f} | {row['p99']:.2f}"
                f" | {most(p99)} | {row['cpu']:.3f} | {row['memory']:.0f} |\n"
            )
        text += (
            f"\nStart to first answer: {run['started']:.2f} s{' (promised: < 1 s)' * (run['engine'] == 'SQLite')}."
            "\n"
        )
    Path("docs/performance.md").write_text(text)
    print(text)


def thousands(number):
    return f"{round(number):,}".replace(",", ".")


def least(rate):
    return f"≥ {thousands(rate)}" if rate else ""


def most(milliseconds):
    return f"< {milliseconds}" if milliseconds else ""
