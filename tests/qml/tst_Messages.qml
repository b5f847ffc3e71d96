// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls

ControlTest {
    id: testCase

    name: "Messages"

    Component {
        id: banner

        Banner {
            width: 500
            tone: "danger"
            text: "Push rejected: main is protected. prod is not changed."
            primaryAction: "Create pull request"
            foldable: true
        }
    }

    Component {
        id: toast

        Toast {}
    }

    Component {
        id: card

        ActivityCard {
            title: "landings"
            detail: "2 of 3"
            progress: 0.5
        }
    }

    Component {
        id: bar

        BatchBar {
            width: 600
            shown: true
            summary: "3 sites selected"
        }
    }

    Component {
        id: handle

        SplitHandle {
            label: "Inspector"
            x: 100
            height: 200
        }
    }

    Component {
        id: empty

        EmptyState {
            title: "No sites in this repository"
            text: "Slipway looks for deploy/env."
            iconName: "ship"
        }
    }

    Component {
        id: avatar

        Avatar {
            name: "Anna Orlova"
        }
    }

    function buttonsOf(item: Item): var {
        return shownBelow(item).filter(each => each.lockReason !== undefined);
    }

    function test_bannerOffersItsAction() {
        const item = createTemporaryObject(banner, testCase);
        const triggered = listen(item, "primaryTriggered");

        mouseClick(buttonsOf(item)[0]);

        compare(triggered.count, 1);
        compare(iconsOf(item)[0], "x-circle");
    }

    function test_bannerCanBeFolded() {
        const item = createTemporaryObject(banner, testCase);
        const folded = listen(item, "foldRequested");

        mouseClick(buttonsOf(item)[1]);

        compare(folded.count, 1);
    }

    function test_bannerGrowsWithItsText() {
        const item = createTemporaryObject(banner, testCase);
        const height = item.implicitHeight;

        item.text = "Push rejected: main is protected. ".repeat(12);

        tryVerify(() => item.implicitHeight > height);
    }

    function test_toastShowsItsMessage() {
        const item = createTemporaryObject(toast, testCase);
        verify(!item.visible);

        item.show("Tag copied");

        verify(item.visible);
        compare(textsOf(item), ["Tag copied"]);
        compare(item.Accessible.name, "Tag copied");
    }

    function test_activityIsOpenedByMouseAndKey() {
        const item = createTemporaryObject(card, testCase);
        const activated = listen(item, "activated");

        mouseClick(item);
        item.forceActiveFocus();
        keyClick(Qt.Key_Return);

        compare(activated.count, 2);
        compare(item.Accessible.name, "landings, 2 of 3");
    }

    function test_batchBarCanBeCleared() {
        const item = createTemporaryObject(bar, testCase);
        const cleared = listen(item, "clearRequested");

        mouseClick(buttonsOf(item)[0]);

        compare(cleared.count, 1);
        compare(item.height, 48);
    }

    function test_hiddenBatchBarTakesNoRoom() {
        const item = createTemporaryObject(bar, testCase, { shown: false });
        compare(item.height, 0);
        verify(!item.visible);
    }

    function test_splitHandleMovesByKeysAndMouse() {
        const item = createTemporaryObject(handle, testCase);
        const moved = listen(item, "moved");
        item.forceActiveFocus(Qt.TabFocusReason);

        keyClick(Qt.Key_Left);
        mouseDrag(item, 0, 50, 30, 0);

        compare(moved.signalArguments[0][0], -16);
        verify(moved.count > 1);
        verify(moved.signalArguments[moved.count - 1][0] > 0);
    }

    function test_emptyStateSaysWhatIsMissing() {
        const item = createTemporaryObject(empty, testCase);
        compare(textsOf(item), ["No sites in this repository", "Slipway looks for deploy/env."]);
    }

    function test_avatarShowsInitialsAndReadsTheName_data() {
        return [
            { tag: "two words", person: "Anna Orlova", initials: "AO" },
            { tag: "one word", person: "anna", initials: "A" },
            { tag: "three words", person: "Анна Петровна Орлова", initials: "АО" },
            { tag: "empty", person: "", initials: undefined }
        ];
    }

    function test_avatarShowsInitialsAndReadsTheName(data) {
        const item = createTemporaryObject(avatar, testCase, { name: data.person });

        compare(textsOf(item)[0], data.initials);
        compare(item.Accessible.name, data.person);
    }
}
