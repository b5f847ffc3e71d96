// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

//! Asks for a folder with the desktop's own dialog.
Item {
    id: root

    signal chosen(folder: url)

    function open(): void {
        dialog.open();
    }

    FolderDialog {
        id: dialog

        onAccepted: root.chosen(selectedFolder)
    }
}
