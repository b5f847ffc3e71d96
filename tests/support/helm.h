// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace testsupport {

/// The program helm of a major version (3 or 4), as `./dev setup helm` fetches it; empty where it did not.
QString helmProgram(int version);

/// Where helm is missing a test may be skipped, with these words; in CI it may not, and fails.
inline const char *const helmIsMissing = "helm is not here; ./dev setup helm fetches it";
bool isHelmRequired();

} // namespace testsupport

/// Ends the test function where helm is not there.
#define SLIPWAY_NEED_HELM(version)                                                                           \
    do {                                                                                                     \
        if (testsupport::helmProgram(version).isEmpty()) {                                                   \
            QVERIFY2(!testsupport::isHelmRequired(), testsupport::helmIsMissing);                            \
            QSKIP(testsupport::helmIsMissing);                                                               \
        }                                                                                                    \
    } while (false)
