// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Slipway.Controls

ControlTest {
    id: testCase

    readonly property Item overlay: T.Overlay.overlay

    name: "AppButton"

    Component {
        id: button

        AppButton {
            text: "Promote"
            iconName: "arrow-up"
        }
    }

    function test_clickIsReported() {
        const item = createTemporaryObject(button, testCase);
        const clicks = listen(item, "clicked");

        mouseClick(item);

        compare(clicks.count, 1);
    }

    function test_spaceClicks() {
        const item = createTemporaryObject(button, testCase);
        const clicks = listen(item, "clicked");
        item.forceActiveFocus(Qt.TabFocusReason);

        keyClick(Qt.Key_Space);

        compare(clicks.count, 1);
        verify(item.visualFocus);
    }

    function test_blockedButtonIgnoresMouseAndKeys_data() {
        return [
            { tag: "locked", properties: { lockReason: "One person has to approve" } },
            { tag: "busy", properties: { busy: true } }
        ];
    }

    function test_blockedButtonIgnoresMouseAndKeys(data) {
        const item = createTemporaryObject(button, testCase, data.properties);
        const clicks = listen(item, "clicked");

        mouseClick(item);
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        item.accessiblePressAction();

        compare(clicks.count, 0);
    }

    function test_theTipGoesWithTheFocus() {
        const item = createTemporaryObject(button, testCase, { toolTip: "Copies one tag" });
        const other = createTemporaryObject(button, testCase);
        const before = overlay.children.length;

        item.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => overlay.children.length === before + 1);
        other.forceActiveFocus(Qt.TabFocusReason);

        tryVerify(() => overlay.children.length === before);
    }

    function test_disabledButtonIgnoresTheMouse() {
        const item = createTemporaryObject(button, testCase, { enabled: false });
        const clicks = listen(item, "clicked");

        mouseClick(item);

        compare(clicks.count, 0);
    }

    function test_assistivePressClicks() {
        const item = createTemporaryObject(button, testCase);
        const clicks = listen(item, "clicked");

        item.accessiblePressAction();

        compare(clicks.count, 1);
    }

    function test_lockedButtonKeepsFocusAndTellsWhy() {
        const item = createTemporaryObject(button, testCase, { lockReason: "One person has to approve" });

        item.forceActiveFocus(Qt.TabFocusReason);

        verify(item.activeFocus);
        compare(item.Accessible.description, "One person has to approve");
        compare(item.hint, "One person has to approve");
        compare(iconsOf(item), ["lock"]);
    }

    function test_busyShowsASpinner() {
        const item = createTemporaryObject(button, testCase, { busy: true });
        compare(iconsOf(item), ["spinner"]);
    }

    function test_iconOnlyButtonHasNameAndHint() {
        const item = createTemporaryObject(button, testCase, { text: "More", iconOnly: true,
            iconName: "dots" });

        compare(item.Accessible.name, "More");
        compare(item.hint, "More");
        compare(textsOf(item), []);
        compare(item.width, item.height);
    }

    function test_heightFollowsSize_data() {
        return [
            { tag: "small", size: AppButton.Small, height: 24 },
            { tag: "normal", size: AppButton.Normal, height: 28 },
            { tag: "large", size: AppButton.Large, height: 34 }
        ];
    }

    function test_heightFollowsSize(data) {
        const item = createTemporaryObject(button, testCase, { size: data.size });
        compare(item.height, data.height);
    }

    function test_keyHintIsShown() {
        const item = createTemporaryObject(button, testCase, { keyHint: "Esc" });
        compare(textsOf(item), ["Promote", "Esc"]);
    }

    function test_keyboardFocusShowsTheReason() {
        const item = createTemporaryObject(button, testCase, { lockReason: "Frozen until 18:00" });

        item.forceActiveFocus(Qt.TabFocusReason);

        tryVerify(() => textsOf(testCase.Window.contentItem).includes("Frozen until 18:00"));
    }
}
