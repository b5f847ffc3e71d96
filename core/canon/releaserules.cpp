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
             .site = {},
             .environment = {},
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

void judgeOnlyImage(const Subject &subject, Notebook &notebook)
{
    for (const SiteFile &file : subject.files()) {
        const gitops::Site *site = subject.fleet().site(file.site);
        const auto &layer = site->deployments[size_t(file.environment)].release;
        if (file.kind != FileKind::Release || !layer)
            continue;
        for (const Finding &found : onlyImage(*layer, file.path, subject.policy())) {
            Finding &finding =
                notebook.add(found.file, found.line, found.column, found.pattern, found.arguments);
            finding.site = file.site;
            finding.environment = subject.environmentName(file.environment);
        }
    }
}

} // namespace core::canon
