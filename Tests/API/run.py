"""The API against its own description: schemathesis reads /api/openapi.json and tries good and bad requests."""

import argparse
import subprocess
import sys
from pathlib import Path

from Tests.Program import people
from Tests.Program.server import Failed, Server, run

# A request can fit the schema and still be refused for what it means (a procedure that does not exist), so that
# every well-formed request be accepted cannot be asked. All other checks hold.
LEFT_OUT = "positive_data_acceptance"
SCHEMATHESIS = str(Path(sys.executable).absolute().with_name("schemathesis"))


def check(server, token, examples, seed):
    """One run; with a token as a partner's program, without one as a stranger."""
    command = [
        SCHEMATHESIS, "run", f"{server.url}/api/openapi.json",
        "--checks", "all", "--exclude-checks", LEFT_OUT, "--max-examples", str(examples), "--workers", "2",
        "--generation-database", "none", "--request-timeout", "20", "--no-color", "--continue-on-failure",
    ]
    if seed is not None:
        command += ["--seed", str(seed)]
    if token:
        command += ["--header", f"Authorization: Bearer {token}"]
    return subprocess.run(command, cwd=server.folder).returncode == 0


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--binary", required=True)
    words.add_argument("--examples", type=int, default=60, help="requests made up for each operation")
    words.add_argument("--seed", type=int)
    asked = words.parse_args()

    with Server(asked.binary, dossiers=60) as server:
        token = server.command("user", "token", people.RECEPTIONIST)
        found = [
            who
            for who, given in (("with a token", token), ("without a token", None))
            if not check(server, given, asked.examples, asked.seed)
        ]
        if found:
            raise Failed(f"schemathesis found failures {' and '.join(found)}.")
        server.stop()
        print("✔ The API answers as its description says, with and without a token.")


if __name__ == "__main__":
    run(main)
