// SPDX-License-Identifier: Apache-2.0
#include "core/git/url.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::git {

QString maskedUrl(const QString &text)
{
    // Up to the last @ before the path, since people do write passwords with an @ in them.
    static const QRegularExpression userInfo(
        uR"re(\b([A-Za-z][A-Za-z0-9+.-]*://)([^\s/:@'"]*)(:[^\s/'"]*)?@)re"_s);
    constexpr qsizetype shortestToken = 20; // user names are shorter, access tokens are longer

    QString masked;
    qsizetype end = 0;
    for (auto matches = userInfo.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        masked += QStringView(text).sliced(end, match.capturedStart() - end);
        const bool isToken = match.capturedLength(2) >= shortestToken;
        masked += match.captured(1) + (isToken ? u"***"_s : match.captured(2));
        masked += match.capturedLength(3) > 0 ? u":***@"_s : u"@"_s;
        end = match.capturedEnd();
    }
    masked += QStringView(text).sliced(end);
    return masked;
}

Outcome checkUrl(const QString &url)
{
    static const QRegularExpression helper(u"^[A-Za-z0-9_-]*::"_s);
    const bool hasControl = std::ranges::any_of(url, [](QChar c) { return c < u' ' || c == u'\x7f'; });
    if (url.isEmpty() || url.startsWith(u'-') || hasControl || helper.match(url).hasMatch())
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate(
                        "core", "The address %1 is not one of a repository. Use https, ssh or a folder.")
                        .arg(maskedUrl(url)));
    return {};
}

QString commitPage(const QString &url, const QString &commit)
{
    const QUrl remote(url, QUrl::StrictMode);
    QString path = remote.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(".git"_L1))
        path.chop(4);
    // A repository at a forge has an owner and a name.
    if (remote.scheme() != "https"_L1 || remote.host().isEmpty() || path.count(u'/') < 2)
        return {};
    const QString port = remote.port() > 0 ? u":%1"_s.arg(remote.port()) : QString();
    const bool isGitLab = remote.host().contains("gitlab"_L1);
    return u"https://"_s + remote.host(QUrl::FullyEncoded) + port + path
        + (isGitLab ? u"/-/commit/"_s : u"/commit/"_s) + commit;
}

bool isSshUrl(const QString &url)
{
    static const QRegularExpression ssh(uR"(^(?:(?:git\+)?ssh(?:\+git)?://|[^/:]+:(?!//)))"_s);
    return ssh.match(url).hasMatch();
}

} // namespace core::git
