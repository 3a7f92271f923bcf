"""One kind of request under load, beside the bare route of the same server in the same minutes.

Machines differ by a factor of two and one machine differs from hour to hour: a rate says little without the rate of a
route that does nothing, and a promise is a share of that.
"""

import json
import os
import re
import subprocess
from pathlib import Path

from Tests.Program.server import Failed

HERE = Path(__file__).parent
BARE = "/health/live"


class Load:
    """Measures one server; what was measured of the bare route last stands before the next page too."""

    def __init__(self, server, seconds):
        self.server = server
        self.seconds = seconds
        self.bare = None

    def pages(self, lines, **environment):
        return self.measure("pages.lua", **self.listed("BENCH_PATHS", "paths", lines), **environment)

    def measure(self, script, **environment):
        before = self.bare or self.measure_bare()
        figures = self.run(script, self.seconds, **environment)
        after = self.bare = self.measure_bare()
        bare = {name: (before[name] + after[name]) / 2 for name in ("rate", "cpu")}
        return figures | {"bare": bare, "share": figures["rate"] / bare["rate"]}

    def measure_bare(self):
        """Short: it stands on both sides of each page. Asked for as pages are, so that the generator works the same."""
        return self.run("pages.lua", max(2, self.seconds // 4), **self.listed("BENCH_PATHS", "bare", [BARE]))

    def listed(self, variable, name, lines):
        """A file for a script of wrk, which finds it by the variable."""
        file = self.server.folder / name
        file.write_text("\n".join(lines) + "\n")
        return {variable: str(file)}

    def run(self, script, seconds, path="/", **environment):
        """One run of wrk; answers its figures with the server's processor time and memory beside them."""
        before = processor_seconds(self.server.process.pid)
        done = subprocess.run(
            ["wrk", "-t2", "-c16", f"-d{seconds}s", "-s", str(HERE / script), self.server.url + path],
            env=os.environ | {"BENCH_GZIP": "0"} | environment, text=True, capture_output=True,
        )
        result = re.search(r"^RESULT (.*)$", done.stdout, re.M)
        if not result:
            raise Failed(f"wrk gave no result:\n{done.stdout}{done.stderr}")
        figures = json.loads(result[1])
        if figures["failed"]:
            raise Failed(f"{figures['failed']} of {figures['requests']} requests of {script} failed.")
        used = processor_seconds(self.server.process.pid) - before
        return figures | {
            "rate": figures["requests"] / figures["seconds"],
            "cpu": 1_000 * used / figures["requests"],
            "memory": resident_megabytes(self.server.process.pid),
        }


def processor_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) / 1024
