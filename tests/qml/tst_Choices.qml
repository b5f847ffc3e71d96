// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls

ControlTest {
    id: testCase

    name: "Choices"

    Component {
        id: chip

        FilterChip {
            text: "Promotable"
            iconName: "arrow-up"
            count: 4
        }
    }

    Component {
        id: segments

        SegmentedControl {
            choices: ["7 d", "14 d", "30 d"]
            currentIndex: 1
            onChosen: index => currentIndex = index
        }
    }

    Component {
        id: tabs

        TabRow {
            tabs: ["Overview", "Commits", "History"]
            counts: [0, 7, 0]
            onChosen: index => currentIndex = index
        }
    }

    Component {
        id: navItem

        NavItem {
            text: "Approvals"
            iconName: "inbox"
            badge: 3
        }
    }

    function test_chipIsChosenAlone() {
        const item = createTemporaryObject(chip, testCase);
        const chosen = listen(item, "chosen");

        mouseClick(item);

        compare(chosen.count, 1);
        compare(chosen.signalArguments[0][0], false);
    }

    function test_chipIsAddedWithControl() {
        const item = createTemporaryObject(chip, testCase);
        const chosen = listen(item, "chosen");

        mouseClick(item, item.width / 2, item.height / 2, Qt.LeftButton, Qt.ControlModifier);

        compare(chosen.count, 1);
        compare(chosen.signalArguments[0][0], true);
    }

    function test_chipIsChosenByKey_data() {
        return [
            { tag: "space", key: Qt.Key_Space, modifier: Qt.NoModifier, extend: false },
            { tag: "return", key: Qt.Key_Return, modifier: Qt.NoModifier, extend: false },
            { tag: "ctrl space", key: Qt.Key_Space, modifier: Qt.ControlModifier, extend: true }
        ];
    }

    function test_chipIsChosenByKey(data) {
        const item = createTemporaryObject(chip, testCase);
        const chosen = listen(item, "chosen");
        item.forceActiveFocus(Qt.TabFocusReason);

        keyClick(data.key, data.modifier);

        compare(chosen.count, 1);
        compare(chosen.signalArguments[0][0], data.extend);
    }

    function test_chipNamesItsCount() {
        const item = createTemporaryObject(chip, testCase);
        compare(item.Accessible.name, "Promotable, 4");
        compare(textsOf(item), ["Promotable", "4"]);
    }

    function test_chipWithoutACountShowsNone() {
        const item = createTemporaryObject(chip, testCase, { count: -1 });
        compare(textsOf(item), ["Promotable"]);
    }

    function test_arrowsMoveInside_data() {
        return [{ tag: "segments", component: segments, last: 2 }, { tag: "tabs", component: tabs, last: 2 }];
    }

    function test_arrowsMoveInside(data) {
        const item = createTemporaryObject(data.component, testCase);
        item.forceActiveFocus(Qt.TabFocusReason);

        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);

        compare(item.currentIndex, data.last);
    }

    function test_clickChoosesASegment() {
        const item = createTemporaryObject(segments, testCase);

        mouseClick(item, 10, item.height / 2);

        compare(item.currentIndex, 0);
    }

    function test_clickChoosesATab() {
        const item = createTemporaryObject(tabs, testCase);

        waitForRendering(item);
        mouseClick(shownBelow(item).filter(each => each.text === "History")[0]);

        compare(item.currentIndex, 2);
    }

    function test_tabsShowTheirCounts() {
        const item = createTemporaryObject(tabs, testCase);
        compare(textsOf(item), ["Overview", "Commits", "7", "History"]);
    }

    function test_navItemIsOpenedByKey() {
        const item = createTemporaryObject(navItem, testCase);
        const clicks = listen(item, "clicked");
        item.forceActiveFocus(Qt.TabFocusReason);

        keyClick(Qt.Key_Return);

        compare(clicks.count, 1);
        compare(item.Accessible.name, "Approvals, 3");
    }

    function test_collapsedNavItemShowsIconAndBadgeOnly() {
        const item = createTemporaryObject(navItem, testCase, { collapsed: true });
        compare(textsOf(item), ["3"]);
        compare(item.width, 40);
    }
}
