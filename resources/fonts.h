// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace resources {

/// Makes the embedded fonts known to Qt and Inter the font of the application.
/// Call it once, after the QGuiApplication is made and before the first window.
void loadFonts();

} // namespace resources
