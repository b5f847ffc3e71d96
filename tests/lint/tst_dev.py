#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The script dev says what it is going to install and asks before it does; it acts on known systems only.

apt-get, dpkg-query, sudo and id are stand-ins that write down how they were called.
"""
import os
import pathlib
import pty
import shutil
import subprocess
import tempfile
import unittest

DEV = pathlib.Path(__file__).resolve().parents[2] / "dev"
STAND_INS = {
    "id": "echo 1000",
    "sudo": 'echo "sudo $*" >>"$CALLS"',
    "apt-get": 'echo "apt-get $*" >>"$CALLS"',
    "dpkg-query": 'tr " " "\\n" <<<"$INSTALLED" | sed "s/^/installed /"',
}


class Dev(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        shutil.copy(DEV, self.folder / "dev") # it works in the folder it lies in
        self.calls = self.folder / "calls"
        self.calls.touch()
        self.give_system("ID=debian\nVERSION_ID=12\n")
        (self.folder / "bin").mkdir()
        for name, text in STAND_INS.items():
            (self.folder / "bin" / name).write_text(f"#!/usr/bin/env bash\n{text}\n")
            (self.folder / "bin" / name).chmod(0o755)

    def give_system(self, text):
        (self.folder / "os-release").write_text(text)

    def give_npm(self, text):
        (self.folder / "bin/npm").write_text(f'#!/usr/bin/env bash\necho "npm $*" >>"$CALLS"\n{text}\n')
        (self.folder / "bin/npm").chmod(0o755)

    def run_dev(self, *words, installed="", stdin=subprocess.DEVNULL):
        environment = {**os.environ, "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "CALLS": str(self.calls),
                       "INSTALLED": installed, "SLIPWAY_OS_RELEASE": str(self.folder / "os-release")}
        environment.pop("CI", None)
        return subprocess.run([self.folder / "dev", *words], stdin=stdin, capture_output=True, text=True, env=environment, check=False)

    def test_says_what_is_missing_and_why(self):
        run = self.run_dev("setup", "lint", installed="qt6-declarative-dev-tools qt6-l10n-tools shellcheck")

        self.assertIn("the C++ tools of the version the code is kept in:\n    clang-format-19 clang-tidy-19\n", run.stderr)
        self.assertNotIn("shellcheck", run.stderr)

    def test_installs_nothing_where_nobody_can_be_asked(self):
        run = self.run_dev("setup", "lint")

        self.assertEqual(run.returncode, 1)
        self.assertIn("apt-get install --no-install-recommends clang-format-19", run.stderr)
        self.assertEqual(self.calls.read_text(), "")

    def test_installs_through_sudo_when_told_yes(self):
        run = self.run_dev("setup", "bench", "--yes")

        self.assertEqual(run.returncode, 0)
        self.assertRegex(self.calls.read_text(), r"(?s)sudo -v.*sudo bash -c .*install_as_root \w+ libyaml-cpp-dev python3\n")

    def test_a_no_at_the_question_installs_nothing(self):
        terminal, end = pty.openpty()
        os.write(terminal, b"n\n")

        run = self.run_dev("setup", "bench", stdin=end)

        os.close(terminal)
        os.close(end)
        self.assertIn("nothing was installed", run.stderr)
        self.assertEqual(self.calls.read_text(), "")

    def test_asks_nothing_when_all_is_there(self):
        run = self.run_dev("setup", "bench", installed="python3 libyaml-cpp-dev")

        self.assertEqual(run.returncode, 0)
        self.assertEqual(self.calls.read_text(), "")

    def test_other_systems_are_told_how_to_go_on(self):
        self.give_system("ID=fedora\nVERSION_ID=41\n")

        run = self.run_dev("run", "--yes")

        self.assertEqual(run.returncode, 1)
        self.assertIn("cmake --preset release", run.stderr)
        self.assertIn("libgit2-dev", run.stderr)
        self.assertEqual(self.calls.read_text(), "")

    def test_a_newer_debian_gets_the_package_that_draws_icons(self):
        self.give_system("ID=debian\nVERSION_ID=13\n")

        self.assertIn("qt6-svg-plugins", self.run_dev("setup", "run").stderr)

    def test_helm_is_fetched_once(self):
        self.give_npm("exit 1")
        (self.folder / "tests/helm").mkdir(parents=True)
        (self.folder / "build/tools").mkdir(parents=True)
        for name in ("tests/helm/package.json", "tests/helm/package-lock.json", "build/tools/helm.lock"):
            (self.folder / name).write_text("{}\n")
        for name in ("helm3", "helm4"):
            (self.folder / "build/tools" / name).touch(0o755)

        run = self.run_dev("setup", "helm", installed="npm python3")

        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(self.calls.read_text(), "")

    def test_without_a_network_helm_is_not_there(self):
        self.give_npm("echo cannot connect; exit 1")
        (self.folder / "tests/helm").mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            (self.folder / "tests/helm" / name).write_text("{}\n")

        run = self.run_dev("setup", "--helm", installed="npm python3")

        self.assertEqual(run.returncode, 1)
        self.assertIn("cannot connect", run.stderr)
        self.assertIn("npm could not fetch helm's packages", run.stderr)
        self.assertFalse((self.folder / "build/tools/helm.lock").exists())

    def test_an_unknown_command_is_a_usage_error(self):
        run = self.run_dev("launch")

        self.assertEqual(run.returncode, 2)
        self.assertIn("no command 'launch'", run.stderr)


if __name__ == "__main__":
    unittest.main()
