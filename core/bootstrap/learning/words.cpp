// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/learning/words.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

QList<qsizetype> wordsAt(const QString &text, const QString &word, Qt::CaseSensitivity sensitivity)
{
    QList<qsizetype> places;
    if (word.isEmpty())
        return places;
    for (qsizetype at = text.indexOf(word, 0, sensitivity); at >= 0;
         at = text.indexOf(word, at + 1, sensitivity)) {
        const qsizetype end = at + word.size();
        const bool isBound = (at == 0 || !text.at(at - 1).isLetterOrNumber())
            && (end == text.size() || !text.at(end).isLetterOrNumber());
        if (isBound && (places.isEmpty() || places.constLast() + word.size() <= at))
            places += at;
    }
    return places;
}

QString withWord(const QString &text, const QString &word, const QString &other)
{
    QString result = text;
    const QList<qsizetype> places = wordsAt(text, word);
    std::for_each(places.rbegin(), places.rend(),
                  [&](qsizetype at) { result.replace(at, word.size(), other); });
    return result;
}

bool isCommonWord(const QString &word)
{
    static const QStringList s_words{
        u"admin"_s,  u"api"_s,     u"app"_s,      u"apps"_s,   u"backend"_s, u"base"_s,    u"blog"_s,
        u"cms"_s,    u"common"_s,  u"core"_s,     u"data"_s,   u"demo"_s,    u"deploy"_s,  u"dev"_s,
        u"docs"_s,   u"env"_s,     u"frontend"_s, u"host"_s,   u"image"_s,   u"in"_s,      u"info"_s,
        u"is"_s,     u"landing"_s, u"main"_s,     u"media"_s,  u"next"_s,    u"node"_s,    u"of"_s,
        u"portal"_s, u"prod"_s,    u"release"_s,  u"secret"_s, u"server"_s,  u"service"_s, u"site"_s,
        u"stage"_s,  u"static"_s,  u"store"_s,    u"test"_s,   u"to"_s,      u"web"_s,     u"website"_s,
        u"www"_s};
    return s_words.contains(word) || word.size() < 3;
}

} // namespace core::bootstrap
