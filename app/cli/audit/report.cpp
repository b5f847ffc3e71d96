// SPDX-License-Identifier: Apache-2.0
#include "app/cli/audit/report.h"

#include "app/cli/terminal/table.h"
#include "core/base/text.h"

using namespace Qt::StringLiterals;

namespace app::cli {

using core::pipeline::EventKind;
using core::pipeline::ReleaseEvent;

namespace {

Json person(const core::git::Signature &signature)
{
    return {{"name", json(signature.name)}, {"email", json(signature.email)}};
}

Json eventDocument(const ReleaseEvent &event)
{
    const core::gitops::TagMove &move = event.move;
    Json document = {{"commit", json(move.commit)},
                     {"mergedBy", move.isMerged ? json(move.landed) : Json()},
                     {"site", json(move.site)},
                     {"env", json(move.environment)},
                     {"oldTag", json(move.oldTag)},
                     {"newTag", json(move.newTag)},
                     {"author", person(move.author)},
                     {"committer", person(move.committer)},
                     {"time", json(move.author.time)},
                     {"kind", json(core::pipeline::toString(event.kind))},
                     {"verified", event.isVerified ? Json(*event.isVerified) : Json()},
                     {"flags", json(event.flags)},
                     {"subject", json(move.subject)}};
    if (!move.renamedFrom.isEmpty())
        document["renamedFrom"] = json(move.renamedFrom);
    return document;
}

/// Spreadsheets run a cell that begins like a formula, and what git says comes from anybody who may commit.
QByteArray csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r\n"_s.contains(text.front()))
        text.prepend(u'\'');
    static const QString s_special = u",\"\r\n;"_s;
    const bool isPlain = std::ranges::none_of(text, [](QChar c) { return s_special.contains(c); });
    return (isPlain ? text : u'"' + text.replace(u'"', u"\"\""_s) + u'"').toUtf8();
}

QStringList csvRow(const ReleaseEvent &event)
{
    const core::gitops::TagMove &move = event.move;
    const QString verified = !event.isVerified ? QString() : *event.isVerified ? u"true"_s : u"false"_s;
    return {move.commit.toHex(),
            move.isMerged ? move.landed.toHex() : QString(),
            move.site,
            move.environment,
            move.oldTag.value_or(QString()),
            move.newTag.value_or(QString()),
            move.author.name,
            move.author.email,
            move.committer.name,
            move.committer.email,
            core::isoTime(move.author.time),
            core::pipeline::toString(event.kind),
            verified,
            event.flags.join(u' '),
            move.subject};
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArrayList texts;
    for (const QString &cell : cells)
        texts.append(csvCell(cell));
    return texts.join(',') + '\n';
}

Tint tint(EventKind kind)
{
    switch (kind) {
    case EventKind::Bypass: return Tint::Bad;
    case EventKind::Rollback:
    case EventKind::Reset:
    case EventKind::Removal: return Tint::Caution;
    case EventKind::Promotion: return Tint::Movable;
    case EventKind::Release:
    case EventKind::Bootstrap: break;
    }
    return Tint::Plain;
}

QString tagText(const std::optional<QString> &tag)
{
    return tag ? core::oneLine(*tag) : u"–"_s;
}

} // namespace

Json auditDocument(const Events &events)
{
    Json document = Json::array();
    for (const ReleaseEvent *event : events)
        document.push_back(eventDocument(*event));
    return document;
}

QByteArray auditCsv(const Events &events)
{
    QByteArray text = "commit,mergedBy,site,env,oldTag,newTag,authorName,authorEmail,committerName,"
                      "committerEmail,time,kind,"
                      "verified,flags,subject\n";
    for (const ReleaseEvent *event : events)
        text += csvLine(csvRow(*event));
    return text;
}

void printAudit(Console &console, const Events &events)
{
    Table table;
    table.addRow({{u"TIME"_s, Tint::Muted},
                  {u"SITE"_s, Tint::Muted},
                  {u"ENV"_s, Tint::Muted},
                  {u"KIND"_s, Tint::Muted},
                  {u"FROM"_s, Tint::Muted},
                  {u"TO"_s, Tint::Muted},
                  {u"BY"_s, Tint::Muted},
                  {u"COMMIT"_s, Tint::Muted}});
    for (const ReleaseEvent *event : events) {
        const core::gitops::TagMove &move = event->move;
        const QString kind = core::pipeline::toString(event->kind);
        table.addRow({{move.author.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)},
                      {core::oneLine(move.site)},
                      {core::oneLine(move.environment)},
                      {kind, tint(event->kind)},
                      {tagText(move.oldTag), Tint::Muted},
                      {tagText(move.newTag)},
                      {core::oneLine(move.author.name)},
                      {move.commit.shortHex(), Tint::Muted},
                      {event->flags.join(u", "_s), Tint::Caution}});
    }
    table.print(console, {4, 5});
}

} // namespace app::cli
