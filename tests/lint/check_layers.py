#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Says where a file reaches into a room it must not look into, or breaks a rule of form.

Usage: check_layers.py [root]; prints file:line: what is wrong, and exits 1 if anything is.
"""
import pathlib
import re
import sys

# Which rooms of core each room may look into, itself apart. An arrow is added here on purpose or not at all.
CORE_ROOMS = {
    "base": [],
    "yaml": ["base"],
    "git": ["base"],
    "policy": ["base", "git", "gitops", "yaml"],
    "gitops": ["base", "git", "yaml"],
    "secrets": ["base", "git", "gitops", "policy", "yaml"],
    "argocd": ["base", "git", "gitops", "yaml"],
    "canon": ["argocd", "base", "git", "gitops", "pipeline", "policy", "secrets", "yaml"],
    "bootstrap": ["argocd", "base", "canon", "git", "gitops", "pipeline", "policy", "secrets", "yaml"],
    "pipeline": ["base", "git", "gitops", "policy", "yaml"],
    "audit": ["base", "git", "gitops", "pipeline", "policy", "yaml"],
    "promotion": ["base", "canon", "git", "gitops", "pipeline", "policy", "yaml"],
    "workspace": ["audit", "base", "bootstrap", "canon", "git", "gitops", "pipeline", "policy", "promotion", "secrets", "yaml"],
    "demo": ["base", "git", "yaml"],
}
APP_ROOMS = {
    "cli": ["core"],
    "viewmodels": ["core"],
    "composition": ["app/viewmodels", "core", "resources"],
    ".": ["app/cli", "app/composition", "core"],
}
CPP = (".cpp", ".h")
QML = (".qml",)
# What the window is made of.
GUI = (r"#\s*include\s*[<\"](Qt(Gui|Qml|Quick|Widgets|Svg)\b"
       r"|Q(Color|Icon|Image|Pixmap|Font|GuiApplication|Qml\w*|Quick\w*|Window|Clipboard)>)")
WALL_CLOCK = r"\b(current(DateTime(Utc)?|(M)?SecsSinceEpoch)|QTime::currentTime|QDate::currentDate|system_clock::now)\s*\("
COLOUR = r"[\"']#[0-9a-fA-F]{3,8}[\"']"

# folder, suffixes, pattern, folders that are exempt, what is wrong
LINE_RULES = [
    ("core", CPP, GUI, [], "core knows no window"),
    ("app/cli", CPP, GUI, [], "slipwayctl links no window"),
    ("", CPP, r"#\s*include\s*[<\"]git2", ["core/git", "tests"], "libgit2 is known to core/git only"),
    ("", CPP, r"#\s*include\s*[<\"]yaml\.h", ["core/yaml", "tests"], "libyaml is known to core/yaml only"),
    ("core", CPP, r"\b(q?getenv|qEnvironmentVariable\w*)\s*\(", [], "core reads no environment: pass it in"),
    ("core", CPP, r"\bQSettings\b", [], "core reads no settings: pass them in"),
    ("core", CPP, WALL_CLOCK, [], "core reads no clock on the wall: pass a core::Clock"),
    ("app", CPP, r"\bsetContextProperty\b|\bqmlRegister\w+\s*[(<]", [], "types reach QML by QML_ELEMENT"),
    ("app", CPP, COLOUR, [], "colours live in qml/Theme"),
    ("qml", QML, COLOUR, ["qml/Theme"], "colours live in qml/Theme"),
    ("qml", QML, r"^\s*import QtQuick\.Controls\b", ["qml/Controls"], "controls come from Slipway.Controls"),
    ("qml/Theme", QML, r"^\s*import Slipway\.", [], "Theme needs nobody"),
    ("qml/Controls", QML, r"^\s*import Slipway\.(?!Theme\b|Controls\b)", [], "Controls know nothing of the domain"),
]
FORM_SUFFIXES = (".cpp", ".h", ".qml", ".py", ".sh", ".cmake", ".txt")
FOLDERS = ("app", "core", "packaging", "qml", "resources", "tests", ".ci")
WIDTH = 140
LICENCE = "SPDX-License-Identifier: Apache-2.0"


def is_below(path, folder):
    return folder == "" or path == folder or path.startswith(folder + "/")


def is_script(path):
    with open(path, "rb") as file:
        return file.read(2) == b"#!"


def sources(root):
    """The files that people write, relative to the root; the data of tests are not among them."""
    found = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.is_file()]
    found += [path for path in (root / "CMakeLists.txt", root / "dev") if path.is_file()]
    for path in found:
        name = path.relative_to(root).as_posix()
        if is_below(name, "tests/data") or "__pycache__" in name:
            continue
        if path.suffix in FORM_SUFFIXES and path.name != "OFL.txt" or is_script(path):
            yield name


def room_of(name):
    parts = name.split("/")
    return parts[1] if len(parts) > 2 else "."


def include_problem(name, included):
    """Why the file must not include the header, or None."""
    target = included.split("/")
    if is_below(name, "core"):
        if target[0] in ("app", "qml", "resources", "tests"):
            return f"core does not look up to {target[0]}"
        return core_problem(room_of(name), target)
    if is_below(name, "app") and target[0] in ("app", "core", "qml", "resources", "tests"):
        room = room_of(name)
        allowed = APP_ROOMS.get(room)
        if allowed is None:
            return unknown_room(f"app/{room}")
        if not any(is_below(included, folder) for folder in [*allowed, f"app/{room}"]):
            return f"app/{room} does not look into {'/'.join(target[:2])}"
    return None


def unknown_room(room):
    return f"{room} is a room that this check does not know: say in {pathlib.Path(__file__).name} where it may look"


def core_problem(room, target):
    if target[0] != "core" or target[1] == room:
        return None
    if room not in CORE_ROOMS:
        return unknown_room(f"core/{room}")
    if target[1] not in CORE_ROOMS[room]:
        return f"core/{room} does not look into core/{target[1]}"
    return None


def line_problems(name, line):
    suffix = pathlib.Path(name).suffix
    for folder, suffixes, pattern, exempt, problem in LINE_RULES:
        if suffix in suffixes and is_below(name, folder) and not any(is_below(name, other) for other in exempt):
            if re.search(pattern, line):
                yield problem
    include = re.match(r"\s*#\s*include\s*\"([^\"]+)\"", line) if suffix in CPP else None
    if include:
        problem = include_problem(name, include[1])
        if problem:
            yield problem
    yield from form_problems(suffix, line)


def form_problems(suffix, line):
    if "\t" in line:
        yield "a tab; four spaces instead"
    if line != line.rstrip():
        yield "blanks at the end of the line"
    # QML has no formatter; clang-format sees to the width of C++ and knows what cannot be broken.
    if suffix in QML and len(line) > WIDTH:
        yield f"wider than {WIDTH} columns"


def problems(root):
    for name in sources(root):
        text = (root / name).read_text(encoding="utf-8")
        lines = text.split("\n")
        if not name.endswith(".txt") and not any(LICENCE in line for line in lines[:3]):
            yield f"{name}:1: the licence line is missing: {LICENCE}"
        if not text.endswith("\n") or text.endswith("\n\n"):
            yield f"{name}:{len(lines)}: a file ends with one newline"
        for number, line in enumerate(lines, start=1):
            for problem in line_problems(name, line):
                yield f"{name}:{number}: {problem}: {line.strip()[:100]}"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = list(problems(root))
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
