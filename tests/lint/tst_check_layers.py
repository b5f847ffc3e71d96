#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each rule of check_layers.py finds the file that breaks it, and a tidy house passes."""
import pathlib
import tempfile
import unittest

import check_layers

LICENCE = "// SPDX-License-Identifier: Apache-2.0\n"
TIDY = {
    "core/git/repository.cpp": '#include "core/git/repository.h"\n#include "core/base/result.h"\n#include <git2.h>\n',
    "core/yaml/document.cpp": '#include <QString>\n#include <yaml.h>\n',
    "app/main.cpp": '#include "app/composition/application.h"\n',
    "app/viewmodels/session.h": '#include "core/workspace/workspace.h"\n#include <QColor>\n',
    "qml/Theme/Theme.qml": 'import QtQuick\nQtObject { readonly property color text: "#1b2530" }\n',
    "qml/Controls/Row.qml": "import QtQuick.Controls.Basic\nimport Slipway.Theme\n",
    "qml/Pipeline/Page.qml": "import Slipway.Controls\nimport Slipway.ViewModels\n",
}
# file, its text, what is said of it
BROKEN = {
    "lower room looks up": ("core/yaml/x.cpp", '#include "core/git/objectid.h"\n', "core/yaml does not look into core/git"),
    "core looks up to app": ("core/git/x.h", '#include "app/viewmodels/words.h"\n', "core does not look up to app"),
    "room without arrows": ("core/attic/x.h", '#include "core/base/result.h"\n', "core/attic is a room"),
    "cli uses view models": ("app/cli/x.cpp", '#include "app/viewmodels/words.h"\n', "app/cli does not look into"),
    "window in core": ("core/base/x.h", "#include <QtGui/QColor>\n", "core knows no window"),
    "colour type in core": ("core/base/x.h", "#include <QColor>\n", "core knows no window"),
    "window in slipwayctl": ("app/cli/x.cpp", "#include <QGuiApplication>\n", "slipwayctl links no window"),
    "libgit2 elsewhere": ("core/gitops/x.cpp", "#include <git2/blob.h>\n", "libgit2 is known to core/git only"),
    "libyaml elsewhere": ("core/gitops/x.cpp", "#include <yaml.h>\n", "libyaml is known to core/yaml only"),
    "environment in core": ("core/git/x.cpp", 'auto x = qEnvironmentVariable("X");\n', "core reads no environment"),
    "settings in core": ("core/git/x.cpp", "QSettings settings;\n", "core reads no settings"),
    "wall clock in core": ("core/git/x.cpp", "auto now = QDateTime::currentDateTimeUtc();\n", "no clock on the wall"),
    "context property": ("app/main.cpp", 'context->setContextProperty(u"x"_s, &x);\n', "types reach QML by"),
    "colour outside Theme": ("qml/Pipeline/X.qml", 'Rectangle { color: "#ff0000" }\n', "colours live in qml/Theme"),
    "plain controls": ("qml/Pipeline/X.qml", "import QtQuick.Controls\n", "controls come from Slipway.Controls"),
    "domain in controls": ("qml/Controls/X.qml", "import Slipway.ViewModels\n", "Controls know nothing of the domain"),
    "tab": ("core/base/x.h", "\tint x;\n", "a tab"),
    "blank at the end": ("core/base/x.h", "int x; \n", "blanks at the end"),
    "wide QML": ("qml/Pipeline/X.qml", "// " + "wide" * 50 + "\n", "wider than 140"),
    "no final newline": ("core/base/x.h", "int x;", "ends with one newline"),
}


def said_of(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return list(check_layers.problems(root))


class CheckLayers(unittest.TestCase):
    def test_a_tidy_house_passes(self):
        self.assertEqual(said_of({name: LICENCE + text for name, text in TIDY.items()}), [])

    def test_a_broken_rule_is_said_with_its_place(self):
        for title, (name, text, said) in BROKEN.items():
            with self.subTest(title):
                found = said_of({name: LICENCE + text})

                self.assertEqual(len(found), 1, found)
                self.assertRegex(found[0], rf"^{name}:\d+: .*{said}")

    def test_a_file_without_licence_is_said(self):
        found = said_of({"core/base/x.h": "int x;\n"})

        self.assertRegex(found[0], "^core/base/x.h:1: the licence line is missing")


if __name__ == "__main__":
    unittest.main()
