// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/insert.h"

/// Saying something to people in a YAML file, and nothing else to its readers.
namespace core::yaml {

/// Puts the line `# text` above the line @p line (from 1), indented as that one is; its line end is the
/// file's. The result is parsed again and compared: it says the same as before. Refused, with the place,
/// where it would not: in the middle of a text, say. Usage for a line that there is not, and for a text of
/// several lines or with control characters.
Result<Insertion> insertComment(const QByteArray &bytes, int line, const QString &text,
                                const QString &name = {});

} // namespace core::yaml
