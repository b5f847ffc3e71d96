// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! The chosen file to be edited by hand; what is typed is checked at once.
FocusScope {
    id: root

    readonly property PlannedFilesViewModel files: Session.newSite.files

    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: area.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}

        AppTextArea {
            id: area

            objectName: "editor"
            width: scroll.width
            height: Math.max(scroll.height, implicitHeight)
            focus: true
            mono: true
            font: Theme.fontCode
            wrapMode: TextEdit.NoWrap
            label: qsTr("Text of %1").arg(root.files.path)
            onCursorRectangleChanged: {
                if (cursorRectangle.y < scroll.contentY)
                    scroll.contentY = cursorRectangle.y;
                else if (cursorRectangle.y + cursorRectangle.height > scroll.contentY + scroll.height)
                    scroll.contentY = cursorRectangle.y + cursorRectangle.height - scroll.height;
            }
            Component.onCompleted: {
                text = root.files.text; // once: what comes back later is what was typed
                cursorPosition = 0;
                forceActiveFocus();
            }
            onTextChanged: {
                if (activeFocus)
                    root.files.edit(text);
            }
            Keys.onEscapePressed: root.files.endEditing()
        }
    }
}
