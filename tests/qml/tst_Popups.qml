// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls

ControlTest {
    id: testCase

    name: "Popups"

    Component {
        id: sheet

        Sheet {
            property Item first: firstButton
            property Item last: lastButton

            title: "Promote academy to prod"
            subtitle: "Copies the image tag that was verified in dev."
            iconName: "arrow-up"
            footer: AppButton {
                id: lastButton

                text: "Cancel"
            }

            AppButton {
                id: firstButton

                text: "View"
                focus: true
            }
        }
    }

    Component {
        id: menu

        AppMenu {
            property alias copy: copyItem
            property alias reset: resetItem

            AppMenuItem {
                id: copyItem

                text: "Copy tag"
                iconName: "copy"
            }

            AppMenuItem {
                id: resetItem

                text: "Reset dev"
                lockReason: "dev is frozen"
            }
        }
    }

    Component {
        id: button

        AppButton {
            text: "Behind"
        }
    }

    function opened(component: Component): QtObject {
        const popup = createTemporaryObject(component, testCase);
        popup.open();
        tryCompare(popup, "opened", true);
        return popup;
    }

    function test_sheetTakesTheFocusAndEscapeClosesIt() {
        const popup = opened(sheet);
        tryVerify(() => popup.first.activeFocus);

        keyClick(Qt.Key_Escape);

        tryCompare(popup, "visible", false);
    }

    function test_tabStaysInTheSheet() {
        const behind = createTemporaryObject(button, testCase);
        const popup = opened(sheet);
        tryVerify(() => popup.first.activeFocus);

        keyClick(Qt.Key_Tab);
        verify(popup.last.activeFocus);
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Tab);

        verify(popup.first.activeFocus);
        verify(!behind.activeFocus);
    }

    function test_closeButtonClosesTheSheet() {
        const popup = opened(sheet);

        mouseClick(popup.contentItem, popup.width - 28, 30);

        tryCompare(popup, "visible", false);
    }

    function test_clickOnTheScrimKeepsTheSheet() {
        const popup = opened(sheet);

        mouseClick(testCase, 5, 5);

        verify(popup.visible);
        popup.close();
        tryCompare(popup, "visible", false);
    }

    function test_sheetIsAsTallAsItsContent() {
        const popup = opened(sheet);

        compare(popup.width, 680);
        compare(popup.height, 60 + 28 + 28 + 25);
        compare(popup.contentItem.parent.Accessible.name, popup.title);
        popup.close();
        tryCompare(popup, "visible", false);
    }

    function test_menuItemIsTriggeredByKeys() {
        const popup = opened(menu);
        const triggered = listen(popup.copy, "triggered");

        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);

        compare(triggered.count, 1);
        tryCompare(popup, "visible", false);
    }

    function test_lockedMenuItemShowsItsReason() {
        const popup = opened(menu);
        const triggered = listen(popup.reset, "triggered");

        mouseClick(popup.reset);

        compare(triggered.count, 0);
        verify(textsOf(popup.reset).includes("dev is frozen"));
        popup.close();
        tryCompare(popup, "visible", false);
    }
}
