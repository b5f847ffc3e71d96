// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

ControlTest {
    id: testCase

    name: "CodeView"

    Component {
        id: view

        CodeView {
            width: 340
            height: 200
            fileName: "deploy/env/release-prod/shop.yaml"
            longestLine: 24
            lines: [
                { number: 1, mark: "", key: "image:", value: "", comment: "" },
                { number: 2, mark: "tag", key: "  tag:", value: " \"<b>a</b>\"", comment: " # set by CI" }
            ]
        }
    }

    function manyLines(count: int): var {
        return Array.from({ length: count }, (each, index) => ({
            number: index + 1, mark: "", key: "key" + index + ":", value: " x", comment: ""
        }));
    }

    function lineOf(item: Item, number: int): Item {
        return shownBelow(item).filter(each => each.number === number && each.mark !== undefined)[0];
    }

    function test_keyValueAndCommentHaveTheirColours() {
        const item = createTemporaryObject(view, testCase);
        const colours = {};
        shownBelow(lineOf(item, 2)).filter(each => each.textFormat !== undefined)
            .forEach(each => colours[each.text] = each.color);
        verify(Qt.colorEqual(colours["  tag:"], Theme.codeKey));
        verify(Qt.colorEqual(colours[" \"<b>a</b>\""], Theme.codeString));
        verify(Qt.colorEqual(colours[" # set by CI"], Theme.codeComment));
    }

    function test_textOfARepositoryIsNeverMarkup() {
        const item = createTemporaryObject(view, testCase);
        verify(shownBelow(item).filter(each => each.textFormat !== undefined)
               .every(each => each.textFormat === Text.PlainText));
    }

    function test_theTagsLineStandsOut() {
        const item = createTemporaryObject(view, testCase);
        verify(Qt.colorEqual(lineOf(item, 2).color, Theme.codeLineHighlight));
        verify(Qt.colorEqual(lineOf(item, 1).color, "transparent"));
    }

    function test_theErrorsLineStandsOutInAnotherColour() {
        const item = createTemporaryObject(view, testCase);

        item.lines = [{ number: 1, mark: "error", key: "image", value: "", comment: "" }];
        waitForRendering(item);

        verify(Qt.colorEqual(lineOf(item, 1).color, Theme.diffDelBackground));
    }

    function test_aWarningsLineHasItsTone() {
        const item = createTemporaryObject(view, testCase);

        item.lines = [{ number: 1, mark: "warning", key: "image:", value: " x", comment: "" }];
        waitForRendering(item);

        verify(Qt.colorEqual(lineOf(item, 1).color, Theme.warningSubtle));
    }

    function test_aMarginSaysWhoALineIsOf() {
        const item = createTemporaryObject(view, testCase, { marginWidth: 120 });

        item.lines = [{ number: 1, mark: "", key: "host:", value: " a", comment: "", note: "you", noteIcon: "user",
            noteTone: "muted" }];
        waitForRendering(item);

        compare(lineOf(item, 1).note, "you");
        verify(lineOf(item, 1).Accessible.name.includes("you"));
    }

    function test_onlyLinesInSightAreMade() {
        const item = createTemporaryObject(view, testCase);

        item.lines = manyLines(5000);
        waitForRendering(item);

        verify(textsOf(item).length < 200);
    }

    function test_aLineIsBroughtIntoSight() {
        const item = createTemporaryObject(view, testCase);
        item.lines = manyLines(500);
        waitForRendering(item);
        verify(!lineOf(item, 400));

        item.reveal(400);
        waitForRendering(item);

        verify(lineOf(item, 400) !== undefined);
    }

    function test_aLineIsBroughtIntoSightWhereOthersAreLeftOut() {
        const item = createTemporaryObject(view, testCase);
        item.lines = manyLines(500).filter(each => each.number > 100);
        waitForRendering(item);

        item.reveal(110);
        waitForRendering(item);

        verify(lineOf(item, 110) !== undefined);
    }

    function test_aLineIsReadAloudWhole() {
        const item = createTemporaryObject(view, testCase);
        compare(lineOf(item, 2).Accessible.name, "  tag: \"<b>a</b>\" # set by CI");
    }
}
