// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

struct yaml_parser_s; // NOLINT(readability-identifier-naming): libyaml's name

namespace core::yaml {

/// What libyaml found wrong, in words for the person who has to mend the file; libyaml's own words are the
/// detail.
std::unexpected<Error> libraryFailure(const yaml_parser_s &parser, QByteArrayView bytes, const QString &name);

/// Does this line (from 1) look like a Go template, with `{{` outside of quotes?
bool isTemplateLine(QByteArrayView bytes, int line);

/// What to say about such a line.
QString templateSentence();

} // namespace core::yaml
