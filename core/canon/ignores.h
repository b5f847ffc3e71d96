// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/canon/rule.h"

#include <QSet>

/// Findings that somebody says are as they should be, with a reason: in a comment of the file,
///
///     # slipway: ignore RULE — reason          on the line of the finding, or directly above it
///     # slipway: ignore-file RULE — reason     anywhere in the file
///
/// or in the policy (`canon.ignore`).
namespace core::canon {

/// Such a comment.
struct IgnoreComment
{
    QString rule; ///< empty: it names none
    QString reason;
    int line = 0;
    int column = 0;
    int subject = 0; ///< the line that it speaks of; 0: the whole file
};

/// The comments of a file. What only looks like one within a text is none.
std::vector<IgnoreComment> ignoreComments(const Document &document);

/// Takes away what is ignored. What is left of the comments and of the policy's list, without a reason, of no
/// rule that there is, or with nothing to ignore, becomes a finding of `canon/ignore`.
class Ignores
{
public:
    explicit Ignores(const Subject &subject);

    /// Returns what was taken away.
    Findings apply(Findings &findings);
    /// What is wrong with the ignores themselves, after apply(). @p judged: the rules that looked.
    void judge(Notebook &notebook, const QSet<QString> &judged) const;

private:
    struct Comment
    {
        IgnoreComment comment;
        const SiteFile *file = nullptr; ///< null: of no site
        QString path;
        bool isUsed = false;
    };

    void learn(const QString &path, const SiteFile *file, const Document &document);
    void learnOthers(const Findings &findings);
    bool takes(const Finding &finding);
    void judgeComment(Notebook &notebook, const Comment &one, const QSet<QString> &judged) const;

    const Subject &m_subject;
    QSet<QString> m_known; ///< paths whose comments are learned
    QHash<QString, std::vector<Comment>> m_comments; ///< by path
    QSet<qsizetype> m_usedOfPolicy;
};

/// Rules that the policy names and the canon has not: `canon/policy`.
void judgePolicy(const Subject &subject, Notebook &notebook);

/// The rule whose id is nearest, where one is near; else empty.
QString nearestRule(const QString &id);

/// Malformed, with its place and what was probably meant, where the policy names a rule that there is not.
Outcome checkRules(const policy::CanonPolicy &canon, const QString &file = policy::fileName);

} // namespace core::canon
