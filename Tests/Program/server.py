"""The program from outside: a fresh database, the server on a free port, and everything stopped again."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Server:
    """`motcua serve` over a database of its own: a temporary SQLite file, or an empty PostgreSQL database."""

    def __init__(self, binary, database_url=None, dossiers=200):
        self.binary = str(Path(binary).resolve())
        self.folder = Path(tempfile.mkdtemp(prefix="motcua-test-"))
        self.database_url = database_url or f"sqlite:{self.folder / 'motcua.db'}"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.dossiers = dossiers
        self.log = self.folder / "server.log"
        self.process = None

    def __enter__(self):
        stop_on_signals()
        try:
            self.command("migrate")
            self.command("seed", "--demo", "--dossiers", str(self.dossiers))
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind, *_):
        if kind is not None:
            self.show_log()
        self.close()

    @property
    def environment(self):
        """Nothing of the settings around it: what holds here is said here."""
        return {name: value for name, value in os.environ.items() if not name.startswith("MOTCUA_")} | {
            "DATABASE_URL": self.database_url,
            "MOTCUA_BLOBS": str(self.folder / "blobs"),
            "MOTCUA_OUTBOX": str(self.folder / "outbox"),
            "MOTCUA_URL": self.url,
            "MOTCUA_DEMO": "1",
        }

    def command(self, *words):
        """Runs one command of the program to its end and answers what it printed."""
        done = subprocess.run(
            [self.binary, *words], env=self.environment, cwd=ROOT, text=True, capture_output=True
        )
        if done.returncode != 0:
            raise Failed(f"motcua {' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout.strip()

    def start(self, within=30):
        """Starts serving and waits for the first good answer of /health/ready."""
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve", "--port", str(self.port)],
                env=self.environment, cwd=ROOT, stdout=log, stderr=log,
            )
        until = time.monotonic() + within
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise Failed(f"The server ended with {self.process.returncode} before it was ready.")
            if self.is_ready():
                return
            time.sleep(0.02)
        raise Failed(f"The server was not ready within {within} s.")

    def is_ready(self):
        try:
            with urllib.request.urlopen(self.url + "/health/ready", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def kill(self):
        """Ends the server as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, within=20):
        """Asks the server to drain and end; one that does not is a failure."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Failed(f"The server did not end within {within} s of SIGTERM.") from None

    def close(self):
        try:
            self.stop()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def show_log(self):
        """What the server said that is more than the record of a request."""
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        told = [line for line in lines if '"level":"' in line and '"level":"info"' not in line][-20:]
        if told:
            print("The server's warnings and errors:", *told, sep="\n  ", file=sys.stderr)


class Failed(Exception):
    """What the person running the tests should read, without a trace of ours."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def stop_on_signals():
    """SIGTERM and SIGHUP end the run the way Ctrl-C does, so that what was started is stopped."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))


def run(main):
    """Runs a test program: a failure is printed as what it is, and the exit code tells."""
    try:
        main()
    except (Failed, AssertionError) as failure:
        print(f"✘ {failure}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
