// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/specification.h"

#include <QDateTime>
#include <QMap>

namespace viewmodels {

/// A new site as far as somebody has described it: what was typed, what was edited by hand, how far they
/// came.
struct Draft
{
    QString id; ///< of its file; empty: there is no draft
    QMap<QString, QString> texts; ///< by field, as typed
    QMap<QString, QByteArray> edits; ///< by path: files that were changed by hand
    int step = 0;
    int furthest = 0; ///< step that was seen
    bool isRepair = false; ///< of a site that is there and lacks files
    QDateTime savedAt;

    QString key() const { return texts.value(QStringLiteral("key")).trimmed(); }
    bool isUntouched() const; ///< nothing of it is worth keeping
    bool operator==(const Draft &) const = default;
};

/// What the draft says, and which of its texts say nothing that can be understood.
struct Wish
{
    core::bootstrap::Specification specification;
    QMap<QString, QString> problems; ///< by field
};
Wish wishOf(const Draft &draft);

QByteArray toJson(const Draft &draft);
/// Refused when it is no draft of this version.
core::Result<Draft> readDraft(const QByteArray &json);

/// Drafts of one repository, each in a file of its own. Blocking.
class DraftFolder
{
public:
    /// @p folder: of all drafts; @p targetKey: Target::key().
    DraftFolder(const QString &folder, const QString &targetKey);

    /// The newest first. What cannot be read is left where it is and not listed.
    QList<Draft> list() const;
    core::Outcome save(const Draft &draft) const;
    void remove(const QString &id) const;

private:
    QString file(const QString &id) const;

    QString m_folder;
};

} // namespace viewmodels
