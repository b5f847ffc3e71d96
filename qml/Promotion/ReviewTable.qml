// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.ViewModels

//! What the environment has now, and what it would have.
BeforeAfterTable {
    id: root

    property ReviewViewModel review: Session.review

    function rows(): list<var> {
        const row = (label, before, after) => ({
                label: label,
                before: before,
                after: after,
                changed: false,
                mono: false,
                note: "",
                noteTone: "muted"
            });
        const oldTag = review.move.oldTag;
        const tag = row(qsTr("Image tag"), oldTag !== "" ? oldTag : qsTr("none"), review.move.newTag);
        tag.changed = tag.mono = true;
        const rows = [tag];
        //: Row of the review: when the tag was in the environment before this one
        if (review.frontEnvironment !== "")
            rows.push(row(qsTr("Was in %1").arg(review.frontEnvironment), review.verifiedBefore, review.verifiedAfter));
        rows.push(row(qsTr("Domain and settings"), review.domain, qsTr("unchanged")));
        return rows;
    }

    environment: review.move.to
    lane: review.move.toLane
    model: root.rows()
}
