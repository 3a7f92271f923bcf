"""docs/performance.md, from the figures of a run."""

from pathlib import Path

NAMES = {
    "create": "Take in a dossier",
    "status": "Status page",
    "status, compressed": "Status page, compressed",
    "worklist": "Worklist page, an officer's rights",
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

Measured by `make bench` on a machine with 2 cores that also runs the load generator (wrk, 16 connections, 2 threads)
and the database, with {dossiers} dossiers stored. Commits are durable: a reply means on disk. The promises are those
for SQLite; PostgreSQL is measured beside it.
"""


def write_table(results, dossiers):
    text = HEAD.format(dossiers=thousands(dossiers))
    for engine, figures in results.items():
        text += f"\n## {engine}\n\n"
        text += "| | Requests a second | Promise | p50 ms | p99 ms | Promise | CPU ms a request | Resident MB |\n"
        text += "|---|--:|--:|--:|--:|--:|--:|--:|\n"
        for name, row in figures.items():
            rate, p99 = PROMISES.get(name, (None, None))
            text += (
                f"| {NAMES[name]} | {thousands(row['rate'])} | {least(rate)} | {row['p50']:.2f} | {row['p99']:.2f}"
                f" | {most(p99)} | {row['cpu']:.3f} | {row['memory']:.0f} |\n"
            )
    Path("docs/performance.md").write_text(text)
    print(text)


def thousands(number):
    return f"{round(number):,}".replace(",", ".")


def least(rate):
    return f"≥ {thousands(rate)}" if rate else ""


def most(milliseconds):
    return f"< {milliseconds}" if milliseconds else ""
