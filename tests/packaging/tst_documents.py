#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Manual pages and completions name exactly the options and commands that the programs' own help names.

Usage: tst_documents.py SLIPWAYCTL SLIPWAY SOURCE_FOLDER VERSION
"""
import pathlib
import re
import subprocess
import sys
import unittest

SLIPWAYCTL, SLIPWAY, SOURCE, VERSION = sys.argv[1:5]
PACKAGING = pathlib.Path(SOURCE) / "packaging"


def said(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def long_options(text):
    return set(re.findall(r"(?<![\w-])--([a-z][a-z-]+)", text))


def block(text, title):
    """The indented lines under a title of the help."""
    return re.search(rf"^{title}.*\n((?:  .*\n)+)", text, re.MULTILINE)[1]


def commands():
    return re.findall(r"^  ([\w-]+(?: [\w-]+)?)  ", block(said(SLIPWAYCTL, "help"), "Commands"), re.MULTILINE)


def offered_options():
    """The options that the columns of the help list, not those that a sentence mentions."""
    pages = [said(SLIPWAYCTL, "help")] + [said(SLIPWAYCTL, "help", *name.split()) for name in commands()]
    lists = [block(page, "Options") for page in pages if re.search(r"^Options.*:\n  ", page, re.MULTILINE)]
    return {option for text in lists for option in re.findall(r"^ +(?:-\w, )?--([a-z-]+)", text, re.MULTILINE)}


def manual(name):
    text = (PACKAGING / "man" / f"{name}.1.in").read_text()
    return {option.replace(r"\&", "") for option in re.findall(r"Fl Fl ([a-z-]+)", text)}


def completed(name):
    """What each shell's completion offers."""
    read = {shell: (PACKAGING / "completions" / file).read_text() for shell, file in
            {"bash": f"{name}.bash", "zsh": f"_{name}", "fish": f"{name}.fish"}.items()}
    code = {shell: "\n".join(line for line in text.split("\n") if "timeout 2" not in line and "contains --" not in line)
            for shell, text in read.items()}
    return {"bash": long_options(code["bash"]), "zsh": long_options(code["zsh"]),
            "fish": set(re.findall(r"^complete .* -l ([a-z][a-z-]+)", code["fish"], re.MULTILINE))}


def bash_offers(name, *words):
    """What bash would offer for the last word of a line."""
    script = (f'source "$1"; COMP_WORDS=("${{@:2}}"); COMP_CWORD=$(($# - 2)); _{name} {name}; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    file = PACKAGING / "completions" / f"{name}.bash"
    return set(said("bash", "-c", script, "bash", str(file), *words).split("\n")) - {""}


def imported_packages():
    """The packages of the QML modules that the window imports, by Debian's way of naming them."""
    text = "\n".join(file.read_text() for file in (pathlib.Path(SOURCE) / "qml").rglob("*.qml"))
    modules = set(re.findall(r"^import (Qt[A-Za-z.]*)", text, re.MULTILINE))
    return {"qml6-module-" + module.removesuffix(".impl").lower().replace(".", "-") for module in modules}


def named_packages(file):
    return set(re.findall(r"qml6-module-[a-z-]+", (pathlib.Path(SOURCE) / file).read_text()))


class Documents(unittest.TestCase):
    def test_the_manual_of_slipwayctl_names_each_option(self):
        self.assertEqual(manual("slipwayctl"), offered_options())

    def test_the_manual_of_slipwayctl_names_each_command(self):
        text = (PACKAGING / "man" / "slipwayctl.1.in").read_text()

        self.assertEqual([name for name in commands() if f".It Cm {name}" not in text], [])

    def test_the_manual_of_slipway_names_each_option(self):
        self.assertEqual(manual("slipway"), long_options(block(said(SLIPWAY, "--help"), "Options")))

    def test_shells_complete_each_option_of_slipwayctl(self):
        self.assertEqual(completed("slipwayctl"), dict.fromkeys(("bash", "zsh", "fish"), offered_options()))

    def test_shells_complete_each_option_of_slipway(self):
        options = long_options(block(said(SLIPWAY, "--help"), "Options"))

        self.assertEqual(completed("slipway"), dict.fromkeys(("bash", "zsh", "fish"), options))

    def test_bash_completes_commands(self):
        self.assertEqual(bash_offers("slipwayctl", "slipwayctl", ""), {name.split()[0] for name in commands()})

    def test_bash_completes_the_second_word_of_yaml(self):
        self.assertEqual(bash_offers("slipwayctl", "slipwayctl", "-C", "status", "yaml", ""), {"get", "set"})

    def test_the_manual_of_the_policy_names_each_key_and_gate(self):
        text = (PACKAGING / "man" / "slipway.yaml.5.in").read_text()
        room = pathlib.Path(SOURCE) / "core" / "policy"
        readers = "".join((room / name).read_text() for name in ("policyreader.cpp", "stepreader.cpp"))
        keys = set(re.findall(r'\{"([a-z-]+)"_L1', readers))
        gates = (room / "policy.cpp").read_text().split("&requirableGates()")[1].split("durationOf(")[0]
        gates = set(re.findall(r'u"([a-z-]+)"_s', gates))

        self.assertGreater(len(keys), 12)
        self.assertGreater(len(gates), 6)
        self.assertEqual({key for key in keys if not re.search(rf"^\.?.*Cm (\S+\.)?{key}\b", text, re.MULTILINE)},
                         set())
        self.assertEqual({gate for gate in gates if f"Ql {gate}" not in text}, set())

    def test_bash_completes_options_of_the_command_only(self):
        self.assertEqual(bash_offers("slipwayctl", "slipwayctl", "yaml", "set", "--t"), {"--type"})
        self.assertEqual(bash_offers("slipwayctl", "slipwayctl", "status", "--t"), set())

    def test_each_imported_module_is_installed(self):
        self.assertEqual(imported_packages() - named_packages("dev"), set())
        self.assertEqual(imported_packages() - named_packages("packaging/cmake/SlipwayPackage.cmake"), set())
        self.assertEqual(imported_packages() - named_packages("README.md"), set())

    def test_the_release_is_described(self):
        metainfo = (PACKAGING / "desktop" / "org.slipway.Slipway.metainfo.xml").read_text()
        changes = (pathlib.Path(SOURCE) / "CHANGELOG.md").read_text()

        self.assertIn(f'<release version="{VERSION}"', metainfo)
        self.assertIn(f"## {VERSION}", changes)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
