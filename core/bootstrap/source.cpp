// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/source.h"

#include "core/bootstrap/packagename.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using Kind = git::TreeEntry::Kind;

/// The first part of the path that is a submodule; empty: none.
QString submoduleOn(const QString &path, const gitops::FileTree &tree)
{
    const QStringList parts = path.split(u'/');
    for (qsizetype depth = 1; depth <= parts.size(); ++depth) {
        QString part = parts.first(depth).join(u'/');
        const auto entry = tree.entry(part);
        if (entry && *entry && (*entry)->kind == Kind::Submodule)
            return part;
    }
    return {};
}

Remark remark(const char *pattern, const QStringList &arguments, bool isFailure)
{
    QString text = QCoreApplication::translate("core", pattern);
    for (const QString &argument : arguments)
        text = text.arg(argument);
    return {.field = u"source.copyFrom"_s, .reason = text, .isFailure = isFailure};
}

/// Why a folder cannot be taken; nullopt: it can.
std::optional<Remark> obstacle(const QString &from, const gitops::FileTree &tree)
{
    if (const QString submodule = submoduleOn(from, tree); !submodule.isEmpty())
        return remark(
            QT_TRANSLATE_NOOP("core",
                              "%1 is a submodule: its files are in another repository and cannot be "
                              "taken from this one. Copy the source by hand."),
            {submodule}, true);
    const auto entry = tree.entry(from);
    if (entry && *entry && (*entry)->kind == Kind::Folder)
        return std::nullopt;
    return remark(QT_TRANSLATE_NOOP("core", "There is no folder %1 to copy the source from."), {from}, true);
}

/// What can be done about a source that is missing. A template that somebody named and that cannot be taken
/// is a slip of theirs; of the usual one nobody has heard.
QList<Remark> offer(const QString &folder, const Ground &ground)
{
    const policy::Policy &policy = ground.policy();
    std::optional<Remark> reason = obstacle(policy.newSiteSource, ground.tree());
    if (!reason)
        return {
            remark(QT_TRANSLATE_NOOP("core", "%1 is not there. It can be copied from %2 in the same commit."),
                   {folder, policy.newSiteSource}, false)};
    QList<Remark> remarks{
        remark(QT_TRANSLATE_NOOP("core", "%1 is not there: CI has nothing to build the image of."), {folder},
               false)};
    if (policy.newSiteSourceLine > 0) {
        reason->isFailure = false;
        reason->reason =
            u"%1:%2: %3"_s.arg(policy::fileName, QString::number(policy.newSiteSourceLine), reason->reason);
        remarks += *reason;
    }
    return remarks;
}

/// Two packages of one name in a workspace and nothing can be installed. What is the template's own name, or
/// the sibling's, becomes the site's; another name somebody chose, and chooses again.
void nameCopy(SourcePlan &plan, const Specification &specification, const Ground &ground)
{
    SourceCopy &copy = *plan.copy;
    const auto file = ground.tree().read(copy.from + u'/' + packageFile);
    const auto name = file ? packageName(file->bytes) : std::nullopt;
    const QString key = specification.key();
    if (!name || withoutScope(*name) == key)
        return;
    const QString own = withoutScope(*name);
    const bool isOfTemplate = own == copy.from.section(u'/', -1) || own == specification.like();
    const QString wanted = packageNameOf(*name, key);
    const auto entries = ground.tree().list(copy.from);
    const auto bytes = isOfTemplate && entries ? withPackageName(file->bytes, wanted) : std::nullopt;
    if (!bytes) {
        plan.check.remarks += remark(
            QT_TRANSLATE_NOOP("core",
                              "%1 calls the package “%2”, and so will the copy. A workspace takes no two "
                              "packages of one name: change it in the copy."),
            {copy.from + u'/' + packageFile, *name}, false);
        return;
    }
    copy.package = bytes;
    copy.entries = *entries;
    plan.check.remarks += remark(
        QT_TRANSLATE_NOOP("core", "The copy's package.json says “%1” where that of the template says “%2”."),
        {wanted, *name}, false);
}

} // namespace

SourcePlan planSource(const Specification &specification, const Ground &ground)
{
    SourcePlan result{.check = {.id = u"source"_s,
                                .title = QCoreApplication::translate("core", "Source of the application"),
                                .remarks = {}},
                      .copy = {}};
    const QString folder = ground.sourceFolder(specification.key());
    if (folder.isEmpty() || ground.tree().has(folder))
        return result;
    const QString from = specification.text(u"source.copyFrom"_s);
    if (from.isEmpty()) {
        result.check.remarks += offer(folder, ground);
        return result;
    }
    if (const auto reason = obstacle(from, ground.tree())) {
        result.check.state = Check::State::Failed;
        result.check.remarks += *reason;
        return result;
    }
    result.copy = SourceCopy{.from = from, .to = folder, .entry = **ground.tree().entry(from)};
    nameCopy(result, specification, ground);
    return result;
}

} // namespace core::bootstrap
