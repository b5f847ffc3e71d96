# SPDX-License-Identifier: Apache-2.0
"""What is measured on: large fleets, made once and kept in build/bench-data, and fresh copies of them."""
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
KEPT = ROOT / "build" / "bench-data"


def environment(home):
    """Nothing of the user's own configuration, and every cache below `home`."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    env.update(HOME=str(home), XDG_CACHE_HOME=f"{home}/cache", XDG_STATE_HOME=f"{home}/state",
               XDG_CONFIG_HOME=f"{home}/config", XDG_DATA_HOME=f"{home}/data", LC_ALL="C.UTF-8", TZ="UTC",
               GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1", GIT_TERMINAL_PROMPT="0",
               QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    return env


def git(*arguments, folder=None):
    """Git without the configuration of whoever measures."""
    return subprocess.run(["git", *map(str, arguments)], cwd=folder, check=True, stdout=subprocess.PIPE,
                          env=environment(KEPT / "home")).stdout.decode()


def fleet(sites, commits):
    """The bare repository of a fleet, with a commit graph; made when it is not there."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"fleet-{sites}x{commits}.git"
    if not path.exists():
        print(f"Making a fleet of {sites} sites and {commits} commits, once …", file=sys.stderr)
        making = path.with_suffix(".making")
        shutil.rmtree(making, ignore_errors=True)
        # fast-import gives memory back after each object, which is dear on virtual machines.
        env = environment(KEPT / "home") | {"MALLOC_TRIM_THRESHOLD_": str(64 << 20)}
        subprocess.run([HERE / "make_fleet.py", "--sites", str(sites), "--commits", str(commits), "--out", making],
                       check=True, stdout=subprocess.DEVNULL, env=env)
        git("commit-graph", "write", "--reachable", folder=making)
        making.rename(path)
    return path


class Copy:
    """A remote and a clone of it, as on the first morning: both to be written to, gone when closed."""

    def __init__(self, original, folder):
        self.folder = folder
        self.remote = folder / "remote.git"
        self.clone = folder / "clone"
        self.env = environment(folder / "home")
        folder.mkdir(parents=True)
        git("clone", "-q", "--bare", original, self.remote)
        git("clone", "-q", self.remote, self.clone)
        git("config", "user.name", "Bench", folder=self.clone)
        git("config", "user.email", "bench@example.org", folder=self.clone)

    def changed_lines(self, before):
        """How many lines of the remote's main were added since a commit, and in how many files."""
        numbers = [line.split("\t") for line in git("diff", "--numstat", before, "main", folder=self.remote).splitlines()]
        return sum(int(added) for added, _, _ in numbers), len(numbers)

    def tip(self):
        return git("rev-parse", "main", folder=self.remote).strip()

    def close(self):
        shutil.rmtree(self.folder)
