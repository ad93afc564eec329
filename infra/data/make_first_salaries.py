#!/usr/bin/env python3
"""Makes the market rows of knowledge/salaries/: advertised ranges by role, country and level.

Usage: make_first_salaries.py DATA_FOLDER > knowledge/salaries/market.csv

Needs DATA_FOLDER/salaries/ai_jobs_bands.tsv, computed from the aijobs.net salary index 2020 to 2024 (CC0): for each role, country and
level the number of advertised ranges (ads) and the median of their low and of their high ends. A band is only made from five ads or
more; single reported salaries are never mixed in. Rows that fail are named on standard error.
"""
import csv
import sys
from pathlib import Path

FEWEST = 5
COLUMNS = ["role", "location", "level", "currency", "min", "max", "open_ended", "median", "effective_from", "source", "audience", "note"]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    path = Path(sys.argv[1]) / "salaries" / "ai_jobs_bands.tsv"
    if not path.exists():
        sys.exit(f"{path} is not there; give the data folder that holds it.")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(COLUMNS)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            ads = int(row["ads"])
            if ads < FEWEST:
                continue
            low, high = int(row["ads_low_median"]), int(row["ads_high_median"])
            if low >= high:
                print(f"left out: {row['role']} {row['country']} {row['level']}: {low} is not below {high}", file=sys.stderr)
                continue
            level = "" if row["level"] == "all" else row["level"]
            source = f"aijobs.net salary index 2020 to 2024 (CC0), {ads} advertised ranges, typical low to typical high end"
            out.writerow([row["role"], row["country"], level, row["currency"], low, high, "false", "", "", source, "everyone", "Advertised ranges: market data, not company policy."])


main()
