// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/newsite/draft.h"

#include "app/viewmodels/newsite/keeping.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

namespace {

constexpr int s_version = 1;
constexpr qint64 s_largest = 4 * 1024 * 1024;

QMap<QString, QString> textsOf(const QJsonObject &object)
{
    QMap<QString, QString> texts;
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

} // namespace

bool Draft::isUntouched() const
{
    const auto isChosen = [](const QString &name) { return name != "like"_L1; };
    return edits.isEmpty() && std::ranges::none_of(texts.keys(), isChosen);
}

Wish wishOf(const Draft &draft)
{
    Wish wish;
    for (auto it = draft.texts.begin(); it != draft.texts.end(); ++it) {
        const core::bootstrap::Field *const field = core::bootstrap::field(it.key());
        const QString text = it.value().trimmed();
        // An emptied text is no answer; an emptied list is one.
        if (field == nullptr || (text.isEmpty() && field->kind != core::bootstrap::FieldKind::List))
            continue;
        if (const core::Outcome set = wish.specification.setText(it.key(), text); !set)
            wish.problems.insert(it.key(), set.error().message);
    }
    return wish;
}

QByteArray toJson(const Draft &draft)
{
    QJsonObject texts;
    for (auto it = draft.texts.begin(); it != draft.texts.end(); ++it)
        texts.insert(it.key(), it.value());
    QJsonObject edits; // bytes of a repository need not be UTF-8
    for (auto it = draft.edits.begin(); it != draft.edits.end(); ++it)
        edits.insert(it.key(), QString::fromLatin1(it.value().toBase64()));
    const QJsonObject all{{u"version"_s, s_version},     {u"id"_s, draft.id},
                          {u"texts"_s, texts},           {u"edits"_s, edits},
                          {u"step"_s, draft.step},       {u"furthest"_s, draft.furthest},
                          {u"repair"_s, draft.isRepair}, {u"savedAt"_s, draft.savedAt.toString(Qt::ISODate)}};
    return QJsonDocument(all).toJson();
}

core::Result<Draft> readDraft(const QByteArray &json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    if (all.value(u"version"_s).toInt() != s_version || all.value(u"id"_s).toString().isEmpty())
        return core::fail(core::Error::Kind::Malformed,
                          QCoreApplication::translate("newsite", "This is no draft of a site."));
    Draft draft;
    draft.id = all.value(u"id"_s).toString();
    draft.texts = textsOf(all.value(u"texts"_s).toObject());
    const QMap<QString, QString> edits = textsOf(all.value(u"edits"_s).toObject());
    for (auto it = edits.begin(); it != edits.end(); ++it)
        draft.edits.insert(it.key(), QByteArray::fromBase64(it.value().toLatin1()));
    draft.step = all.value(u"step"_s).toInt();
    draft.furthest = all.value(u"furthest"_s).toInt();
    draft.isRepair = all.value(u"repair"_s).toBool();
    draft.savedAt = QDateTime::fromString(all.value(u"savedAt"_s).toString(), Qt::ISODate);
    return draft;
}

DraftFolder::DraftFolder(const QString &folder, const QString &targetKey)
    : m_folder(folder + u'/' + keeping::nameOf(targetKey))
{
}

QString DraftFolder::file(const QString &id) const
{
    return m_folder + u'/' + id + u".json"_s;
}

QList<Draft> DraftFolder::list() const
{
    QList<Draft> drafts;
    const QStringList names = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files);
    for (const QString &name : names) {
        QFile kept(m_folder + u'/' + name);
        if (!kept.open(QFile::ReadOnly) || kept.size() > s_largest)
            continue;
        auto draft = readDraft(kept.readAll());
        if (draft && file(draft->id) == kept.fileName())
            drafts += *std::move(draft);
    }
    std::ranges::stable_sort(drafts, std::greater(), &Draft::savedAt);
    return drafts;
}

core::Outcome DraftFolder::save(const Draft &draft) const
{
    const core::Outcome kept = keeping::write(file(draft.id), toJson(draft));
    if (kept)
        return {};
    return core::fail(kept.error().kind,
                      QCoreApplication::translate("newsite", "The draft cannot be kept in %1: %2")
                          .arg(m_folder, kept.error().message));
}

void DraftFolder::remove(const QString &id) const
{
    QFile::remove(file(id));
}

} // namespace viewmodels
