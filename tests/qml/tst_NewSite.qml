// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.NewSite
import Slipway.Theme
import Slipway.ViewModels

//! The parts of the wizard, over the drafts of a real repository.
ControlTest {
    id: testCase

    readonly property NewSiteViewModel wizard: Session.newSite

    name: "NewSite"
    width: 1000
    height: 800

    Component {
        id: form

        NewSiteForm {
            width: 900
            height: 700
        }
    }

    Component {
        id: steps

        NewSiteSteps {
            width: 900
        }
    }

    Component {
        id: files

        NewSiteFiles {
            width: 300
            height: 600
        }
    }

    Component {
        id: code

        NewSiteCode {
            width: 700
            height: 500
        }
    }

    Component {
        id: checks

        NewSiteChecks {
            width: 320
            height: 700
        }
    }

    Component {
        id: footer

        NewSiteFooter {
            width: 900
        }
    }

    function initTestCase() {
        Session.openDemo();
        tryVerify(() => Session.isOpen && Session.page === "pipeline", 60000);
        Session.page = "newSite";
        settle();
    }

    function init() {
        failOnWarning(/.?/);
        Theme.reducedMotion = true;
        Theme.textScale = 1;
        Theme.dark = false;
        wizard.startAnew();
        wizard.setField("key", "lectures");
        settle();
    }

    function cleanup() {
        Theme.textScale = 1;
    }

    //! What was typed is planned.
    function settle() {
        tryVerify(() => !wizard.isPlanning, 60000);
        wait(0);
    }

    //! Up to this step, with every open place decided as it is proposed.
    function goTo(step: int) {
        while (wizard.step < step) {
            const before = wizard.step;
            wizard.next();
            settle();
            compare(wizard.step, before + 1);
        }
        for (let i = 0; step >= NewSiteViewModel.Review && i < 40 && wizard.questions.length > 0; ++i) {
            wizard.answerQuestion(wizard.questions[0].id, wizard.questions[0].proposal);
            settle();
        }
    }

    function named(item: Item, objectName: string): Item {
        return shownBelow(item).find(each => each.objectName === objectName) ?? null;
    }

    function cutTexts(item: Item): var {
        return shownBelow(item).filter(each => each.textFormat !== undefined && each.truncated).map(each => each.text);
    }

    function test_theFirstFieldHasTheKeyAndWhoSaidIt() {
        const item = createTemporaryObject(form, testCase);

        compare(named(item, "field-key").text, "lectures");
        verify(textsOf(item).includes("you"));
    }

    function test_aWrongAnswerIsSaidBelowItsField() {
        const item = createTemporaryObject(form, testCase);

        wizard.setField("key", "Not a name");
        settle();

        const note = named(item, "note-key");
        verify(note.text.length > 0);
        verify(Qt.colorEqual(note.color, Theme.danger));
    }

    function test_whatIsTypedBecomesTheAnswer() {
        const item = createTemporaryObject(form, testCase);
        item.focusFirst();

        keyClick(Qt.Key_End);
        keyClick("2");
        settle();

        compare(wizard.title, "New site: lectures2");
    }

    function test_anAnswerOfOnesOwnCanBeTakenBack() {
        goTo(NewSiteViewModel.Image);
        const item = createTemporaryObject(form, testCase);
        const before = named(item, "field-image.repository").text;
        verify(!named(item, "reset-image.repository"));
        wizard.setField("image.repository", "registry.example.org/other");
        settle();

        mouseClick(named(item, "reset-image.repository"));
        settle();

        compare(named(item, "field-image.repository").text, before);
    }

    function test_labelsAreWholeInLargeText() {
        Theme.textScale = 1.5;
        goTo(NewSiteViewModel.Environments);
        const item = createTemporaryObject(form, testCase);
        waitForRendering(item);

        compare(cutTexts(item), []);
    }

    function test_onlyStepsThatWereSeenCanBeGoneTo() {
        goTo(NewSiteViewModel.Image);
        const item = createTemporaryObject(steps, testCase);

        verify(named(item, "step-0").enabled);
        verify(!named(item, "step-4").enabled);
        mouseClick(named(item, "step-0"));

        compare(wizard.step, NewSiteViewModel.Identity);
    }

    function test_stepsAreGoneThroughByArrows() {
        goTo(NewSiteViewModel.Environments);
        const item = createTemporaryObject(steps, testCase);
        named(item, "step-2").forceActiveFocus(Qt.TabFocusReason);

        keyClick(Qt.Key_Left);

        compare(wizard.step, NewSiteViewModel.Image);
        verify(named(item, "step-1").activeFocus);
    }

    function test_everyFileIsListedBelowItsFolder() {
        goTo(NewSiteViewModel.Review);
        const item = createTemporaryObject(files, testCase);

        verify(textsOf(item).includes("deploy/env"));
        verify(named(item, "planned-deploy/env/prod/lectures.yaml"));
        verify(named(item, "filesTitle").text.startsWith("6 "));
    }

    function test_arrowsChooseTheFileThatIsShown() {
        goTo(NewSiteViewModel.Review);
        const item = createTemporaryObject(files, testCase);
        named(item, "plannedFiles").forceActiveFocus(Qt.TabFocusReason);
        const before = wizard.files.path;

        keyClick(Qt.Key_Down);

        verify(wizard.files.path !== before);
        verify(named(item, "planned-" + wizard.files.path).current);
    }

    function test_aFolderIsNoFile() {
        goTo(NewSiteViewModel.Review);
        const item = createTemporaryObject(files, testCase);
        const folder = shownBelow(item).find(each => each.modelData !== undefined && each.modelData.isFolder);

        verify(!folder.enabled);
    }

    function test_anEditedFileSaysSoAndCanBeMadeAgain() {
        goTo(NewSiteViewModel.Review);
        const item = createTemporaryObject(code, testCase);
        verify(!named(item, "editedBanner"));

        wizard.files.edit("# ours\n" + wizard.files.text);
        settle();

        verify(named(item, "editedBanner"));
        verify(textsOf(item).includes("edited"));
        wizard.files.makeAgain();
        settle();
        verify(!named(item, "editedBanner"));
    }

    function test_theTextIsEditedInItsPlace() {
        goTo(NewSiteViewModel.Review);
        const item = createTemporaryObject(code, testCase);

        mouseClick(named(item, "editByHand"));

        tryVerify(() => named(item, "editor") !== null && named(item, "editor").activeFocus);
        mouseClick(named(item, "editByHand"));
        tryVerify(() => named(item, "editor") === null);
    }

    function test_whatWasLookedAtIsListedWithItsState() {
        goTo(NewSiteViewModel.Review);
        const item = createTemporaryObject(checks, testCase);

        compare(named(item, "check-canon").gateState, "passed");
        verify(named(item, "lintErrors").text.startsWith("0 "));
    }

    function test_anErrorLeadsToItsLine() {
        goTo(NewSiteViewModel.Review);
        const item = createTemporaryObject(checks, testCase);
        wizard.files.path = "deploy/env/release-dev/lectures.yaml";
        wizard.files.edit(wizard.files.text + "replicas: 2\n");
        settle();
        wizard.files.path = "deploy/env/prod/lectures.yaml";
        const remark = shownBelow(item).find(each => each.modelData !== undefined && each.modelData.isError === true);
        verify(remark);

        mouseClick(remark);

        compare(wizard.files.path, "deploy/env/release-dev/lectures.yaml");
        verify(!named(item, "lintErrors").text.startsWith("0 "));
    }

    function test_nothingStandsOverTheTitleInLargeText() {
        Theme.textScale = 1.5;
        goTo(NewSiteViewModel.Review);
        const item = createTemporaryObject(checks, testCase, { width: 480 });
        waitForRendering(item);
        const texts = shownBelow(item).filter(each => each.textFormat !== undefined && each.text !== "");
        const boxes = texts.map(each => {
            const place = each.mapToItem(item, 0, 0);
            return { text: each.text, x: place.x, y: place.y, right: place.x + Math.min(each.width, each.contentWidth),
                bottom: place.y + Math.min(each.height, each.contentHeight) };
        });
        const over = [];
        boxes.forEach((one, index) => boxes.slice(index + 1).forEach(other => {
            const isOver = one.x < other.right - 1 && other.x < one.right - 1 && one.y < other.bottom - 1
                && other.y < one.bottom - 1;
            if (isOver)
                over.push(one.text + " | " + other.text);
        }));

        compare(over, []);
    }

    function test_theWayOnSaysWhereItLeads() {
        const item = createTemporaryObject(footer, testCase);

        compare(named(item, "wizardNext").text, "Continue to Image");
        verify(named(item, "wizardBack").locked);
    }

    function test_aLockedStepSaysWhy() {
        const item = createTemporaryObject(footer, testCase);

        wizard.setField("key", "Not a name");
        settle();

        verify(named(item, "wizardNext").locked);
        compare(named(item, "wizardFooter").text, wizard.lockReason);
    }
}
