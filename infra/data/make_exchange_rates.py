#!/usr/bin/env python3
"""Makes knowledge/exchange-rates.csv: for each currency one rate to the US dollar, with its year.

Usage: make_exchange_rates.py DATA_FOLDER > knowledge/exchange-rates.csv

Needs DATA_FOLDER/salaries/fx_usd.tsv (year, currency, n, units_per_usd), computed from the aijobs.net salary index (CC0), which gives
each salary in its currency and in US dollars: n is how many salaries of the year gave the rate.

The newest year with enough salaries counts. A currency that never had enough, or not lately, gets its newest rate all the same, with
n in its source; left out, and named on standard error, is what is too old or has moved too far within a year to be trusted.
"""
import csv
import sys
from collections import defaultdict
from pathlib import Path

ENOUGH = 3
OLDEST = 1  # years before the newest of all
LARGEST_MOVE = 0.25


def read(folder):
    path = Path(folder) / "salaries" / "fx_usd.tsv"
    if not path.exists():
        sys.exit(f"{path} is not there; give the data folder that holds it.")
    years = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            years[row["currency"]][int(row["year"])] = (int(row["n"]), row["units_per_usd"])
    return years


def chosen(years, oldest):
    """The year to take and why not, if not."""
    lately = [year for year in years if year >= oldest]
    if not lately:
        return None, f"its last rate is of {max(years)}"
    year = max((year for year in lately if years[year][0] >= ENOUGH), default=max(lately))
    rate = float(years[year][1])
    before = float(years[year - 1][1]) if year - 1 in years else rate
    if abs(rate / before - 1) > LARGEST_MOVE:
        return None, f"{before} in {year - 1} and {rate} in {year} are too far apart"
    return year, ""


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    rates = read(sys.argv[1])
    newest = max(max(years) for years in rates.values())
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["currency", "units_per_usd", "year", "source"])
    out.writerow(["USD", "1", newest, "by definition"])
    for currency, years in sorted(rates.items()):
        if currency == "USD":
            continue
        year, reason = chosen(years, newest - OLDEST)
        if year is None:
            print(f"left out: {currency}: {reason}", file=sys.stderr)
            continue
        n, rate = years[year]
        out.writerow([currency, rate, year, f"aijobs.net salary index (CC0), n={n}"])


main()
