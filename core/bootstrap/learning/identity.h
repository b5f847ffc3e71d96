// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/bootstrap/learning/sibling.h"

/// Where a site's identity occurs in a file. For this room only.
namespace core::bootstrap {

/// A piece of text that is the sibling's, and what the new site has instead.
struct Occurrence
{
    qsizetype begin = 0; ///< in characters
    qsizetype length = 0;
    QString replacement;
    QString question; ///< why it has to be asked, in the reader's language; empty: it is clear
};

/// The names of a site and what they become.
class Identity
{
public:
    Identity(const Example &example, const Lesson &lesson);

    /// Every place in @p text, none within another, in their order.
    QList<Occurrence> in(const QString &text) const;

private:
    struct Name
    {
        QString old;
        QString now;
        bool isHost = false;
        bool isUnclear = false; ///< it became two different names
    };

    void addNames(const Example &example, const Lesson &lesson);
    void addName(const QString &old, const QString &now, bool isHost);
    void findNames(const QString &text, QList<Occurrence> &found) const;
    void findKey(const QString &text, QList<Occurrence> &found) const;
    void findSpellings(const QString &text, QList<Occurrence> &found) const;
    void findEnvironment(const QString &text, QList<Occurrence> &found) const;
    bool isOfOtherSite(const QString &text, qsizetype at) const;
    QString doubtAbout(const QString &text, qsizetype at) const;

    QString m_old; ///< the sibling's key
    QString m_now;
    QString m_oldEnvironment;
    QString m_nowEnvironment;
    QString m_sourceFolder; ///< `apps/<sibling>`
    QList<Name> m_names; ///< the longest first
    QStringList m_otherSites; ///< whose keys have the sibling's in them
};

} // namespace core::bootstrap
