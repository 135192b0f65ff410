"""Measures how long the program takes to start, beside /bin/true and what else is there: git, hledger and Hugo.

    python Benchmarks/startup.py PROGRAM [--rounds N]
"""

import argparse
import shutil
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
    commands = {"tallypress --version": [options.program, "--version"], "/bin/true": ["/bin/true"]}
    others = [["git", "--version"], ["hledger", "--version"], ["hugo", "version"]]
    commands.update({" ".join(other): other for other in others if shutil.which(other[0])})
    times = {name: [] for name in commands}
    # They take turns, so that a busy machine slows all.
    for _ in range(options.rounds):
        for name, command in commands.items():
            times[name].append(seconds(command))
    for name, taken in times.items():
        print(f"{name:20}  least {min(taken) * 1e3:5.1f} ms  median {statistics.median(taken) * 1e3:5.1f} ms")
    print()


main()
