"""Copies the rows of a SQLite database into a PostgreSQL one of the same schema: the play is played once for both."""

import os
import sqlite3
import subprocess

from Tests.Crash.run import psql, psql_rows
from Tests.Program.server import Failed

# Rows come in the order of tables, not of what refers to what.
WITHOUT_REFERENCES = {"PGOPTIONS": "-c session_replication_role=replica"}
PORTION = 5_000


def copy_rows(database, database_url):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as rows:
        tables = [name for name, in rows.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        psql(database_url, f"TRUNCATE {', '.join(tables)} CASCADE")
        for table in tables:
            copy_table(rows, table, database_url)
    for table, column in psql_rows(database_url, IDENTITIES):
        psql(database_url, f"""
            SELECT setval(pg_get_serial_sequence('{table}', '{column}'), COALESCE(MAX({column}), 0) + 1, false)
            FROM {table}
            """)
    psql(database_url, "VACUUM ANALYZE")


IDENTITIES = """
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND is_identity = 'YES'
    """


def copy_table(rows, table, database_url):
    found = rows.execute(f"SELECT * FROM {table}")
    columns = ", ".join(f'"{column[0]}"' for column in found.description)
    copying = subprocess.Popen(
        ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", database_url, "-c", f"COPY {table} ({columns}) FROM STDIN"],
        stdin=subprocess.PIPE, env=os.environ | WITHOUT_REFERENCES,
    )
    while portion := found.fetchmany(PORTION):
        copying.stdin.write("".join("\t".join(map(cell, row)) + "\n" for row in portion).encode())
    copying.stdin.close()
    if copying.wait():
        raise Failed(f"The rows of {table} could not be copied.")


MARKS = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def cell(value):
    """As COPY reads it."""
    if value is None:
        return r"\N"
    if isinstance(value, bytes):
        return rf"\\x{value.hex()}"
    return value.translate(MARKS) if isinstance(value, str) else str(value)
