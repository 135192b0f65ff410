"""Measures how long the program takes to start, beside /bin/true.

    python Benchmarks/startup.py PROGRAM [--rounds N]
"""

import argparse
import statistics
import subprocess
import time


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=100)
    options = parser.parse_args()
    ours, nothing = [], []
    # They take turns, so that a busy machine slows both.
    for _ in range(options.rounds):
        ours.append(seconds([options.program, "--version"]))
        nothing.append(seconds(["/bin/true"]))
    for name, times in [("tallypress --version", ours), ("/bin/true", nothing)]:
        print(f"{name:20}  least {min(times) * 1e3:5.1f} ms  median {statistics.median(times) * 1e3:5.1f} ms")
    print()


main()
