"""The counters that take in dossiers while it is measured how many."""

import json

from Benchmarks.stored import stored
from Tests.Program import people
from Tests.Program.server import Failed

# A province has 178 agencies, each with numbers of its own; its busiest take in most of what comes.
BUSIEST = """
    SELECT agency.agency_code, MIN(account.login)
    FROM (SELECT agency_id, COUNT(*) AS taken_in FROM dossier WHERE parent_id IS NULL GROUP BY agency_id) AS busy
      JOIN agency ON agency.id = busy.agency_id AND level IN ('commune', 'district')
      JOIN unit ON unit.agency_id = agency.id
      JOIN position ON position.unit_id = unit.id AND role = 'receptionist'
      JOIN account ON account.id = position.account_id
    GROUP BY agency.id, agency.agency_code, taken_in ORDER BY taken_in DESC, agency.id
    """


def busiest_counters(server, number):
    """A receptionist's token and a dossier for each, a line each."""
    found = stored(server, f"{BUSIEST} LIMIT {number}")
    if len(found) < number:
        raise Failed(f"Only {len(found)} agencies have taken in dossiers; simulate more.")
    return [counter(server, login, agency) for agency, login in found]


def one_counter(server):
    """All wait for the numbers of one ward."""
    return [counter(server, people.RECEPTIONIST, people.WARD_CODE)]


def counter(server, login, agency):
    return server.command("user", "token", login) + "\t" + json.dumps(people.DOSSIER | {"agencyCode": agency})
