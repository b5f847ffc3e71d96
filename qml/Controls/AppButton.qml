// SPDX-License-Identifier: Apache-2.0
import QtQuick.Controls.Basic

Button {
}
