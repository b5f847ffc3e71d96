// SPDX-License-Identifier: Apache-2.0
#include "core/canon/secretvalue.h"

#include "core/gitops/settings.h"
#include "core/gitops/tags.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

/// `dbPassword`, `db-password` and `DB_PASSWORD` are one word; the number of a list's item is none.
QString wordsOf(const QString &name)
{
    static const QRegularExpression s_hump(u"([a-z0-9])([A-Z])"_s);
    static const QRegularExpression s_number(u"(\\.[0-9]+)+$"_s);
    QString last = QString(name).remove(s_number).section(u'.', -1);
    return last.replace(s_hump, u"\\1_\\2"_s).replace(u'-', u'_').toUpper();
}

bool isPublicName(const QString &words)
{
    static const QRegularExpression s_public(
        u"(^|_)(PUBLIC|PUBLISHABLE)(_|$)|^VITE_|(^|_)SITE_?KEY$|^REACT_APP_"_s);
    return matches(s_public, words);
}

/// What it names is shown to everybody, however random it looks.
bool isIdName(const QString &words)
{
    static const QRegularExpression s_id(
        u"(^|_)(VERIFICATION|SHA[0-9]*|HASH|DIGEST|CHECKSUM|INTEGRITY|FINGERPRINT|COMMIT|REVISION|VERSION|TAG"
        "|UUID|CERT|CERTIFICATE|IMAGE|ID|IDS)(_|$)"_s);
    return matches(s_id, words);
}

bool isPasswordName(const QString &words)
{
    static const QRegularExpression s_password(u"(^|_)(PASSWORD|PASSWD|PASS|PWD|PASSPHRASE)$"_s);
    return matches(s_password, words);
}

bool isTokenName(const QString &words)
{
    static const QRegularExpression s_token(
        u"(^|_)(SECRET|TOKEN|CREDENTIALS?|SALT|APIKEY"
        "|(API|SECRET|PRIVATE|ACCESS|SIGNING|ENCRYPTION|MASTER|AUTH|SESSION|COOKIE|WEBHOOK)_?KEY)$"_s);
    return matches(s_token, words);
}

bool isReferenceName(const QString &name)
{
    static const QRegularExpression s_reference(
        u"(secretref|secretname|secretkeyref|existing_?secret|pullsecrets|secretproviderclass)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(s_reference, name);
}

bool isReference(const QString &text)
{
    static const QRegularExpression s_reference(u"^[$<]|\\$[({]|\\{\\{|^(vault|ref\\+|op|awssm|sm):"_s);
    return matches(s_reference, text);
}

bool isPlaceholder(const QString &text)
{
    static const QRegularExpression s_placeholder(
        u"(REPLACE|CHANGE)_?-?ME|^(x{3,}|\\*{3,}|\\.{3,}|example|dummy|placeholder|todo)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return gitops::isPlaceholder(text) || matches(s_placeholder, text);
}

bool isPlainFact(const QString &text)
{
    static const QRegularExpression s_fact(
        u"^(true|false|yes|no|on|off|none|auto|default|enabled?|disabled?|required|optional|strict|basic|"
        u"plain"
        "|login|prompt|ask"
        "|[-+]?[0-9]{1,5}(\\.[0-9]+)?([a-z]{1,3}|%)?" // numbers, times, sizes
        "|#[0-9a-f]{3,8}" // colours
        "|[0-9*/,?-]+( [0-9a-z*/,?#-]+){4,5})$"_s, // times of cron
        QRegularExpression::CaseInsensitiveOption);
    return matches(s_fact, text);
}

/// An address or a place: a URL, a host, a mail address, a path.
bool isAddress(const QString &text)
{
    static const QRegularExpression s_host(
        u"^([a-z0-9_*]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}\\.?(:[0-9]+)?(/.*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression s_path(u"^[.~]{0,2}/[^+=]*$|^[a-z0-9_.-]+(/[a-z0-9_.-]+)+$"_s);
    static const QRegularExpression s_mail(u"^[^@\\s]+@[^@\\s]+\\.[a-z]+$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return text.contains("://"_L1) || matches(s_host, text) || matches(s_path, text) || matches(s_mail, text);
}

/// `web-shop-s3-env`: words and small numbers between dashes.
bool isNameLike(const QString &text)
{
    static const QRegularExpression s_between(u"[-_.:/]"_s);
    static const QRegularExpression s_word(
        u"^([a-z]{1,14}|[A-Z]{1,14}|[A-Z][a-z]{1,13}|[A-Za-z0-9]{1,4})$"_s);
    return std::ranges::all_of(text.split(s_between),
                               [](const QString &part) { return part.isEmpty() || matches(s_word, part); });
}

/// Bits of information a character (Shannon).
double entropy(const QString &text)
{
    QHash<QChar, int> counts;
    for (const QChar c : text)
        ++counts[c];
    double bits = 0;
    for (const int count : std::as_const(counts)) {
        const double share = static_cast<double>(count) / static_cast<double>(text.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

/// One token of letters and digits that no person would think of.
bool isRandom(const QString &text, qsizetype shortest, double bits)
{
    static const QRegularExpression s_token(u"^(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/_-]+={0,2}$"_s);
    return text.size() >= shortest && matches(s_token, text) && entropy(text) >= bits;
}

/// Random, and of the letters that base64 has: hexadecimal ones are ids of commits and images.
bool isRandomWithoutName(const QString &text)
{
    static const QRegularExpression s_mixed(u"^(?=.*[A-Z].*[A-Z])(?=.*[a-z].*[a-z])(?=.*[0-9].*[0-9])"_s);
    constexpr qsizetype shortest = 24;
    constexpr double bits = 4.2;
    return isRandom(text, shortest, bits) && matches(s_mixed, text) && !isNameLike(text);
}

bool hasUrlPassword(const QString &text)
{
    static const QRegularExpression s_url(u"\\b[a-z][a-z0-9+.-]*://[^\\s/:@\"']*:([^\\s/@\"']+)@"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression s_example(u"^[$<{%*]|^(user|pass|password|passwd|pwd|secret|xxx+)$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpressionMatch &found : s_url.globalMatch(text)) {
        const QString password = found.captured(1);
        if (!matches(s_example, password) && !isPlaceholder(password))
            return true;
    }
    return false;
}

bool hasPrivateKey(const QString &text)
{
    static const QRegularExpression s_header(u"-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----"_s);
    return matches(s_header, text) || text.contains("AGE-SECRET-KEY-1"_L1);
}

bool hasKnownToken(const QString &text)
{
    static const QRegularExpression s_token(
        u"\\b((AKIA|ASIA)[0-9A-Z]{16}\\b|gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22}"
        "|glpat-[A-Za-z0-9_-]{20}|xox[abprs]-[A-Za-z0-9-]{10}|[sr]k_live_[A-Za-z0-9]{16}|npm_[A-Za-z0-9]{36}"
        "|SG\\.[\\w-]{16,}\\.[\\w-]{16}|eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10}|dckr_pat_[\\w-]{20}"
        "|hvs\\.[\\w-]{20})"_s);
    return matches(s_token, text);
}

bool isOpenlyShown(const QString &text)
{
    return text.isEmpty() || isReference(text) || isPlaceholder(text) || isPlainFact(text) || isAddress(text);
}

SecretSign signOfLine(const QString &name, const QString &text)
{
    const QString words = wordsOf(name);
    if (isReferenceName(name) || isPublicName(words) || isOpenlyShown(text))
        return SecretSign::None;
    if (isPasswordName(words))
        return SecretSign::Name;
    if (isTokenName(words))
        return isNameLike(text) ? SecretSign::None : SecretSign::Name;
    constexpr qsizetype shortest = 16;
    constexpr double bits = 3.3;
    if (gitops::looksSecret(name) && isRandom(text, shortest, bits) && !isNameLike(text) && !isIdName(words))
        return SecretSign::Name;
    return !isIdName(words) && isRandomWithoutName(text) ? SecretSign::Randomness : SecretSign::None;
}

/// A script that sets a variable to what would be a secret.
bool assignsSecret(const QString &script)
{
    static const QRegularExpression s_assignment(u"\\b([A-Z][A-Z0-9_]*)=[\"']?([^\\s\"'$`;]{6,})"_s);
    for (const QRegularExpressionMatch &found : s_assignment.globalMatch(script)) {
        if (signOfLine(found.captured(1), found.captured(2)) == SecretSign::Name)
            return true;
    }
    return false;
}

} // namespace

SecretSign secretSign(const QString &name, const QString &text)
{
    if (hasPrivateKey(text))
        return SecretSign::PrivateKey;
    if (hasUrlPassword(text))
        return SecretSign::UrlPassword;
    if (!isPublicName(wordsOf(name)) && hasKnownToken(text))
        return SecretSign::KnownToken;
    if (text.contains(u'\n'))
        return assignsSecret(text) ? SecretSign::Name : SecretSign::None;
    return signOfLine(name, text);
}

} // namespace core::canon
