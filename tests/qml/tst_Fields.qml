// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls

ControlTest {
    id: testCase

    name: "Fields"

    Component {
        id: field

        AppTextField {
            label: "Site"
            placeholderText: "name of a site"
        }
    }

    Component {
        id: search

        SearchField {
            keyHint: "/"
        }
    }

    Component {
        id: areas

        Column {
            AppTextArea {
                label: "Commit message"
            }

            AppButton {
                text: "Next"
            }
        }
    }

    function test_typedTextReplacesThePlaceholder() {
        const item = createTemporaryObject(field, testCase);
        compare(textsOf(item), ["name of a site"]);
        item.forceActiveFocus();

        keyClick(Qt.Key_A);

        compare(item.text, "a");
        verify(!textsOf(item).includes("name of a site"));
    }

    function test_errorIsShownBelowAndReadOut() {
        const item = createTemporaryObject(field, testCase);
        const height = item.height;

        item.errorText = "No spaces, a to z";

        verify(item.height > height);
        compare(item.Accessible.description, "No spaces, a to z");
        verify(textsOf(item).includes("No spaces, a to z"));
        compare(iconsOf(item), ["x-circle"]);
    }

    function test_fieldHasTheNameOfItsLabel() {
        const item = createTemporaryObject(field, testCase);
        compare(item.Accessible.name, "Site");
    }

    function test_escapeClearsTheSearch() {
        const item = createTemporaryObject(search, testCase, { text: "academy" });
        item.forceActiveFocus();

        keyClick(Qt.Key_Escape);

        compare(item.text, "");
        compare(textsOf(item), ["Search", "/"]);
    }

    function test_clearButtonClearsTheSearch() {
        const item = createTemporaryObject(search, testCase, { text: "academy" });

        mouseClick(item, item.width - 10, item.height / 2);

        compare(item.text, "");
    }

    function test_tabLeavesTheTextArea() {
        const column = createTemporaryObject(areas, testCase);
        column.children[0].forceActiveFocus();

        keyClick(Qt.Key_Tab);

        verify(column.children[1].activeFocus);
        compare(column.children[0].text, "");
    }

    function test_markupStaysText() {
        const column = createTemporaryObject(areas, testCase);

        column.children[0].text = "<b>tag</b>";

        compare(column.children[0].length, 10);
    }
}
