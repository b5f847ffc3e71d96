// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Slipway.Controls
import Slipway.Theme
import Slipway.ViewModels

//! What helm draws of the planned files, one environment at a time, to be read.
Sheet {
    id: root

    readonly property DrawnViewModel drawn: Session.newSite.drawn
    readonly property bool isListShown: width >= 760 * Theme.growth

    objectName: "drawnSheet"
    wide: true
    iconName: "eye"
    title: qsTr("What helm drew")
    //: %1 is a title ("New site: shop"), %2 "5 manifests, 214 lines"
    subtitle: drawn.isLoading ? Session.newSite.title : qsTr("%1, %2").arg(Session.newSite.title).arg(drawn.summary)
    bodyHeight: roomHeight
    onOpened: code.forceActiveFocus(Qt.TabFocusReason)
    onClosed: drawn.close()

    headerItem: SegmentedControl {
        objectName: "drawnEnvironments"
        label: qsTr("Environment")
        choices: Array.from(root.drawn.environments) // a list of this type to qmllint
        currentIndex: root.drawn.current
        onChosen: index => root.drawn.current = index
    }

    DrawnList {
        id: list

        width: Math.round(280 * Theme.growth)
        height: parent.height
        visible: root.isListShown
        onChosen: line => code.revealFirst(line)
    }

    Rectangle {
        id: line

        anchors.left: list.right
        width: visible ? Theme.strokeHairline : 0
        height: parent.height
        visible: root.isListShown
        color: Theme.border
    }

    CodeView {
        id: code

        objectName: "drawnText"
        anchors.left: root.isListShown ? line.right : parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: cut.visible ? cut.top : parent.bottom
        focus: true
        radius: 0
        border.width: 0
        //: %1 is an environment; read aloud
        fileName: qsTr("Manifests of %1").arg(root.drawn.environment)
        lines: root.drawn.lines
        longestLine: root.drawn.longestLine
    }

    Banner {
        id: cut

        objectName: "drawnCut"
        anchors.left: code.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceMd
        visible: text !== ""
        tone: "info"
        text: root.drawn.cut
    }

    Connections {
        target: root.drawn

        function onChanged(): void {
            if (root.drawn.isOpen && !root.visible)
                root.open();
            else if (!root.drawn.isOpen && root.visible)
                root.close();
        }
    }
}
