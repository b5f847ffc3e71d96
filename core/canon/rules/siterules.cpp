// SPDX-License-Identifier: Apache-2.0
#include "core/canon/rules/siterules.h"

#include "core/canon/manifests.h"

#include <QtGlobal>

namespace core::canon {

namespace {

struct Missing
{
    FileKind kind;
    QString path;
    const char *pattern;
};

std::vector<Missing> missingOf(const Subject &subject, const QString &site, int environment)
{
    const gitops::Layout &layout = subject.fleet().layout;
    const QString name = subject.environmentName(environment);
    std::vector<Missing> all{
        {FileKind::Release, layout.releaseFile(site, name),
         QT_TRANSLATE_NOOP("core", "the release file of %1 in %2 is missing: nothing says which image runs")},
        {FileKind::Env, layout.envFile(site, name),
         QT_TRANSLATE_NOOP("core",
                           "the env layer of %1 in %2 is missing: there are no hosts, secrets and limits")},
        {FileKind::Application, layout.applicationFile(site, name),
         QT_TRANSLATE_NOOP("core",
                           "the Application of %1 in %2 is missing: Argo CD does not deploy the site")}};
    // An Application may also stand in another file, or be made by an ApplicationSet.
    std::erase_if(all, [&](const Missing &one) {
        return one.kind == FileKind::Application ? hasApplication(subject, site, environment)
                                                 : subject.file(site, environment, one.kind) != nullptr;
    });
    return all;
}

} // namespace

void judgeIncomplete(const Subject &subject, Notebook &notebook)
{
    for (const gitops::Site &site : subject.fleet().sites) {
        for (int i = 0; i < int(site.deployments.size()); ++i) {
            const bool isBetween = !subject.isFirst(i) && !subject.isLast(i);
            if (isBetween && site.deployments[size_t(i)].isAbsent())
                continue;
            const QString environment = subject.environmentName(i);
            for (const Missing &missing : missingOf(subject, site.key, i)) {
                Finding &finding = notebook.add(missing.path, 0, 0, missing.pattern, {site.key, environment});
                finding.site = site.key;
                finding.environment = environment;
            }
        }
    }
}

} // namespace core::canon
