// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/complaint.h"

#include <QByteArrayView>

struct yaml_parser_s; // NOLINT(readability-identifier-naming): libyaml's name

namespace core::yaml {

/// What libyaml found wrong, in words for the person who has to mend the file; libyaml's own words are the
/// detail.
std::unexpected<Complaint> libraryComplaint(const yaml_parser_s &parser, QByteArrayView bytes);

/// Does this line (from 1) look like a Go template, with `{{` outside of quotes?
bool isTemplateLine(QByteArrayView bytes, int line);

/// What to say about such a line.
inline constexpr const char *templateWords =
    QT_TRANSLATE_NOOP("core",
                      "This is a template, not YAML: `{{` stands outside of quotes. Put the value in "
                      "quotes, or keep templates out of this folder.");

} // namespace core::yaml
