// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

ControlTest {
    id: testCase

    name: "EnvCard"

    Component {
        id: card

        EnvCard {
            environment: "prod"
            lane: "prod"
            tag: "9c01be7740d2-r1"
            secondary: "Synced"
            detail: "Healthy"
            age: "3 d"
        }
    }

    function test_everyStateHasItsIcons_data() {
        return [
            { tag: "plain", icons: ["tag"], alarm: false },
            { tag: "healthy", icons: ["check-circle"], alarm: false },
            { tag: "progressing", icons: ["spinner"], alarm: false },
            { tag: "degraded", icons: ["alert-octagon"], alarm: true },
            { tag: "missing", icons: ["circle-dashed"], alarm: false },
            { tag: "outOfSync", icons: ["sync-off"], alarm: false },
            { tag: "hotDev", icons: ["zap", "zap"], alarm: false },
            { tag: "neverInDev", icons: ["tag", "bypass"], alarm: true },
            { tag: "broken", icons: ["file-x"], alarm: true },
            { tag: "placeholder", icons: ["circle-dashed"], alarm: false },
            { tag: "stale", icons: ["help-circle", "clock-alert"], alarm: false },
            { tag: "loading", icons: [], alarm: false }
        ];
    }

    function test_everyStateHasItsIcons(data) {
        const item = createTemporaryObject(card, testCase, { cardState: data.tag });

        compare(iconsOf(item), data.icons);
        compare(Qt.colorEqual(item.border.color, Theme.danger), data.alarm);
    }

    function test_textIsInTwoLines() {
        const item = createTemporaryObject(card, testCase);
        compare(textsOf(item), ["prod", "9c01be7740d2-r1", "Synced · ", "Healthy", "3 d"]);
        compare(item.width, 212);
        compare(item.height, 44);
    }

    function test_healthReplacesTheIcon() {
        const item = createTemporaryObject(card, testCase, { cardState: "neverInDev", health: "healthy" });
        compare(iconsOf(item), ["check-circle", "bypass"]);
    }

    function test_compactIsOneLine() {
        const item = createTemporaryObject(card, testCase, { compact: true });
        compare(textsOf(item), ["prod", "9c01be7740d2-r1", "3 d"]);
        compare(item.height, 28);
    }

    function test_narrowIsForThreeEnvironments() {
        const item = createTemporaryObject(card, testCase, { narrow: true });
        compare(item.width, 146);
    }

    function test_longTextStaysInside_data() {
        return [
            { tag: "normal", properties: {} },
            { tag: "compact", properties: { compact: true } },
            { tag: "narrow", properties: { narrow: true } },
            { tag: "broken", properties: { cardState: "broken" } }
        ];
    }

    function test_longTextStaysInside(data) {
        const item = createTemporaryObject(card, testCase, data.properties);

        item.tag = "9c01be7740d2a1b2c3d4e5f60718293a4b5c6d7e8f90-r1-hotfix";
        item.secondary = "set by a person with quite a long name in the repository";
        item.detail = "Progressing";

        shownBelow(item).forEach(each => verify(each.x + each.width <= item.width));
    }

    function test_loadingHidesTheText() {
        const item = createTemporaryObject(card, testCase, { cardState: "loading" });
        compare(textsOf(item), []);
    }

    function test_markupInATagStaysText() {
        const item = createTemporaryObject(card, testCase, { tag: "<b>x</b>" });
        shownBelow(item).filter(each => each.textFormat !== undefined).forEach(
            each => compare(each.textFormat, Text.PlainText));
    }
}
