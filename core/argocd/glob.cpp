// SPDX-License-Identifier: Apache-2.0
#include "core/argocd/glob.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::argocd {

namespace {

/// Turns a pattern into a regular expression, character by character.
class Translation
{
public:
    Translation(const QString &pattern, QChar separator)
        : m_pattern(pattern)
        , m_one(separator.isNull() ? u"."_s : u"[^"_s + QRegularExpression::escape(QString(separator)) + u']')
    {
    }

    QString expression()
    {
        while (m_at < m_pattern.size())
            m_text += next();
        return m_depth == 0 ? m_text : QString();
    }

private:
    QString next()
    {
        const QChar c = m_pattern.at(m_at++);
        switch (c.unicode()) {
        case u'*': return stars();
        case u'?': return m_one;
        case u'[': return set();
        case u'{': ++m_depth; return u"(?:"_s;
        case u'}': return m_depth > 0 ? (--m_depth, u")"_s) : u"\\}"_s;
        case u',': return m_depth > 0 ? u"|"_s : u","_s;
        case u'\\':
            return QRegularExpression::escape(m_at < m_pattern.size() ? QString(m_pattern.at(m_at++))
                                                                      : QString(c));
        default: return QRegularExpression::escape(QString(c));
        }
    }

    QString stars()
    {
        if (m_at >= m_pattern.size() || m_pattern.at(m_at) != u'*')
            return m_one + u'*';
        ++m_at;
        return u".*"_s;
    }

    QString set()
    {
        const qsizetype end = m_pattern.indexOf(u']', m_at + 1);
        if (end < 0)
            return u"\\["_s;
        QString members = m_pattern.sliced(m_at, end - m_at);
        const bool isNegated = members.startsWith(u'!') || members.startsWith(u'^');
        members.remove(0, isNegated ? 1 : 0).replace(u'\\', u"\\\\"_s).replace(u'[', u"\\["_s);
        m_at = end + 1;
        return (isNegated ? u"[^"_s : u"["_s) + members + u']';
    }

    const QString &m_pattern;
    QString m_one;
    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

bool matchesGlob(const QString &pattern, const QString &text, QChar separator)
{
    const QString expression = Translation(pattern, separator).expression();
    const QRegularExpression matcher(QRegularExpression::anchoredPattern(expression),
                                     QRegularExpression::DotMatchesEverythingOption);
    if ((expression.isEmpty() && !pattern.isEmpty()) || !matcher.isValid())
        return pattern == text;
    return matcher.match(text).hasMatch();
}

bool isGlob(const QString &text)
{
    static const QRegularExpression special(u"[*?\\[{]"_s);
    return text.contains(special);
}

} // namespace core::argocd
