// SPDX-License-Identifier: Apache-2.0
#include "core/policy/decisions.h"

#include "core/base/text.h"
#include "core/yaml/document.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::policy {

namespace {

using Kind = Decision::Kind;

std::unexpected<Error> wrong(const QString &file, const yaml::Node &at, const QString &message)
{
    return failAt({.file = file, .line = at.line, .column = at.column}, Error::Kind::Malformed, message);
}

std::optional<Kind> kindOf(const QString &text)
{
    for (const Kind kind : {Kind::Hold, Kind::Block, Kind::Accept}) {
        if (toString(kind) == text)
            return kind;
    }
    return std::nullopt;
}

/// As YAML and JSON both read it: what a person wrote cannot become a key or a comment.
QString quoted(const QString &text)
{
    QString escaped = oneLine(text);
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

} // namespace

QString toString(Kind kind)
{
    switch (kind) {
    case Kind::Hold: return u"hold"_s;
    case Kind::Block: return u"block"_s;
    case Kind::Accept: break;
    }
    return u"accept"_s;
}

QString Decision::file() const
{
    const QString what = kind == Kind::Block ? u"block-%1"_s.arg(tag) : toString(kind);
    return u"%1/%2.%3.%4.yaml"_s.arg(decisionFolder, site, environment, what);
}

QByteArray toYaml(const Decision &decision)
{
    QStringList lines{u"kind: "_s + toString(decision.kind), u"site: "_s + quoted(decision.site),
                      u"environment: "_s + quoted(decision.environment)};
    if (!decision.tag.isEmpty())
        lines += u"tag: "_s + quoted(decision.tag);
    lines += {u"reason: "_s + quoted(decision.reason), u"by: "_s + quoted(decision.by),
              u"since: "_s + quoted(isoTime(decision.since))};
    return (lines.join(u'\n') + u'\n').toUtf8();
}

Result<Decision> parseDecision(const QByteArray &bytes, const QString &file)
{
    const Result<yaml::Stream> stream = yaml::parse(bytes, file);
    if (!stream)
        return std::unexpected(stream.error());
    const yaml::Node root = stream->documents.size() == 1 ? stream->documents.front() : yaml::Node();
    if (!root.isMapping())
        return wrong(file, root,
                     QCoreApplication::translate("core", "%1 must be a mapping of keys.").arg(file));

    Decision decision;
    QString kind;
    QString since;
    const QList<std::pair<QString, QString *>> keys{
        {u"kind"_s, &kind},        {u"site"_s, &decision.site},     {u"environment"_s, &decision.environment},
        {u"tag"_s, &decision.tag}, {u"reason"_s, &decision.reason}, {u"by"_s, &decision.by},
        {u"since"_s, &since}};
    for (size_t i = 0; i + 1 < root.children.size(); i += 2) {
        const yaml::Node &name = root.children[i];
        const yaml::Node &value = root.children[i + 1];
        const auto key =
            std::ranges::find(keys, QString::fromUtf8(name.value), &std::pair<QString, QString *>::first);
        if (key == keys.end()) {
            return wrong(file, name,
                         QCoreApplication::translate("core", "A decision has no key “%1”.")
                             .arg(QString::fromUtf8(name.value)));
        }
        if (!value.isScalar())
            return wrong(file, value, QCoreApplication::translate("core", "A text is expected here."));
        *key->second = QString::fromUtf8(value.value);
    }
    const std::optional<Kind> known = kindOf(kind);
    if (!known) {
        return wrong(file, root,
                     QCoreApplication::translate("core", "The kind of a decision is hold, block or accept."));
    }
    decision.kind = *known;
    decision.since = QDateTime::fromString(since, Qt::ISODate);
    if (decision.reason.trimmed().isEmpty())
        return wrong(file, root, QCoreApplication::translate("core", "A decision needs a reason."));
    if (decision.kind == Kind::Hold ? !decision.tag.isEmpty() : decision.tag.isEmpty()) {
        return wrong(
            file, root,
            QCoreApplication::translate("core", "A block and an acceptance are of one tag, a hold of none."));
    }
    if (decision.file() != file) {
        return wrong(
            file, root,
            QCoreApplication::translate("core", "What it says belongs into %1.").arg(decision.file()));
    }
    return decision;
}

const Decision *find(const QList<Decision> &decisions, Kind kind, const QString &site,
                     const QString &environment, const QString &tag, const gitops::TagWriting &tags)
{
    const auto found = std::ranges::find_if(decisions, [&](const Decision &decision) {
        return decision.kind == kind && decision.isAbout(site, environment)
            && (kind == Kind::Hold || tags.isSameRelease(decision.tag, tag));
    });
    return found == decisions.cend() ? nullptr : &*found;
}

} // namespace core::policy
