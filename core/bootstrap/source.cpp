// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/source.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

/// Where a template of the source usually is.
const QString usualSource = QStringLiteral("upstream/payload/templates/website");

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
        const bool isOffered = !obstacle(usualSource, ground.tree());
        result.check.remarks += isOffered
            ? remark(QT_TRANSLATE_NOOP("core",
                                       "%1 is not there. It can be copied from %2 in the same "
                                       "commit."),
                     {folder, usualSource}, false)
            : remark(QT_TRANSLATE_NOOP("core", "%1 is not there: CI has nothing to build the image of."),
                     {folder}, false);
        return result;
    }
    if (const auto reason = obstacle(from, ground.tree())) {
        result.check.state = Check::State::Failed;
        result.check.remarks += *reason;
        return result;
    }
    result.copy = SourceCopy{.from = from, .to = folder, .entry = **ground.tree().entry(from)};
    return result;
}

} // namespace core::bootstrap
