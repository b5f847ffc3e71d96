// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Slipway.Theme

//! A test of controls: a warning is a failure, nothing moves, and what is shown can be asked for.
TestCase {
    id: testCase

    when: windowShown
    width: 800
    height: 600
    visible: true

    //! Overridden by tests that need more; they call this first.
    function init() {
        failOnWarning(/.?/);
        Theme.reducedMotion = true;
        Theme.textScale = 1;
        Theme.dark = false;
    }

    //! Every item below this one, itself included, that is visible.
    function shownBelow(item: Item): var {
        if (!item.visible)
            return [];
        let found = [item];
        for (let i = 0; i < item.children.length; ++i)
            found = found.concat(shownBelow(item.children[i]));
        return found;
    }

    function textsOf(item: Item): var {
        return shownBelow(item).filter(each => each.textFormat !== undefined && each.text !== "")
            .map(each => each.text);
    }

    function iconsOf(item: Item): var {
        return shownBelow(item).filter(each => each.isSpinner !== undefined && each.iconName !== "")
            .map(each => each.iconName);
    }

    function listen(target: QtObject, signalName: string): var {
        const spy = createTemporaryQmlObject("import QtTest; SignalSpy {}", testCase);
        spy.target = target;
        spy.signalName = signalName;
        return spy;
    }
}
