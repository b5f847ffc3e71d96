// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/plan.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <memory>

namespace testsupport {

using core::bootstrap::Check;
using core::bootstrap::Plan;
using core::bootstrap::PlannedFile;
using core::bootstrap::Specification;

/// The sites of tests/data/bootstrap/fleet, with changes on top where a test wants them.
class DataFleet
{
public:
    explicit DataFleet(const QList<core::git::TreeChange> &changes = {})
        : m_folder(QStringLiteral(BOOTSTRAP_DATA "/fleet")), m_tree(m_folder, changes)
    {
        m_layout.environments = {QStringLiteral("dev"), QStringLiteral("stage"), QStringLiteral("prod")};
    }

    core::policy::Policy &policy() { return m_policy; }

    core::bootstrap::Ground ground() const
    {
        return core::bootstrap::Ground::read(m_tree, m_layout, m_policy, m_cache).value();
    }

    Plan plan(const Specification &specification) const
    {
        return core::bootstrap::plan(specification, ground()).value();
    }

private:
    core::gitops::FolderTree m_folder;
    core::gitops::ChangedTree m_tree;
    core::gitops::Layout m_layout;
    core::policy::Policy m_policy;
    mutable core::canon::DocumentCache m_cache;
};

/// `{{"key", "pier"}, {"hosts.dev", "a.example.org,b.example.org"}}`, as `--set` takes them.
inline Specification saying(std::initializer_list<std::pair<const char *, const char *>> values)
{
    Specification specification;
    for (const auto &[name, value] : values)
        specification.setText(QString::fromUtf8(name), QString::fromUtf8(value)).value();
    return specification;
}

/// Everything that failed, a line each: `field: reason`.
inline QByteArray failures(const Plan &plan)
{
    QString text;
    for (const Check &one : plan.checks) {
        for (const auto &remark : one.remarks) {
            const QString place = remark.place
                ? QStringLiteral(" (%1:%2)").arg(remark.place->file).arg(remark.place->line)
                : QString();
            if (remark.isFailure)
                text += one.id + QStringLiteral(" ") + remark.field + QStringLiteral(": ") + remark.reason
                    + place + QStringLiteral("\n");
        }
    }
    return text.toUtf8();
}

inline QByteArray bytesOf(const Plan &plan, const QString &path)
{
    for (const PlannedFile &file : plan.files) {
        if (file.path == path)
            return file.bytes;
    }
    return {};
}

/// Why the planned files differ from those of tests/data/bootstrap/<golden>; empty: they are the same. With
/// SLIPWAY_ACCEPT_GOLDEN in the environment they become the golden ones.
inline QByteArray differenceFromGolden(const Plan &plan, const QString &golden)
{
    const QString folder = QStringLiteral(BOOTSTRAP_DATA "/") + golden;
    if (qEnvironmentVariableIsSet("SLIPWAY_ACCEPT_GOLDEN")) {
        QDir(folder).removeRecursively();
        for (const PlannedFile &file : plan.files) {
            QDir().mkpath(QFileInfo(folder + u'/' + file.path).path());
            QFile out(folder + u'/' + file.path);
            if (!out.open(QFile::WriteOnly) || out.write(file.bytes) != file.bytes.size())
                return "cannot write " + out.fileName().toUtf8();
        }
    }
    for (const PlannedFile &file : plan.files) {
        QFile in(folder + u'/' + file.path);
        if (!in.open(QFile::ReadOnly))
            return "no golden " + file.path.toUtf8();
        if (in.readAll() != file.bytes)
            return file.path.toUtf8() + " is another:\n" + file.bytes;
    }
    QDirIterator kept(folder, QDir::Files, QDirIterator::Subdirectories);
    while (kept.hasNext()) {
        const QString path = QDir(folder).relativeFilePath(kept.next());
        if (std::ranges::find(plan.files, path, &PlannedFile::path) == plan.files.end())
            return "not planned: " + path.toUtf8();
    }
    return {};
}

} // namespace testsupport
