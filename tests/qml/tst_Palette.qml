// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls

ControlTest {
    id: testCase

    name: "Palette"

    ListModel {
        id: results

        ListElement {
            group: "Actions"
            title: "Promote harbour to prod…"
            detail: ""
            markedTitle: "Promote <b>har</b>bour to prod…"
            markedDetail: ""
            iconName: "arrow-up"
            keys: "P"
            pillKind: ""
            pillText: ""
            isLocked: false
            isMono: false
        }

        ListElement {
            group: "Actions"
            title: "Go to Pipeline"
            detail: "No repository is open."
            markedTitle: "Go to Pipeline"
            markedDetail: "No repository is open."
            iconName: "pipeline"
            keys: "G\nP"
            pillKind: ""
            pillText: ""
            isLocked: true
            isMono: false
        }

        ListElement {
            group: "Sites"
            title: "harbour"
            detail: "harbour.example.org"
            markedTitle: "<b>har</b>bour"
            markedDetail: "<b>har</b>bour.example.org"
            iconName: "globe"
            keys: ""
            pillKind: "ahead"
            pillText: "7 ahead"
            isLocked: false
            isMono: false
        }
    }

    ListModel {
        id: nothing
    }

    Component {
        id: palette

        Palette {
            model: results
            placeholderText: "Search sites and actions"
            countText: "3 results"
            emptyText: "Nothing is called “x”."
        }
    }

    function opened(): QtObject {
        const popup = createTemporaryObject(palette, testCase);
        popup.open();
        tryCompare(popup, "opened", true);
        tryVerify(() => findChild(popup.contentItem, "paletteField").activeFocus);
        return popup;
    }

    function test_whatIsTypedIsAskedFor() {
        const popup = opened();
        const edited = listen(popup, "queryEdited");

        keyClick(Qt.Key_H);

        compare(edited.signalArguments[0][0], "h");
    }

    function test_theArrowsChooseAndGoOverTheEnds_data() {
        return [
            {tag: "down", keys: [Qt.Key_Down], row: 1},
            {tag: "down and up", keys: [Qt.Key_Down, Qt.Key_Up], row: 0},
            {tag: "up over the top", keys: [Qt.Key_Up], row: 2},
            {tag: "down over the end", keys: [Qt.Key_Down, Qt.Key_Down, Qt.Key_Down], row: 0},
            {tag: "a page down stops at the end", keys: [Qt.Key_PageDown], row: 2}
        ];
    }

    function test_theArrowsChooseAndGoOverTheEnds(data) {
        const popup = opened();

        data.keys.forEach(key => keyClick(key));

        compare(popup.currentIndex, data.row);
        verify(findChild(popup.contentItem, "paletteField").activeFocus);
    }

    function test_enterRunsTheChosenRow_data() {
        return [
            {tag: "Enter", modifiers: Qt.NoModifier, isOther: false},
            {tag: "Ctrl+Enter", modifiers: Qt.ControlModifier, isOther: true}
        ];
    }

    function test_enterRunsTheChosenRow(data) {
        const popup = opened();
        const chosen = listen(popup, "chosen");

        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return, data.modifiers);

        compare(chosen.count, 1);
        compare(chosen.signalArguments[0][0], 1);
        compare(chosen.signalArguments[0][1], data.isOther);
        tryCompare(popup, "visible", false);
    }

    function test_aClickRunsItsRow() {
        const popup = opened();
        const chosen = listen(popup, "chosen");
        const row = findChild(popup.contentItem, "paletteList").itemAtIndex(2);

        mouseClick(row);

        compare(chosen.count, 1);
        compare(chosen.signalArguments[0][0], 2);
        tryCompare(popup, "visible", false);
    }

    function test_escapeClosesAndRunsNothing() {
        const popup = opened();
        const chosen = listen(popup, "chosen");

        keyClick(Qt.Key_Escape);

        tryCompare(popup, "visible", false);
        compare(chosen.count, 0);
    }

    function test_withoutResultsItSaysSoAndEnterRunsNothing() {
        const popup = opened();
        const chosen = listen(popup, "chosen");
        popup.model = nothing;

        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);

        compare(chosen.count, 0);
        verify(findChild(popup.contentItem, "paletteEmpty").visible);
        verify(textsOf(popup.contentItem).includes("Nothing is called “x”."));
    }

    function test_eachGroupHasItsTitleOnce() {
        const popup = opened();

        const texts = textsOf(popup.contentItem);

        compare(texts.filter(text => text === "Actions").length, 1);
        compare(texts.filter(text => text === "Sites").length, 1);
    }

    function test_aRowSaysWhatItIsToScreenReaders() {
        const popup = opened();
        const list = findChild(popup.contentItem, "paletteList");

        compare(list.itemAtIndex(0).Accessible.name, "Promote harbour to prod…");
        compare(list.itemAtIndex(1).Accessible.name, "Go to Pipeline, No repository is open.");
        verify(list.itemAtIndex(0).Accessible.selected);
    }

    function test_aLockedRowShowsALockAndItsKeysStandApart() {
        const popup = opened();
        const row = findChild(popup.contentItem, "paletteList").itemAtIndex(1);

        verify(iconsOf(row).includes("lock"));
        verify(textsOf(row).includes("G"));
        verify(textsOf(row).includes("P"));
    }
}
