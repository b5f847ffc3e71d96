// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

/// What is named and is not in the repository.
namespace core::canon {

/// `site/source-missing`: the folder of the site's own sources, where other sites have one.
void judgeSiteSources(const Subject &subject, Notebook &notebook);
/// `docs/dead-reference`: files that a page names and that are gone.
void judgeReferences(const Subject &subject, Notebook &notebook);

/// A file of the repository that a page of Markdown names.
struct PageReference
{
    QString text; ///< as it is written
    QStringList paths; ///< that it may mean, from the root of the repository
    int line = 0;
    int column = 0;

    bool operator==(const PageReference &) const = default;
};

/// The relative links of a page, and the paths between backticks that begin with one of @p folders.
/// Addresses, anchors, patterns (`<site>`, `{env}`, `*`), ways out of the repository and whatever stands in a
/// fenced block are none.
QList<PageReference> pageReferences(const QString &text, const QString &page, const QStringList &folders);

} // namespace core::canon
