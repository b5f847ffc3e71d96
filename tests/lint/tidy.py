#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over the project's C++ files, a file again only when it or a header it includes has changed.

Usage: tidy.py BUILD_FOLDER [--changed]; with --changed the names of the changed files come on standard input.
A changed header is checked through one file that includes it, its own source first.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TIDY = "clang-tidy-19"
LINT = ROOT / "build/lint"
# What GCC understands and clang does not; its precompiled headers are left out and their text is included instead.
UNKNOWN_TO_CLANG = {"-Winvalid-pch", "-fpch-preprocess", "-mno-direct-extern-access"}


def clang_command(entry):
    """The compiler's words for one file, as clang takes them; a launcher such as ccache is not among them."""
    words = shlex.split(entry["command"]) if "command" in entry else list(entry["arguments"])
    compiler = next(i for i, word in enumerate(words) if re.search(r"(\+\+|clang|gcc|cc)(-\d+)?$", word)
                    and "ccache" not in word)
    words = [word for word in words[compiler:] if word not in UNKNOWN_TO_CLANG]
    return [readable_header(word) if word.endswith("/cmake_pch.hxx") else word for word in words]


def readable_header(header):
    """A copy of a precompiled header's text, away from GCC's compiled form, which clang would try to read."""
    copy = LINT / "headers" / hashlib.sha256(header.encode()).hexdigest()[:16] / "cmake_pch.hxx"
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(pathlib.Path(header).read_bytes())
    return str(copy)


def own_commands(build):
    """The commands of the files that people wrote: what was generated lies in the build folder."""
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if file.is_relative_to(ROOT) and not file.is_relative_to(ROOT / "build"):
            name = file.relative_to(ROOT).as_posix()
            yield name, {"file": str(file), "directory": entry["directory"], "arguments": clang_command(entry)}


def own_headers(build):
    """For each source the project's own files it includes, as the build found them."""
    said = subprocess.run(["ninja", "-C", str(build), "-t", "deps"], capture_output=True, text=True, check=True).stdout
    headers = {}
    for block in said.split("\n\n"):
        files = [(build / line.strip()).resolve() for line in block.splitlines()[1:]]
        own = [file.relative_to(ROOT).as_posix() for file in files if file.is_relative_to(ROOT)]
        sources = [name for name in own if name.endswith(".cpp") and not name.startswith("build/")]
        if sources:
            headers[sources[0]] = set(own)
    return headers


def sources_for(changed, commands, headers):
    """The sources to check so that every changed file is seen once."""
    wanted = {name for name in changed if name in commands}
    for header in (name for name in changed if name.endswith(".h")):
        own = header.removesuffix(".h") + ".cpp"
        including = [name for name in sorted(commands) if header in headers.get(name, ())]
        wanted.update([own] if own in commands else including[:1])
    return wanted


def fingerprint(name, command, headers):
    digest = hashlib.sha256()
    for word in [TIDY, *command["arguments"]]:
        digest.update(word.encode() + b"\0")
    for file in sorted({name, ".clang-tidy", *headers.get(name, ())}):
        digest.update(file.encode() + b"\0")
        digest.update((ROOT / file).read_bytes() if (ROOT / file).exists() else b"")
    return digest.hexdigest()


def passes(name, stamp):
    """Checks one file and prints what was found; a file that passed is remembered."""
    run = subprocess.run([TIDY, "--quiet", "-p", str(LINT), str(ROOT / name)], capture_output=True, text=True, check=False)
    if run.returncode == 0:
        stamp.touch()
        return True
    print(run.stdout.strip() or run.stderr.strip(), flush=True)
    return False


def main():
    build = (ROOT / sys.argv[1]).resolve()
    commands = dict(own_commands(build))
    headers = own_headers(build)
    (LINT / "passed").mkdir(parents=True, exist_ok=True)
    (LINT / "compile_commands.json").write_text(json.dumps(list(commands.values())))

    wanted = set(commands)
    if "--changed" in sys.argv[2:]:
        wanted = sources_for(set(sys.stdin.read().split("\n")), commands, headers)
    stamps = {name: LINT / "passed" / fingerprint(name, commands[name], headers) for name in sorted(wanted)}
    left = {name: stamp for name, stamp in stamps.items() if not stamp.exists()}
    print(f"clang-tidy: {len(left)} of {len(wanted)} files to check", flush=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(passes, left.keys(), left.values()))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
