#!/usr/bin/env python3
"""Makes knowledge/exchange-rates.csv: for each currency the newest year with enough observations.

Usage: make_exchange_rates.py DATA_FOLDER > knowledge/exchange-rates.csv

Needs DATA_FOLDER/salaries/fx_usd.tsv (year, currency, n, units_per_usd), computed from the aijobs.net salary index (CC0), which gives
each salary in its currency and in US dollars.
"""
import csv
import sys
from pathlib import Path

FEWEST = 5


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    path = Path(sys.argv[1]) / "salaries" / "fx_usd.tsv"
    if not path.exists():
        sys.exit(f"{path} is not there; give the data folder that holds it.")
    best = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if int(row["n"]) >= FEWEST and (row["currency"] not in best or int(row["year"]) > int(best[row["currency"]]["year"])):
                best[row["currency"]] = row
    newest = max(int(row["year"]) for row in best.values())
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["currency", "units_per_usd", "year", "source"])
    out.writerow(["USD", "1", newest, "by definition"])
    for currency in sorted(best):
        if currency != "USD":
            out.writerow([currency, best[currency]["units_per_usd"], best[currency]["year"], "aijobs.net salary index (CC0)"])


main()
