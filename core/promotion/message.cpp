// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/message.h"

#include "core/base/text.h"
#include "core/promotion/filework.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

constexpr qsizetype longestLine = 500;
constexpr int timeDigits = 10;
constexpr int randomDigits = 16;
constexpr quint64 digitBits = 5;

/// Crockford's alphabet: no I, L, O and U.
QChar digit(quint64 value)
{
    static const QString s_digits = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
    return s_digits.at(static_cast<qsizetype>(value & 31U));
}

/// The verb of a subject, as conventional commits begin.
QString verb(Action action)
{
    switch (action) {
    case Action::Promotion: return u"promote"_s;
    case Action::Reset: return u"reset"_s;
    case Action::Rollback: return u"rollback"_s;
    case Action::Release: return u"release"_s;
    case Action::Setting: return u"set"_s;
    case Action::Hold:
    case Action::Block:
    case Action::Accept:
    case Action::Lift:
    case Action::Files: return toString(action);
    }
    return {};
}

/// "dev → prod" of a promotion, "prod" of what is written without one in front.
QString way(const SiteChange &change)
{
    return change.action == Action::Promotion ? u"%1 → %2"_s.arg(oneLine(change.from), oneLine(change.to))
                                              : oneLine(change.to);
}

/// What the commit is about: what is decided along with a move of tags stands in its body.
QList<SiteChange> mainOf(const QList<SiteChange> &changes)
{
    QList<SiteChange> moves;
    std::ranges::copy_if(changes, std::back_inserter(moves),
                         [](const SiteChange &change) { return !isDecision(change.action); });
    return moves.isEmpty() ? changes : moves;
}

/// git reads a message only up to a line `---`, and in some places up to a scissors line: what stood before
/// it would then be the last paragraph, and could forge our trailers.
QString harmless(QString line)
{
    line.replace("-- >8 --"_L1, "-- > 8 --"_L1);
    return line.startsWith("---"_L1) ? u' ' + line : line;
}

/// What several sites have in common, else nothing.
template <typename Read>
QString shared(const QList<SiteChange> &changes, Read read)
{
    const QString first = read(changes.first());
    const bool isShared =
        std::ranges::all_of(changes, [&](const SiteChange &change) { return read(change) == first; });
    return isShared ? oneLine(first) : QString();
}

/// The policy's first line with its places filled in. In one pass: a tag may look like a place.
QString filledIn(const QString &form, const QList<SiteChange> &changes)
{
    const QString sites = changes.size() == 1 ? changes.first().site : u"%1 sites"_s.arg(changes.size());
    const QHash<QString, QString> values{
        {u"what"_s, shared(changes, [](const SiteChange &change) { return verb(change.action); })},
        {u"site"_s, oneLine(sites)},
        {u"from"_s, shared(changes, [](const SiteChange &change) { return change.from; })},
        {u"to"_s, shared(changes, [](const SiteChange &change) { return change.to; })},
        {u"old"_s, shared(changes, [](const SiteChange &change) { return change.oldTag; })},
        {u"tag"_s, shared(changes, [](const SiteChange &change) { return change.newTag; })}};
    QString text;
    for (qsizetype i = 0; i < form.size(); ++i) {
        const qsizetype end = form.at(i) == u'{' ? form.indexOf(u'}', i) : -1;
        const auto value = end < 0 ? values.cend() : values.constFind(form.sliced(i + 1, end - i - 1));
        if (value == values.cend()) {
            text += form.at(i);
            continue;
        }
        text += *value;
        i = end;
    }
    return harmless(oneLine(text.simplified(), longestLine));
}

QString subject(const QList<SiteChange> &all)
{
    const QList<SiteChange> changes = mainOf(all);
    const SiteChange &first = changes.first();
    if (first.action == Action::Files)
        return harmless(oneLine(first.work->subject, longestLine));
    if (!first.subjectForm.isEmpty() && movesTag(first.action)) {
        const QString own = filledIn(first.subjectForm, changes);
        if (!own.isEmpty())
            return own;
    }
    const QString tag = oneLine(first.newTag);
    if (changes.size() == 1 && first.action == Action::Setting) {
        return u"%1(%2): %3 %4"_s.arg(verb(first.action), oneLine(first.site), oneLine(first.to),
                                      oneLine(first.setting.section(u'.', 1)));
    }
    if (changes.size() == 1 && isDecision(first.action)) {
        const QString what = u"%1(%2): %3"_s.arg(verb(first.action), oneLine(first.site), oneLine(first.to));
        return tag.isEmpty() ? what : what + u' ' + tag;
    }
    if (changes.size() == 1 && first.action == Action::Promotion)
        return u"promote(%1): %2 %3"_s.arg(oneLine(first.site), way(first), tag);
    if (changes.size() == 1)
        return u"%1(%2): %3 → %4"_s.arg(verb(first.action), oneLine(first.site), way(first), tag);
    const auto isAlike = [&](const SiteChange &change) {
        return change.to == first.to && change.action == first.action;
    };
    return std::ranges::all_of(changes, isAlike)
        ? u"%1: %2 sites %3 %4"_s.arg(verb(first.action), QString::number(changes.size()),
                                      first.action == Action::Promotion ? u"to"_s : u"in"_s,
                                      oneLine(first.to))
        : u"%1: %2 sites"_s.arg(verb(first.action)).arg(changes.size());
}

QString siteLines(const QList<SiteChange> &changes)
{
    QStringList lines;
    for (const SiteChange &change : changes) {
        if (isDecision(change.action)) {
            lines.append(u"%1: %2 %3 %4"_s
                             .arg(oneLine(change.site), verb(change.action), oneLine(change.to),
                                  oneLine(change.newTag))
                             .trimmed());
            continue;
        }
        const QString old = change.isFirstRelease ? u"first release"_s : change.oldTag;
        lines.append(u"%1: %2, %3 → %4"_s.arg(oneLine(change.site), way(change), oneLine(old),
                                              oneLine(change.newTag)));
    }
    return lines.join(u'\n');
}

class Trailers
{
public:
    void add(const QString &key, const QString &value)
    {
        const QString line = oneLine(value, longestLine);
        if (!line.isEmpty())
            m_lines.append(key + u": "_s + line);
    }
    QString text() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
};

/// Only what has the form that DESIGN gives to gate ids becomes part of a key.
bool isGateId(const QString &id)
{
    return !id.isEmpty() && std::ranges::all_of(id, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

void addGates(Trailers &trailers, const SiteChange &change, const Options &options)
{
    for (const GateReport &gate : change.gates) {
        if (!isGateId(gate.id))
            continue;
        const QString evidence = gate.evidence.isEmpty() ? gate.detail : gate.evidence;
        trailers.add(u"Gate-"_s + gate.id, toString(gate.result) + u' ' + evidence);
        if (gate.blocks())
            trailers.add(u"Override-"_s + gate.id, options.overrides.value(gate.id));
    }
}

void addSite(Trailers &trailers, const SiteChange &change, const Options &options)
{
    trailers.add(u"Site"_s, change.site);
    switch (change.action) {
    case Action::Promotion:
        trailers.add(u"Promoted-From"_s, change.from);
        trailers.add(u"Promoted-To"_s, change.to);
        break;
    case Action::Reset:
        trailers.add(u"Reset-From"_s, change.from);
        trailers.add(u"Reset-To"_s, change.to);
        break;
    case Action::Rollback: trailers.add(u"Rolled-Back"_s, change.to); break;
    case Action::Release: trailers.add(u"Released-To"_s, change.to); break;
    case Action::Setting: // the value stands in the diff
        trailers.add(u"Set-In"_s, change.to);
        trailers.add(u"Setting"_s, change.setting);
        break;
    case Action::Hold: trailers.add(u"Held"_s, change.to); break;
    case Action::Block: trailers.add(u"Blocked"_s, change.to); break;
    case Action::Accept: trailers.add(u"Accepted"_s, change.to); break;
    case Action::Lift: trailers.add(u"Lifted"_s, change.to); break;
    case Action::Files: break; // addWork()
    }
    trailers.add(u"Reason"_s, change.decision);
    if (!change.isFirstRelease && !isDecision(change.action))
        trailers.add(u"Previous-Tag"_s, change.oldTag);
    trailers.add(u"Release-Tag"_s, change.newTag);
    addGates(trailers, change, options);
}

/// It is about files: they are named, and then the sites.
void addWork(Trailers &trailers, const SiteChange &change, const Options &options)
{
    trailers.add(u"Work"_s, change.work->kind);
    for (const QString &environment : change.environments)
        trailers.add(u"Touches"_s, environment);
    addGates(trailers, change, options);
    const QStringList files = namedFiles(change);
    for (const QString &file : files)
        trailers.add(u"File"_s, file);
    for (const QString &site : change.work->sites)
        trailers.add(u"Site"_s, site);
}

} // namespace

QString newPromotionId(const QDateTime &now)
{
    QString id;
    const auto milliseconds = static_cast<quint64>(now.toMSecsSinceEpoch());
    for (int i = timeDigits - 1; i >= 0; --i)
        id += digit(milliseconds >> (digitBits * static_cast<quint64>(i)));
    for (int i = 0; i < randomDigits; ++i)
        id += digit(QRandomGenerator::system()->generate());
    return id;
}

QString noteText(const QString &note)
{
    QString text = note;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    QStringList lines;
    const QStringList given = text.split(u'\n');
    for (const QString &line : given)
        lines.append(harmless(oneLine(line, longestLine)));
    return lines.join(u'\n').trimmed();
}

QString personOf(const git::Signature &who)
{
    return u"%1 <%2>"_s.arg(oneLine(who.name), oneLine(who.email));
}

QString noteOf(const QString &message, qsizetype sites)
{
    QStringList paragraphs = message.trimmed().split(u"\n\n"_s);
    const qsizetype ours = sites > 1 ? 3 : 2; // subject, list of sites, trailers
    if (paragraphs.size() <= ours)
        return {};
    paragraphs.removeLast();
    return paragraphs.sliced(ours - 1).join(u"\n\n"_s);
}

QString commitMessage(const QList<SiteChange> &changes, const QString &promotionId, const Options &options)
{
    if (changes.isEmpty())
        return {};
    QStringList paragraphs{subject(changes)};
    if (changes.size() > 1)
        paragraphs.append(siteLines(changes));
    const auto &work = changes.first().work;
    if (const QString body = work == nullptr ? QString() : noteText(work->body); !body.isEmpty())
        paragraphs.append(body);
    if (const QString note = noteText(options.note); !note.isEmpty())
        paragraphs.append(note);
    const QString marker = options.skipMarker.value_or(changes.first().skipMarker);
    if (!marker.isEmpty())
        paragraphs.append(harmless(oneLine(marker)));
    Trailers trailers;
    trailers.add(u"Promotion-Id"_s, promotionId);
    if (options.requestedBy)
        trailers.add(u"Requested-by"_s, personOf(*options.requestedBy));
    for (const Approval &approval : options.approvals) {
        trailers.add(u"Approved-by"_s, personOf(approval.who));
        trailers.add(u"Approval-Commit"_s, approval.commit.toHex());
    }
    for (const SiteChange &change : changes) {
        if (change.action == Action::Files)
            addWork(trailers, change, options);
        else
            addSite(trailers, change, options);
    }
    paragraphs.append(trailers.text());
    return paragraphs.join(u"\n\n"_s) + u'\n';
}

} // namespace core::promotion
