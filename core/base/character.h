// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QChar>

namespace core {

/// Is this character seen as it is? A control character is not, nor is one that turns the direction of
/// writing and shows a reviewer another text than the one that is there. @p code: a code point.
inline bool isVisible(uint code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return !QChar::isNonCharacter(code);
    }
}

} // namespace core
