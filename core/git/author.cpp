// SPDX-License-Identifier: Apache-2.0
#include "core/git/author.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

const QString s_name = u"user.name"_s;
const QString s_email = u"user.email"_s;

/// A line break would start another header of the commit, `<>` would end the name.
bool isForbidden(QChar letter)
{
    return letter == u'<' || letter == u'>' || letter.category() == QChar::Other_Control;
}

/// What git cuts off at both ends (crud() in its ident.c): of nothing else, nothing is left.
bool isCrud(QChar letter)
{
    return letter.unicode() <= u' ' || u".,:;<>\"\\'"_s.contains(letter);
}

QString setting(const Program &git, const QString &key)
{
    const Result<QByteArray> value = git.run({}, {u"config"_s, u"--global"_s, u"--get"_s, key});
    return value ? QString::fromUtf8(*value).trimmed() : QString();
}

Outcome keep(const Program &git, const QString &key, const QString &value)
{
    // Everything after -- is taken as it is; --replace-all since a file may say it twice.
    const auto said =
        git.run({}, {u"config"_s, u"--global"_s, u"--replace-all"_s, u"--"_s, key, value.trimmed()});
    if (said)
        return {};
    return fail(said.error().kind,
                QCoreApplication::translate("core", "Git could not keep %1 in its settings: %2")
                    .arg(key, said.error().message),
                said.error().detail);
}

} // namespace

Outcome checkAuthorName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return fail(Error::Kind::Refused, QCoreApplication::translate("core", "Enter your name."));
    if (std::ranges::any_of(name, isForbidden))
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate("core", "A name has no < or > and no control characters."));
    if (std::ranges::all_of(name, isCrud))
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate("core", "Git takes no name of punctuation marks only."));
    return {};
}

Outcome checkAuthorEmail(const QString &email)
{
    const QString address = email.trimmed();
    if (address.isEmpty())
        return fail(Error::Kind::Refused, QCoreApplication::translate("core", "Enter your e-mail address."));
    const auto isOut = [](QChar letter) { return isForbidden(letter) || letter.isSpace(); };
    if (std::ranges::any_of(address, isOut))
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate(
                        "core", "An address has no spaces, no < or > and no control characters."));
    const qsizetype at = address.lastIndexOf(u'@');
    if (at <= 0 || at == address.size() - 1)
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate("core", "An address has an @ with something on both sides."));
    return {};
}

Author globalAuthor(const Program &git)
{
    return {.name = setting(git, s_name), .email = setting(git, s_email)};
}

Outcome setGlobalAuthor(const Program &git, const Author &author)
{
    if (const Outcome checked = checkAuthorName(author.name); !checked)
        return checked;
    if (const Outcome checked = checkAuthorEmail(author.email); !checked)
        return checked;
    if (const Outcome kept = keep(git, s_name, author.name); !kept)
        return kept;
    return keep(git, s_email, author.email);
}

} // namespace core::git
