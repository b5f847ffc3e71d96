// SPDX-License-Identifier: Apache-2.0
#include "core/canon/releaserules.h"

#include <QtGlobal>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

/// The key itself, or one above it.
bool isAllowed(const QString &key, const QStringList &allowed)
{
    return std::ranges::any_of(allowed, [&key](const QString &one) {
        return key == one || (key.startsWith(one) && key.at(one.size()) == u'.');
    });
}

} // namespace

QList<Finding> onlyImage(const gitops::ReleaseLayer &layer, const QString &file, const policy::Policy &policy)
{
    QList<Finding> findings;
    for (const gitops::ForeignKey &key : layer.foreignKeys) {
        if (isAllowed(key.name, policy.releaseKeys))
            continue;
        findings.append(
            {.rule = u"release/only-image"_s,
             .file = file,
             .line = key.line,
             .column = key.column,
             .pattern = QT_TRANSLATE_NOOP("core",
                                          "%1 is no part of a release; move it to the env layer, or list it "
                                          "under release.keys in %2"),
             .arguments = {key.name, policy::fileName}});
    }
    return findings;
}

} // namespace core::canon
