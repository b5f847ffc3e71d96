// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/learning/identity.h"

#include "core/bootstrap/learning/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

bool overlaps(const QList<Occurrence> &found, qsizetype begin, qsizetype length)
{
    return std::ranges::any_of(found, [&](const Occurrence &one) {
        return begin < one.begin + one.length && one.begin < begin + length;
    });
}

bool isNameCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'-' || character == u'_';
}

/// A name stands alone: `web-shop-dev` is not in `web-shop-dev-env`. A host may have labels in front of it.
bool isWhole(const QString &text, qsizetype begin, qsizetype length, bool isHost)
{
    const qsizetype end = begin + length;
    const QChar before = begin == 0 ? QChar() : text.at(begin - 1);
    const QChar after = end == text.size() ? QChar() : text.at(end);
    const QChar later = end + 1 >= text.size() ? QChar() : text.at(end + 1);
    const bool goesOn = isNameCharacter(after) || (after == u'.' && later.isLetterOrNumber());
    return !goesOn && !isNameCharacter(before) && (isHost || before != u'.');
}

/// `other` in capitals where `found` is so.
QString inCaseOf(const QString &found, const QString &other)
{
    if (found == found.toUpper())
        return other.toUpper();
    return found.front().isUpper() ? other.left(1).toUpper() + other.mid(1) : other;
}

} // namespace

Identity::Identity(const Example &example, const Lesson &lesson)
    : m_old(example.site)
    , m_now(lesson.specification.key())
    , m_oldEnvironment(example.environment)
    , m_nowEnvironment(lesson.environment)
    , m_sourceFolder(lesson.ground.sourceFolder(example.site))
{
    for (const gitops::Site &site : lesson.ground.fleet().sites) {
        if (site.key != m_old && hasWord(site.key, m_old))
            m_otherSites += site.key;
    }
    addNames(example, lesson);
}

void Identity::addNames(const Example &example, const Lesson &lesson)
{
    const StatedValues stated = lesson.ground.stated(example.site);
    for (const auto &[name, values] : stated) {
        const Field *const known = field(name);
        if (known == nullptr || !known->isOfSite)
            continue;
        // The names of the example's environment become those of the new file's.
        const QString environment = environmentOf(name);
        const bool isOwn = environment == example.environment;
        const QString wanted = isOwn ? fieldName(known->name, lesson.environment) : name;
        const QStringList answers = lesson.answers.list(wanted);
        for (qsizetype i = 0; i < std::min(values.size(), answers.size()); ++i)
            addName(values.at(i), answers.at(i), name.startsWith("hosts."_L1));
    }
    std::ranges::stable_sort(m_names, std::greater(), [](const Name &name) { return name.old.size(); });
}

void Identity::addName(const QString &old, const QString &now, bool isHost)
{
    if (old == m_old || gitops::isPlaceholder(old)) // the key is looked for as a word
        return;
    const auto known = std::ranges::find(m_names, old, &Name::old);
    if (known == m_names.end())
        m_names += {.old = old, .now = now, .isHost = isHost};
    else if (known->now != now)
        known->isUnclear = true;
}

QList<Occurrence> Identity::in(const QString &text) const
{
    QList<Occurrence> found;
    findNames(text, found);
    findKey(text, found);
    findSpellings(text, found);
    findEnvironment(text, found);
    std::ranges::sort(found, {}, &Occurrence::begin);
    return found;
}

void Identity::findNames(const QString &text, QList<Occurrence> &found) const
{
    for (const Name &name : m_names) {
        for (const qsizetype at : wordsAt(text, name.old)) {
            if (overlaps(found, at, name.old.size()) || !isWhole(text, at, name.old.size(), name.isHost))
                continue;
            const QString doubt = QCoreApplication::translate(
                "core", "The sibling has this for two things, which differ in the new site.");
            found += {.begin = at,
                      .length = name.old.size(),
                      .replacement = name.now,
                      .question = name.isUnclear ? doubt : QString()};
        }
    }
}

void Identity::findKey(const QString &text, QList<Occurrence> &found) const
{
    for (const qsizetype at : wordsAt(text, m_old)) {
        if (!overlaps(found, at, m_old.size()) && !isOfOtherSite(text, at))
            found +=
                {.begin = at, .length = m_old.size(), .replacement = m_now, .question = doubtAbout(text, at)};
    }
}

bool Identity::isOfOtherSite(const QString &text, qsizetype at) const
{
    return std::ranges::any_of(m_otherSites, [&](const QString &other) {
        return std::ranges::any_of(wordsAt(text, other), [&](qsizetype begin) {
            return begin <= at && at + m_old.size() <= begin + other.size();
        });
    });
}

/// A common word is the site only where nothing else can stand: the folder of its source, its files.
QString Identity::doubtAbout(const QString &text, qsizetype at) const
{
    if (!isCommonWord(m_old))
        return {};
    const qsizetype end = at + m_old.size();
    const QStringView before = QStringView(text).first(end);
    const bool isFolder = !m_sourceFolder.isEmpty() && before.endsWith(m_sourceFolder)
        && (end == text.size() || text.at(end) != u'-');
    const bool isFile =
        at > 0 && text.at(at - 1) == u'/' && QStringView(text).sliced(end).startsWith(u".yaml");
    if (isFolder || isFile)
        return {};
    return QCoreApplication::translate("core", "“%1” is a common word: it may mean the site or not.")
        .arg(m_old);
}

/// The key in capitals, or with underscores as databases have it.
void Identity::findSpellings(const QString &text, QList<Occurrence> &found) const
{
    if (isCommonWord(m_old))
        return;
    const QString doubt =
        QCoreApplication::translate("core", "It looks like the sibling's name in another spelling.");
    QStringList spellings{m_old};
    if (m_old.contains(u'-'))
        spellings += QString(m_old).replace(u'-', u'_');
    for (const QString &spelling : std::as_const(spellings)) {
        const QString now = spelling == m_old ? m_now : QString(m_now).replace(u'-', u'_');
        for (const qsizetype at : wordsAt(text, spelling, Qt::CaseInsensitive)) {
            if (overlaps(found, at, spelling.size()) || isOfOtherSite(text, at))
                continue;
            found += {.begin = at,
                      .length = spelling.size(),
                      .replacement = inCaseOf(text.sliced(at, spelling.size()), now),
                      .question = doubt};
        }
    }
}

void Identity::findEnvironment(const QString &text, QList<Occurrence> &found) const
{
    if (m_oldEnvironment == m_nowEnvironment)
        return;
    for (const qsizetype at : wordsAt(text, m_oldEnvironment)) {
        if (!overlaps(found, at, m_oldEnvironment.size()))
            found += {.begin = at,
                      .length = m_oldEnvironment.size(),
                      .replacement = m_nowEnvironment,
                      .question = QCoreApplication::translate(
                          "core", "It may mean the environment that this is learned from, or not.")};
    }
}

} // namespace core::bootstrap
