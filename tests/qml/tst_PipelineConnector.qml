// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

ControlTest {
    id: testCase

    name: "PipelineConnector"

    Component {
        id: connector

        PipelineConnector {
            stepState: "ahead"
            label: "7 ahead"
            ageLabel: "3 d"
        }
    }

    function test_everyStateHasItsIconAndLine_data() {
        return [
            { tag: "inSync", icons: ["equal"], dashed: false, tone: "muted" },
            { tag: "ahead", icons: ["cap-arrow", "arrow-up"], dashed: false, tone: "accent" },
            { tag: "aheadBlocked", icons: ["lock"], dashed: false, tone: "warning" },
            { tag: "diverged", icons: ["cap-slash", "cap-slash", "diverged"], dashed: false, tone: "danger" },
            { tag: "notReleased", icons: ["circle-dashed"], dashed: true, tone: "muted" },
            { tag: "rollingOut", icons: ["cap-arrow", "spinner"], dashed: true, tone: "info" },
            { tag: "broken", icons: ["cap-cross", "file-x"], dashed: false, tone: "danger" },
            { tag: "behind", icons: ["arrow-down"], dashed: false, tone: "warning" },
            { tag: "unknown", icons: ["help-circle"], dashed: true, tone: "muted" }
        ];
    }

    function test_everyStateHasItsIconAndLine(data) {
        const item = createTemporaryObject(connector, testCase, { stepState: data.tag });

        compare(iconsOf(item), data.icons);
        compare(item.isDashed, data.dashed);
        compare(item.tone, data.tone);
    }

    function test_lineFollowsTheStateOfAReusedRow() {
        const item = createTemporaryObject(connector, testCase, { stepState: "diverged" });

        item.stepState = "notReleased";

        compare(iconsOf(item), ["circle-dashed"]);
        verify(item.isDashed);
    }

    function test_wideShowsTheAgeBehindTheLabel() {
        const item = createTemporaryObject(connector, testCase);
        compare(textsOf(item), ["7 ahead · 3 d"]);
        compare(item.width, 172);
    }

    function test_narrowShowsTheAgeBelow() {
        const item = createTemporaryObject(connector, testCase, { form: PipelineConnector.Narrow,
            label: "3" });

        compare(textsOf(item), ["3", "3 d"]);
        compare(item.width, 79);
        verify(item.height > Theme.sizePillSmall);
    }

    function test_longLabelStaysInside() {
        const item = createTemporaryObject(connector, testCase,
            { label: "1234 ahead, blocked by a freeze window" });

        shownBelow(item).forEach(each => verify(each.mapToItem(item, 0, 0).x + each.width <= item.width + 1));
    }

    function test_clickIsReportedWhenInteractive() {
        const item = createTemporaryObject(connector, testCase, { interactive: true });
        const activated = listen(item, "activated");

        mouseClick(item, item.width / 2, 11);

        compare(activated.count, 1);
    }

    function test_clickIsIgnoredOtherwise() {
        const item = createTemporaryObject(connector, testCase);
        const activated = listen(item, "activated");

        mouseClick(item, item.width / 2, 11);

        compare(activated.count, 0);
    }
}
