// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls

ControlTest {
    id: testCase

    name: "Toggles"

    Component {
        id: checkBox

        AppCheckBox {
            accessibleName: "Select academy"
        }
    }

    Component {
        id: radios

        Column {
            AppRadio {
                text: "One commit"
                checked: true
            }

            AppRadio {
                text: "One commit for each site"
            }
        }
    }

    Component {
        id: switchControl

        AppSwitch {
            text: "Reduced motion"
        }
    }

    function test_checkBoxTogglesByMouse() {
        const item = createTemporaryObject(checkBox, testCase);

        mouseClick(item);

        compare(item.checkState, Qt.Checked);
        compare(iconsOf(item), ["check"]);
    }

    function test_checkBoxTogglesBySpace() {
        const item = createTemporaryObject(checkBox, testCase);
        item.forceActiveFocus(Qt.TabFocusReason);

        keyClick(Qt.Key_Space);

        compare(item.checkState, Qt.Checked);
    }

    function test_mixedCheckBoxShowsADashInsteadOfACheck() {
        const item = createTemporaryObject(checkBox, testCase, { tristate: true,
            checkState: Qt.PartiallyChecked });

        verify(item.marked);
        compare(iconsOf(item), []);
    }

    function test_checkBoxWithoutLabelHasANameAndATarget() {
        const item = createTemporaryObject(checkBox, testCase);

        compare(item.Accessible.name, "Select academy");
        verify(item.width >= 24 && item.height >= 24);
    }

    function test_radiosExcludeEachOther() {
        const column = createTemporaryObject(radios, testCase);

        mouseClick(column.children[1]);

        verify(!column.children[0].checked);
        verify(column.children[1].checked);
    }

    function test_switchTogglesByMouseAndSpace() {
        const item = createTemporaryObject(switchControl, testCase);

        mouseClick(item, 10, item.height / 2);
        verify(item.checked);
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);

        verify(!item.checked);
        compare(item.Accessible.name, "Reduced motion");
    }
}
