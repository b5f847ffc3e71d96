# SPDX-License-Identifier: Apache-2.0
"""Runs commands, says how long they took and how much memory they held, and sets ratios beside their bars."""
import dataclasses
import os
import statistics
import subprocess
import sys
import tempfile
import time


class Failure(Exception):
    """A command that is measured did not do what it should."""


@dataclasses.dataclass
class Run:
    seconds: float
    megabytes: float  # resident, at its most


def run(command, folder=None, env=None, expected=(0,)):
    """Runs one command to its end. Its output goes to a file: a pipe that is read slowly would be measured too."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in expected:
            err.seek(0)
            raise Failure(f"{' '.join(map(str, command))}: exit {child.returncode}\n"
                          f"{err.read().decode(errors='replace')[-2000:]}")
        return Run(seconds, usage.ru_maxrss / 1024)


def interleaved(rounds, ways, say):
    """Measures each way once a round, in turn, so that a busy minute hits all of them. name → median Run.

    A way is (prepare, measured): prepare() is not timed and returns what measured() takes."""
    runs = {name: [] for name in ways}
    for number in range(rounds):
        for name, (prepare, measured) in ways.items():
            say(f"round {number + 1} of {rounds}: {name}")
            runs[name].append(measured(prepare()))
    return {name: Run(statistics.median(r.seconds for r in all_runs),
                      statistics.median(r.megabytes for r in all_runs)) for name, all_runs in runs.items()}


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


class Table:
    """One line a comparison: what, ours, the baseline, their ratio, the bar."""

    HEAD = ("what", "slipway", "baseline", "ratio", "bar", "")

    def __init__(self):
        self.lines = []

    def add(self, what, ours, baseline, bar, unit):
        """A bar of None: there is none, the figure is to be known."""
        ratio = ours / baseline
        scale, word, digits = {"s": (1000, "ms", 0), "MB": (1, "MB", 0)}[unit]
        self.lines.append((what, f"{ours * scale:.{digits}f} {word}", f"{baseline * scale:.{digits}f} {word}",
                           f"{ratio:.2f}x", "-" if bar is None else f"<= {bar:g}x",
                           "missed" if bar is not None and ratio > bar else ""))

    def skip(self, what, why):
        self.lines.append((what, "-", "-", "-", "-", why))

    def print(self):
        rows = [self.HEAD, *self.lines]
        widths = [max(len(row[i]) for row in rows) for i in range(len(self.HEAD))]
        for row in rows:
            print("  ".join(cell.ljust(width) if i == 0 else cell.rjust(width)
                            for i, (cell, width) in enumerate(zip(row, widths))).rstrip())
