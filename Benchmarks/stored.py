"""What stands in the database of a server, on either engine."""

import sqlite3

from Tests.Crash.run import psql_rows


def stored(server, query):
    """Rows of text."""
    if server.database_url.startswith("sqlite:"):
        with sqlite3.connect(server.database_url.removeprefix("sqlite:")) as database:
            return [[str(cell) for cell in row] for row in database.execute(query)]
    return psql_rows(server.database_url, query)
