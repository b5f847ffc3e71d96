#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Says which sentences of the program have no finished Russian translation.

The translation file is brought up to date in a temporary folder, so that sentences nobody extracted yet are found too.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
TRANSLATION = pathlib.Path("resources/i18n/slipway_ru.ts")
LUPDATE = ("/usr/lib/qt6/bin/lupdate", "lupdate6", "lupdate")


def lupdate():
    found = next(filter(None, map(shutil.which, LUPDATE)), None)
    return found or sys.exit("lupdate is missing: install Qt's Linguist tools (qt6-l10n-tools)")


def updated_messages():
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / TRANSLATION.name
        shutil.copy(ROOT / TRANSLATION, copy)
        subprocess.run([lupdate(), "-silent", "-locations", "none", "app", "core", "qml", "-ts", str(copy)],
                       cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for context in xml.parse(copy).getroot().iter("context"):
            for message in context.iter("message"):
                yield context.findtext("name"), message


def texts(translation):
    forms = translation.findall("numerusform")
    return ["".join(form.itertext()) for form in forms] if forms else ["".join(translation.itertext())]


def placeholders(text):
    return sorted(set(re.findall(r"%L?(\d+)", text)))


def problem_of(message):
    translation = message.find("translation")
    kind = translation.get("type")
    if kind in ("vanished", "obsolete"):
        return "is in the translation, but no longer in the program: remove it"
    if kind == "unfinished" or not all(texts(translation)):
        return "is not translated"
    source = message.findtext("source")
    if any(placeholders(text) != placeholders(source) for text in texts(translation)):
        return "and its translation have different placeholders"
    return None


def main():
    if not (ROOT / TRANSLATION).exists():
        print(f"{TRANSLATION} is missing: the window speaks English and Russian, and has no Russian here")
        return 1
    problems = [(context, message.findtext("source"), problem_of(message)) for context, message in updated_messages()]
    problems = [problem for problem in problems if problem[2]]
    for context, source, problem in problems:
        print(f"{TRANSLATION}: {context}: “{source}” {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
