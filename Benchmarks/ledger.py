"""Measures a report on ledgers of growing size beside DuckDB, which sums the same file by month.

    python Benchmarks/ledger.py PROGRAM FOLDER [ROWS ...] [--rounds N]
"""

import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import generate

SIZES = [10_000, 100_000, 1_000_000]

# DuckDB's time for the query alone is printed by the process itself, without the start of Python.
QUERY = """
import sys, time
import duckdb
connection = duckdb.connect()
start = time.perf_counter()
sums = connection.execute(
    "SELECT date_trunc('month', date) AS month, type, count(*), sum(amount) FROM read_csv(?, header = true, "
    "types = {'date': 'DATE', 'amount': 'DECIMAL(18, 2)'}) GROUP BY ALL ORDER BY ALL", [sys.argv[1]]).fetchall()
print(time.perf_counter() - start, len(sums))
"""


def run(command):
    """Runs a command: its seconds, the most memory that it held in MB, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed with status {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return seconds, usage.ru_maxrss * unit / 1e6, output.decode()


def measure(program, folder, count, rounds, has_duckdb):
    """One line of the table. Ours and theirs take turns, so that a busy machine slows both."""
    # By a process of its own: a child's peak begins with the memory that this one holds.
    subprocess.run([sys.executable, generate.__file__, folder, str(count)], check=True)
    ledger = generate.ledger_path(folder)
    ours = [program, "report", "--format", "csv", "--quiet", "--site", folder, "--as-of", generate.LAST_DAY.isoformat()]
    theirs = [sys.executable, "-c", QUERY, ledger]
    our_runs, their_runs = [], []
    for _ in range(rounds):
        our_runs.append(run(ours))
        if has_duckdb:
            their_runs.append(run(theirs))
    times = [seconds for seconds, _, _ in our_runs]
    best = min(times)
    line = [
        f"{count:,}", f"{ledger.stat().st_size / 1e6:.1f}", f"{best:.3f}", f"{statistics.median(times):.3f}",
        f"{best / count * 1e9:.0f}", f"{count / best / 1e6:.2f}", f"{max(memory for _, memory, _ in our_runs):.0f}",
    ]
    if not has_duckdb:
        return line
    queries = [float(output.split()[0]) for _, _, output in their_runs]
    return line + [
        f"{min(queries):.3f}", f"{statistics.median(queries):.3f}", f"{min(run[0] for run in their_runs):.3f}",
        f"{max(memory for _, memory, _ in their_runs):.0f}", f"{best / min(queries):.2f}",
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("rows", type=int, nargs="*", default=SIZES)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    has_duckdb = importlib.util.find_spec("duckdb") is not None
    if not has_duckdb:
        print("DuckDB is not there: only our own times follow.", file=sys.stderr)
    head = ["rows", "MB", "report s", "median", "ns a row", "million rows/s", "peak MB"]
    if has_duckdb:
        head += ["DuckDB s", "median", "with start", "peak MB", "ratio"]
    lines = [head]
    for count in options.rows:
        print(f"{count:,} rows", file=sys.stderr)
        lines.append(measure(options.program, options.folder / str(count), count, options.rounds, has_duckdb))
    widths = [max(map(len, column)) for column in zip(*lines)]
    for line in lines:
        print("  ".join(cell.rjust(width) for cell, width in zip(line, widths)))


main()
