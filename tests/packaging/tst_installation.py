#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Installs the build into an empty root folder and starts it from there.

Usage: tst_installation.py CMAKE BUILD_FOLDER VERSION
"""
import configparser
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

CMAKE, BUILD, VERSION = sys.argv[1:4]


class Installation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        subprocess.run([CMAKE, "--install", BUILD, "--prefix", "/usr"], check=True, capture_output=True,
                       env={**os.environ, "DESTDIR": cls.folder.name})
        cls.usr = pathlib.Path(cls.folder.name) / "usr"

    def said(self, program):
        environment = {**os.environ, "HOME": self.folder.name, "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.run([self.usr / "bin" / program, "--version"], check=True, capture_output=True, text=True,
                              env=environment).stdout

    def test_slipwayctl_starts(self):
        self.assertEqual(self.said("slipwayctl"), f"slipwayctl {VERSION}\n")

    def test_slipway_starts(self):
        self.assertEqual(self.said("slipway"), f"slipway {VERSION}\n")

    def test_slipwayctl_links_no_window(self):
        libraries = subprocess.run(["ldd", self.usr / "bin/slipwayctl"], check=True, capture_output=True, text=True).stdout

        self.assertIn("libQt6Core", libraries)
        self.assertNotRegex(libraries, "libQt6(Gui|Qml|Quick)")

    def test_the_desktop_entry_finds_program_and_icon(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(self.usr / "share/applications/org.slipway.Slipway.desktop", encoding="utf-8")
        desktop = entry["Desktop Entry"]

        self.assertTrue((self.usr / "bin" / desktop["Exec"]).exists())
        self.assertTrue((self.usr / "share/icons/hicolor/scalable/apps" / f"{desktop['Icon']}.svg").exists())

    def test_manuals_and_completions_are_there(self):
        for file in ("man/man1/slipway.1", "man/man1/slipwayctl.1", "man/man5/slipway.yaml.5", "bash-completion/completions/slipwayctl",
                     "zsh/vendor-completions/_slipwayctl", "fish/vendor_completions.d/slipwayctl.fish"):
            with self.subTest(file):
                self.assertTrue((self.usr / "share" / file).exists())

    def test_nothing_lies_outside_of_its_place(self):
        self.assertEqual(sorted(path.name for path in self.usr.iterdir()), ["bin", "share"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
