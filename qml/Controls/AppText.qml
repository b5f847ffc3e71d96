// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Theme

//! A line of text that is never read as markup and is cut with an ellipsis when it does not fit.
//! Set font (Theme.fontBody), color, elide, wrapMode as on any Text.
Text {
    textFormat: Text.PlainText
    font: Theme.fontBody
    color: Theme.text
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
}
