"""Databases with dossiers played in, kept between runs under .build/bench.

The name of one says all that made it: how many dossiers, on what day, by which rules. The rules are every source of the
program but its pages and gateways, and the data that ships. Another day or another line of a rule plays afresh.
"""

import datetime
import hashlib
import shutil
import time
from pathlib import Path

from Tests.Program.server import ROOT, Server

KEPT = ROOT / ".build" / "bench"
SEED = 1
WITHOUT_RULES = ("Web", "Gateways")


def played_database(binary, dossiers):
    """A SQLite file that is only to be read: copy it. The binary is built from the sources as they stand."""
    day = datetime.date.today().isoformat()
    kept = KEPT / f"{dossiers}-{day}-{rules_hash()}.db"
    if kept.exists():
        print(f"Measured on the dossiers played before by the same rules: {kept.relative_to(ROOT)}", flush=True)
        return kept
    print(f"No database of {dossiers} dossiers was played today by these rules: playing them.", flush=True)
    began = time.monotonic()
    KEPT.mkdir(parents=True, exist_ok=True)
    for stale in KEPT.glob(f"{dossiers}-*"):
        stale.unlink()
    play(binary, dossiers, kept)
    print(f"Played in {time.monotonic() - began:.0f} s, kept as {kept.relative_to(ROOT)}", flush=True)
    return kept


def play(binary, dossiers, kept):
    with Server(binary, dossiers=0) as server:
        server.stop()
        # The communes receive about 2.700 a day: what is open at once stays as it is in life.
        days = max(30, dossiers // 2_700)
        server.command("simulate", "--dossiers", str(dossiers), "--days", str(days), "--seed", str(SEED))
        half = kept.with_suffix(".half")
        shutil.copyfile(server.database_url.removeprefix("sqlite:"), half)
        half.rename(kept)


def rules_hash():
    hashed = hashlib.sha256()
    for path in sorted([*(ROOT / "Sources").rglob("*"), *(ROOT / "Data").rglob("*"), Path(__file__)]):
        name = path.relative_to(ROOT)
        if path.is_file() and not (name.parts[0] == "Sources" and name.parts[1] in WITHOUT_RULES):
            hashed.update(f"{name}\0{path.stat().st_size}\0".encode())
            hashed.update(path.read_bytes())
    return hashed.hexdigest()[:16]
