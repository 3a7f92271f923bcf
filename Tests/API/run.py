"""The API against its own description: schemathesis reads /api/openapi.json and tries good and bad requests."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from Tests.Program import people
from Tests.Program.client import Client
from Tests.Program.server import Failed, Server, run

# A request can fit the schema and still be refused for what it means (a procedure that does not exist), so that
# every well-formed request be accepted cannot be asked. All other checks hold.
LEFT_OUT = "positive_data_acceptance"
SCHEMATHESIS = str(Path(sys.executable).absolute().with_name("schemathesis"))


def check(server, token, codes, asked):
    """One run: with or without a token, with codes made up or with those of real dossiers."""
    settings = server.folder / "schemathesis.toml"
    settings.write_text(known(codes) if codes else "")
    command = [
        SCHEMATHESIS, "--config-file", str(settings), "run", f"{server.url}/api/openapi.json",
        "--checks", "all", "--exclude-checks", LEFT_OUT, "--max-examples", str(asked.examples), "--workers", "1",
        "--generation-database", "none", "--request-timeout", "20", "--no-color", "--continue-on-failure",
        "--warnings", "off",
    ]
    if asked.seed is not None:
        command += ["--seed", str(asked.seed)]
    if token:
        command += ["--header", f"Authorization: Bearer {token}"]
    return subprocess.run(command, cwd=server.folder).returncode == 0


def known(codes):
    """Settings by which every address of a dossier gets a code that exists."""
    return f"""
[[operations]]
include-path-regex = "/dossiers/"
parameters = {{ "path.code" = {json.dumps(codes)} }}
"""


def received(server, token, number=20):
    """Dossiers that the counter took in and a specialist now has in hand; answers their codes."""
    client = Client(server.port, token)
    answers = [
        client.post("/api/v1/dossiers", people.DOSSIER, Idempotency_Key=f"received-{count}") for count in range(number)
    ]
    refused = [answer for answer in answers if answer[0] != 201]
    if refused:
        raise Failed(f"The counter could not take in a dossier: {refused[0]}")
    return [answer["code"] for _, answer in answers]


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--binary", required=True)
    words.add_argument("--examples", type=int, default=60, help="requests made up for each operation")
    words.add_argument("--seed", type=int)
    asked = words.parse_args()

    with Server(asked.binary, dossiers=20) as server:
        receptionist = server.command("user", "token", people.RECEPTIONIST)
        specialist = server.command("user", "token", people.SPECIALIST)
        runs = {
            "as a stranger": (None, None),
            "as a receptionist": (receptionist, None),
            "as a specialist with dossiers in hand": (specialist, received(server, receptionist)),
        }
        failed = []
        for who, (token, codes) in runs.items():
            print(f"── schemathesis {who}", flush=True)
            if not check(server, token, codes, asked):
                failed.append(who)
        if failed:
            raise Failed(f"schemathesis found failures {', '.join(failed)}.")
        server.stop()
        print("✔ The API answers as its description says.")


if __name__ == "__main__":
    run(main)
