// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls

ControlTest {
    id: testCase

    name: "DiffView"

    Component {
        id: diff

        DiffView {
            fileName: "deploy/env/release-prod/academy.yaml"
            lines: [
                { kind: "context", number: 4, text: "image:", markStart: 0, markLength: 0 },
                { kind: "del", number: 5, text: "  tag: <b>old</b>", markStart: 7, markLength: 10 },
                { kind: "add", number: 5, text: "  tag: new", markStart: 7, markLength: 3 }
            ]
        }
    }

    Component {
        id: pasteboard

        TextEdit {}
    }

    function editorOf(item: Item): Item {
        return shownBelow(item).filter(each => each.selectByKeyboard !== undefined)[0];
    }

    function test_textIsThatOfTheFile() {
        const item = createTemporaryObject(diff, testCase);
        compare(editorOf(item).text, "image:\n  tag: <b>old</b>\n  tag: new");
    }

    function test_everyLineIsAsHighAsItsBackground() {
        const item = createTemporaryObject(diff, testCase);
        const editor = editorOf(item);

        compare(editor.positionToRectangle(editor.length).y - editor.positionToRectangle(0).y, 40);
    }

    function test_linesFollowANewDiff() {
        const item = createTemporaryObject(diff, testCase);

        item.lines = [{ kind: "add", number: 1, text: "tag: a", markStart: 0, markLength: 0 }];

        compare(editorOf(item).text, "tag: a");
        compare(textsOf(item).filter(each => each === "+" || each === "-"), ["+"]);
    }

    function test_signsStandBesideChangedLines() {
        const item = createTemporaryObject(diff, testCase);
        compare(textsOf(item).filter(each => each === "+" || each === "-"), ["-", "+"]);
    }

    function test_textCanBeSelectedByKeyboardButNotChanged() {
        const item = createTemporaryObject(diff, testCase);
        const editor = editorOf(item);
        const before = editor.text;
        editor.forceActiveFocus(Qt.TabFocusReason);

        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick(Qt.Key_X);

        compare(editor.selectedText.length, before.length);
        compare(editor.text, before);
    }

    function test_copyButtonCopiesEverything() {
        const item = createTemporaryObject(diff, testCase);
        const target = createTemporaryObject(pasteboard, testCase);
        const copied = listen(item, "copied");

        mouseClick(item, item.width - 16, 15);
        target.paste();

        compare(copied.count, 1);
        compare(target.text, editorOf(item).text);
    }
}
