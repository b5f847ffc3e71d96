// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

ControlTest {
    id: testCase

    name: "Theme"

    Component {
        id: icon

        AppIcon {
            iconName: "spinner"
        }
    }

    function test_darkChangesTheColours() {
        const light = Theme.surface.toString();

        Theme.dark = true;

        verify(Theme.surface.toString() !== light);
    }

    function test_reducedMotionStopsEverything() {
        Theme.reducedMotion = true;
        compare([Theme.durationFast, Theme.durationBase, Theme.durationSlow], [0, 0, 0]);

        const item = createTemporaryObject(icon, testCase);

        compare(item.source, Theme.icon("hourglass"));
    }

    function test_spinnerTurnsOtherwise() {
        Theme.reducedMotion = false;

        const item = createTemporaryObject(icon, testCase);

        compare(item.source, Theme.icon("spinner"));
        compare(Theme.durationBase, 140);
    }

    function test_largerTextMakesRowsHigher() {
        Theme.textScale = 1.5;

        compare(Theme.fontBody.pixelSize, 20);
        compare(Theme.sizeSiteRow, 84);
        compare(Theme.sizeRail, 184);
    }

    function test_smallerTextKeepsRowsAsDesigned() {
        Theme.textScale = 0.9;

        compare(Theme.fontBody.pixelSize, 12);
        compare(Theme.sizeSiteRow, 56);
    }

    function test_bundledFontsAreUsed_data() {
        return [{ tag: "ui", family: Theme.uiFamily }, { tag: "mono", family: Theme.monoFamily }];
    }

    function test_bundledFontsAreUsed(data) {
        verify(Qt.fontFamilies().includes(data.family));
    }

    function test_tonesFallBackToMuted() {
        verify(Qt.colorEqual(Theme.toneColor("danger"), Theme.danger));
        verify(Qt.colorEqual(Theme.toneColor("no such tone"), Theme.textMuted));
        verify(Qt.colorEqual(Theme.laneColor("perf"), Theme.info));
    }
}
