"""Compares the holidays of `motcua calendar` with those of the package `holidays` (Vietnam), an independent source.

What the package says differently is listed here with the reason; anything else fails:
python -m Tests.Clock.run --binary PROGRAM
"""

import argparse
import json
import subprocess
import sys

import holidays

# The package numbers the days of Tết from its first day and always names the fourth. Where two days before and three
# days of the new year are rested, the fourth is one too many; it falls on a weekly rest day there, so that no working
# time hangs on it.
FOURTH_OF_TET = {2015: "2015-02-22", 2025: "2025-02-01", 2028: "2028-01-29", 2031: "2031-01-26", 2032: "2032-02-14",
                 2035: "2035-02-11"}
# Exchanged for a Saturday by the notice of the year; the package calls it the sixth day of Tết.
SIXTH_OF_TET = {2013: "2013-02-15"}
# Exchanges announced to civil servants that the package does not know. In 2014, the first year of five days, the
# notice rested until 5 February, the package until the 4th.
NOT_IN_PACKAGE = {
    2012: {"2012-12-31 off"},
    2013: {"2013-01-05 work", "2013-02-23 work"},
    2014: {"2014-01-25 work", "2014-01-28 off", "2014-02-05 off", "2014-02-08 work"},
    2026: {"2026-01-02 off", "2026-01-10 work"},
}


def motcua(year, *flags):
    command = [asked.binary, "calendar", str(year), "--json", *flags]
    return json.loads(subprocess.run(command, check=True, text=True, capture_output=True).stdout)


def lines(calendar):
    return {f"{day['day']} {day['kind']}" for day in calendar["days"]}


def package(year):
    known = holidays.Vietnam(years=year)
    off = {day.isoformat(): name for day, name in known.items() if day.year == year}
    work = {day.isoformat() for day in known.weekend_workdays if day.year == year}
    exchanged = {day for day, name in off.items() if "substituted" in name}
    return off, work, exchanged


def law(year):
    """The holidays by law: the package has those and the exchanged days."""
    off, _, exchanged = package(year)
    expected = set(off) - exchanged - {FOURTH_OF_TET.get(year), SIXTH_OF_TET.get(year)}
    found = lines(motcua(year, "--proposal"))
    return [f"{year} by law: {day}" for day in {f"{day} off" for day in expected} ^ found]


def announced(year):
    """The calendars as announced: exchanged days on both sides."""
    off, work, _ = package(year)
    expected = {f"{day} off" for day in off} | {f"{day} work" for day in work}
    expected -= {f"{FOURTH_OF_TET.get(year)} off"}
    found = lines(motcua(year)) - NOT_IN_PACKAGE.get(year, set())
    return [f"{year} as announced: {day}" for day in expected ^ found]


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--binary", required=True)
asked = parser.parse_args()

differences = [line for year in range(2005, 2036) for line in law(year)]
differences += [line for year in range(2012, 2027) for line in announced(year)]
for line in sorted(differences):
    print("DIFFERENCE", line)
print(f"Holidays of 2005 to 2035 beside the package holidays {holidays.__version__}: {len(differences)} unexplained.")
sys.exit(1 if differences else 0)
