// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme

ControlTest {
    id: testCase

    name: "Rows"

    Component {
        id: gate

        GateRow {
            gateState: "passed"
            title: "Canon lint"
            detail: "0 errors"
        }
    }

    Component {
        id: commit

        CommitRow {
            width: 340
            sha: "1f7c2aa"
            subject: "Add campaign slug"
            author: "Ivan Sokolov"
            when: "1 d"
            compact: true
        }
    }

    Component {
        id: group

        GroupHeader {
            width: 400
            title: "Promotable"
            count: 4
            summary: "oldest waits 9 d"
            selectable: true
        }
    }

    Component {
        id: table

        BeforeAfterTable {
            environment: "prod"
            lane: "prod"
            model: [
            { label: "Image tag", before: "9c01be7740d2-r1", after: "4744c759b0e4-r1", changed: true, mono: true,
              note: "", noteTone: "muted" }
        ]
        }
    }

    Component {
        id: steps

        Stepper {
            noReturnAfter: 1
            beforeText: "cancel leaves no trace"
            afterText: "undo with a new commit"
            model: [
            { title: "Push", detail: "10:41", stepState: "done" },
            { title: "Rollout", detail: "0:56", stepState: "running" },
            { title: "Smoke", detail: "503", stepState: "failed" },
            { title: "Done", detail: "waiting", stepState: "waiting" }
        ]
        }
    }

    Component {
        id: pill

        StatePill {
            kind: "ahead"
            text: "word"
        }
    }

    function test_gateSaysItsState_data() {
        return [
            { tag: "passed", icon: "check-circle", word: "passed" },
            { tag: "failed", icon: "x-circle", word: "failed" },
            { tag: "warning", icon: "alert-triangle", word: "warning" },
            { tag: "running", icon: "spinner", word: "running" },
            { tag: "waiting", icon: "circle-dashed", word: "waiting" },
            { tag: "skipped", icon: "minus-circle", word: "skipped" },
            { tag: "stale", icon: "clock-alert", word: "stale" },
            { tag: "unknown", icon: "help-circle", word: "unknown" },
            { tag: "notConnected", icon: "minus-circle", word: "not connected" }
        ];
    }

    function test_gateSaysItsState(data) {
        const item = createTemporaryObject(gate, testCase, { gateState: data.tag });

        compare(iconsOf(item), [data.icon]);
        compare(item.Accessible.name, "Canon lint, " + data.word + ", 0 errors");
    }

    function test_longGateDetailStandsBelowItsTitle() {
        const item = createTemporaryObject(gate, testCase, {
            title: "dev is Synced and Healthy on this revision of the repository",
            detail: "sha256:8d1f0000000000000000000000000000c20a"
        });
        const texts = shownBelow(item).filter(each => each.textFormat !== undefined);

        verify(item.height > Theme.sizeGateRow);
        verify(texts[1].y >= texts[0].y + texts[0].height - Theme.spaceXs);
        verify(!texts[1].truncated);
    }

    function test_commitReadsAsASentence() {
        const item = createTemporaryObject(commit, testCase);
        compare(item.Accessible.name, "Add campaign slug, by Ivan Sokolov, 1 d, 1f7c2aa");
        compare(textsOf(item), ["1f7c2aa", "Add campaign slug", "IS", "1 d"]);
    }

    function test_commitMarkStaysBesideALongSubject() {
        const item = createTemporaryObject(commit, testCase, {
            subject: "Add a campaign slug to every page of every site of the whole company",
            mark: "migration",
            markText: "migration"
        });

        verify(textsOf(item).includes("migration"));
        shownBelow(item).forEach(each => verify(each.mapToItem(item, 0, 0).x + each.width <= item.width));
    }

    function test_groupTogglesByClick() {
        const item = createTemporaryObject(group, testCase);
        const toggled = listen(item, "toggled");

        mouseClick(item, 60, item.height / 2);

        compare(toggled.count, 1);
        compare(item.Accessible.name, "Promotable, 4");
    }

    function test_selectAllAppearsUnderThePointer() {
        const item = createTemporaryObject(group, testCase);
        const selectAll = listen(item, "selectAllRequested");
        const toggled = listen(item, "toggled");

        mouseMove(item, item.width - 20, item.height / 2);
        mouseClick(item, item.width - 20, item.height / 2);

        compare(selectAll.count, 1);
        compare(toggled.count, 0);
    }

    function test_tableNamesTheChange() {
        const item = createTemporaryObject(table, testCase);
        const rows = shownBelow(item).filter(each => each.changed === true);

        compare(rows.length, 1);
        compare(rows[0].Accessible.name, "Image tag: from 9c01be7740d2-r1 to 4744c759b0e4-r1");
    }

    function test_stepsShowTheirState() {
        const item = createTemporaryObject(steps, testCase);
        const names = shownBelow(item).filter(each => each.stepState !== undefined)
            .map(each => each.Accessible.name);

        compare(names, ["Push, done, 10:41", "Rollout, running, 0:56", "Smoke, failed, 503",
            "Done, waiting, waiting"]);
        compare(iconsOf(item), ["check", "spinner", "x"]);
        verify(textsOf(item).includes("4"));
    }

    function test_pointOfNoReturnStandsAfterItsStep() {
        const item = createTemporaryObject(steps, testCase, { width: 800 });
        const texts = shownBelow(item).filter(each => each.text === "undo with a new commit");

        compare(texts[0].mapToItem(item, 0, 0).x, 200 + Theme.spaceMd);
    }

    function test_pillHasIconAndTone_data() {
        return [
            { tag: "ahead", icons: ["arrow-up"], tone: "accent" },
            { tag: "inSync", icons: ["equal"], tone: "success" },
            { tag: "hotDev", icons: ["zap"], tone: "drift" },
            { tag: "migration", icons: ["database"], tone: "warning" },
            { tag: "notReleased", icons: ["circle-dashed"], tone: "muted" },
            { tag: "info", icons: ["info"], tone: "info" },
            { tag: "neutral", icons: [], tone: "muted" }
        ];
    }

    function test_pillHasIconAndTone(data) {
        const item = createTemporaryObject(pill, testCase, { kind: data.tag });

        compare(iconsOf(item), data.icons);
        compare(item.tone, data.tone);
        compare(item.Accessible.name, "word");
        compare(item.height, 22);
    }
}
