#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""tidy.py hands clang what it understands, and checks each changed file through one source."""
import unittest

import tidy

COMMANDS = {"core/git/repository.cpp": {}, "core/git/walk.cpp": {}, "tests/core/git/tst_walk.cpp": {}}
HEADERS = {
    "core/git/repository.cpp": {"core/git/repository.h", "core/base/result.h"},
    "core/git/walk.cpp": {"core/git/walk.h", "core/base/result.h"},
    "tests/core/git/tst_walk.cpp": {"core/git/walk.h", "core/base/result.h"},
}


class Tidy(unittest.TestCase):
    def selected(self, *changed):
        return tidy.sources_for(set(changed), COMMANDS, HEADERS)

    def test_a_changed_source_is_checked(self):
        self.assertEqual(self.selected("core/git/walk.cpp", "README.md"), {"core/git/walk.cpp"})

    def test_a_changed_header_is_checked_through_its_own_source(self):
        self.assertEqual(self.selected("core/git/walk.h"), {"core/git/walk.cpp"})

    def test_a_header_without_source_is_checked_through_one_file_that_includes_it(self):
        self.assertEqual(self.selected("core/base/result.h"), {"core/git/repository.cpp"})

    def test_the_launcher_and_flags_of_gcc_are_left_out(self):
        entry = {"command": "/usr/bin/cmake -E env CCACHE_NOHASHDIR=1 /usr/bin/ccache /usr/bin/c++ -Winvalid-pch -O2 -c x.cpp"}

        self.assertEqual(tidy.clang_command(entry), ["/usr/bin/c++", "-O2", "-c", "x.cpp"])


if __name__ == "__main__":
    unittest.main()
