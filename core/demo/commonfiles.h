// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/demo/commitstream.h"

namespace core::demo {

/// What the monorepo has besides its sites: README files, the chart, the shared packages.
FileChanges commonFiles();

/// What a commit to a site's sources may say, and which kind of file it changes (sitefiles.h).
struct SourceSubject
{
    QByteArray text;
    int kind = 0;
};

int sourceSubjectCount();
const SourceSubject &sourceSubject(int number);

} // namespace core::demo
