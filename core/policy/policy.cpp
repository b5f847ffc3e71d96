// SPDX-License-Identifier: Apache-2.0
#include "core/policy/policy.h"

#include "core/policy/weekly.h"
#include "core/yaml/document.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace core::policy {

namespace {

using yaml::Node;
using namespace std::chrono_literals;

constexpr std::chrono::seconds longestSoak = 365 * 24h;
constexpr int mostApprovals = 9;

/// Reads the file from the top; the first thing that is wrong ends it.
class Reader
{
public:
    explicit Reader(QString file) : m_file(std::move(file)) {}

    Outcome read(const Node &root);
    Policy take() { return std::move(m_policy); }

private:
    /// What a key of a mapping is read by.
    struct Key
    {
        QLatin1StringView name;
        std::function<Outcome(const Node &)> read;
    };

    Outcome readMapping(const Node &node, const QString &what, const QList<Key> &keys) const;
    Outcome readLayout(const Node &node);
    Outcome readFolder(const Node &node, std::optional<QString> &folder) const;
    Outcome readEnvironments(const Node &node);
    Outcome readSources(const Node &node);
    Outcome readTags(const Node &node);
    Outcome readCommit(const Node &node);
    Outcome readRollback(const Node &node);
    Outcome readSteps(const Node &node);
    Outcome readStep(const Node &node, StepPolicy &step) const;
    Outcome readPattern(const Node &node);
    Outcome readRepositories(const Node &node);
    Outcome readFreezes(const Node &node, QList<FreezeWindow> &windows) const;
    Outcome readFreeze(const Node &node, FreezeWindow &window) const;
    Outcome readZone(const Node &node, QTimeZone &zone) const;
    Outcome readMoment(const Node &node, QDateTime &moment) const;
    Outcome readSoak(const Node &node, StepPolicy &step) const;
    Outcome readApprovals(const Node &node, ApprovalPolicy &approvals) const;
    Outcome readCount(const Node &node, ApprovalPolicy &approvals) const;
    Outcome readPush(const Node &node);
    Outcome readText(const Node &node, QString &text) const;
    Outcome readFlag(const Node &node, bool &flag) const;
    Outcome readTexts(const Node &node, QStringList &texts) const;
    Outcome readGates(const Node &node, QStringList &gates, const QStringList &known,
                      const char *complaint) const;

    std::unexpected<Error> wrong(const Node &at, const QString &message) const
    {
        return std::unexpected(Error{.kind = Error::Kind::Malformed,
                                     .message = message,
                                     .place = Place{.file = m_file, .line = at.line, .column = at.column}});
    }

    QString m_file;
    Policy m_policy;
};

/// Below the root, in one way of writing. A per cent sign would be taken for a place to fill in.
bool isFolder(const QString &text)
{
    const QStringList parts = text.split(u'/');
    return !text.contains(u'%') && std::ranges::none_of(parts, [](const QString &part) {
        return part.isEmpty() || part == "."_L1 || part == ".."_L1;
    });
}

QString textOf(const Node &node)
{
    return QString::fromUtf8(node.value);
}

Outcome Reader::readMapping(const Node &node, const QString &what, const QList<Key> &keys) const
{
    if (!node.isMapping())
        return wrong(node, QCoreApplication::translate("core", "%1 must be a mapping of keys.").arg(what));
    for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
        const Node &name = node.children[i];
        const auto key = std::ranges::find(keys, textOf(name), &Key::name);
        if (key == keys.end()) {
            QStringList names;
            for (const Key &known : keys)
                names += known.name;
            return wrong(name,
                         QCoreApplication::translate("core", "%1 has no key “%2”. Its keys are: %3.")
                             .arg(what, textOf(name), names.join(u", "_s)));
        }
        if (const Outcome outcome = key->read(node.children[i + 1]); !outcome)
            return outcome;
    }
    return {};
}

Outcome Reader::readText(const Node &node, QString &text) const
{
    if (!node.isScalar())
        return wrong(node, QCoreApplication::translate("core", "A text is expected here."));
    text = node.isNull() ? QString() : textOf(node);
    return {};
}

Outcome Reader::readFlag(const Node &node, bool &flag) const
{
    const QString text = node.isScalar() ? textOf(node) : QString();
    if (text != "true"_L1 && text != "false"_L1)
        return wrong(node, QCoreApplication::translate("core", "true or false is expected here."));
    flag = text == "true"_L1;
    return {};
}

Outcome Reader::readTexts(const Node &node, QStringList &texts) const
{
    if (!node.isSequence())
        return wrong(node, QCoreApplication::translate("core", "A list is expected here."));
    texts.clear();
    for (const Node &item : node.children) {
        QString text;
        if (const Outcome outcome = readText(item, text); !outcome)
            return outcome;
        if (text.isEmpty())
            return wrong(item, QCoreApplication::translate("core", "An empty entry means nothing."));
        texts += text;
    }
    return {};
}

Outcome Reader::readGates(const Node &node, QStringList &gates, const QStringList &known,
                          const char *complaint) const
{
    if (const Outcome outcome = readTexts(node, gates); !outcome)
        return outcome;
    for (qsizetype i = 0; i < gates.size(); ++i) {
        if (!known.contains(gates.at(i))) {
            return wrong(
                node.children[static_cast<size_t>(i)],
                QCoreApplication::translate("core", complaint).arg(gates.at(i), known.join(u", "_s)));
        }
    }
    return {};
}

Outcome Reader::readPattern(const Node &node)
{
    QString text;
    if (const Outcome outcome = readText(node, text); !outcome)
        return outcome;
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(text));
    if (text.isEmpty() || !pattern.isValid()) {
        return wrong(node,
                     QCoreApplication::translate("core", "This is no regular expression: %1.")
                         .arg(text.isEmpty() ? text : pattern.errorString()));
    }
    m_policy.tagPattern = pattern;
    m_policy.tagPatternText = text;
    m_policy.tagPatternLine = node.line;
    return {};
}

/// With `{env}` in it, since each environment has a folder of its own.
Outcome Reader::readFolder(const Node &node, std::optional<QString> &folder) const
{
    QString text;
    if (const Outcome outcome = readText(node, text); !outcome)
        return outcome;
    if (text.count("{env}"_L1) != 1 || !isFolder(text)) {
        return wrong(
            node,
            QCoreApplication::translate("core",
                                        "A folder of the repository with {env} once is expected here, "
                                        "like deploy/env/release-{env}."));
    }
    folder = QString(text).replace("{env}"_L1, "%1"_L1);
    return {};
}

Outcome Reader::readLayout(const Node &node)
{
    return readMapping(
        node, u"layout"_s,
        {{"release"_L1, [this](const Node &value) { return readFolder(value, m_policy.releaseFolder); }},
         {"env"_L1, [this](const Node &value) { return readFolder(value, m_policy.envFolder); }},
         {"application"_L1,
          [this](const Node &value) { return readFolder(value, m_policy.applicationFolder); }}});
}

Outcome Reader::readEnvironments(const Node &node)
{
    static const QRegularExpression s_name(u"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"_s);
    if (const Outcome outcome = readTexts(node, m_policy.environments); !outcome)
        return outcome;
    QStringList seen;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const QString &name = m_policy.environments.at(static_cast<qsizetype>(i));
        if (!s_name.match(name).hasMatch() || seen.contains(name)) {
            return wrong(
                node.children[i],
                QCoreApplication::translate(
                    "core", "Environments have names of lower-case letters, digits and “-”, each once."));
        }
        seen += name;
    }
    return seen.size() > 1
        ? Outcome()
        : wrong(node, QCoreApplication::translate("core", "Promotion needs two environments at least."));
}

Outcome Reader::readSources(const Node &node)
{
    if (const Outcome outcome = readTexts(node, m_policy.sources); !outcome)
        return outcome;
    for (qsizetype i = 0; i < m_policy.sources.size(); ++i) {
        QString &folder = m_policy.sources[i];
        if (folder.count("{site}"_L1) > 1 || !isFolder(folder)) {
            return wrong(
                node.children[static_cast<size_t>(i)],
                QCoreApplication::translate(
                    "core", "A folder of the repository is expected here, like apps/{site} or packages."));
        }
        folder.replace("{site}"_L1, "%1"_L1);
    }
    return {};
}

Outcome Reader::readTags(const Node &node)
{
    return readMapping(
        node, u"tags"_s,
        {{"mutable"_L1, [this](const Node &value) { return readTexts(value, m_policy.mutableTags); }},
         {"pattern"_L1, [this](const Node &value) { return readPattern(value); }}});
}

Outcome Reader::readCommit(const Node &node)
{
    return readMapping(node, u"commit"_s, {{"skip-marker"_L1, [this](const Node &value) {
                                                return readText(value, m_policy.skipMarker);
                                            }}});
}

Outcome Reader::readRollback(const Node &node)
{
    return readMapping(
        node, u"rollback"_s,
        {{"freeze"_L1, [this](const Node &value) { return readFlag(value, m_policy.isRollbackFrozen); }},
         {"approvals"_L1,
          [this](const Node &value) { return readFlag(value, m_policy.isRollbackApproved); }}});
}

Outcome Reader::readRepositories(const Node &node)
{
    const QString text = node.isScalar() ? textOf(node) : QString();
    if (text != "same"_L1 && text != "mirrored"_L1)
        return wrong(node, QCoreApplication::translate("core", "same or mirrored is expected here."));
    m_policy.repositories = text == "mirrored"_L1 ? Repositories::Mirrored : Repositories::Same;
    return {};
}

Outcome Reader::readSoak(const Node &node, StepPolicy &step) const
{
    const auto duration = node.isScalar() ? durationOf(textOf(node)) : std::nullopt;
    if (!duration || *duration > longestSoak) {
        return wrong(node,
                     QCoreApplication::translate(
                         "core", "A time is expected here, at most a year: 90m, 24h, 7d or 1d12h."));
    }
    step.soak = *duration;
    step.soakLine = node.line;
    return {};
}

Outcome Reader::readCount(const Node &node, ApprovalPolicy &approvals) const
{
    bool isNumber = false;
    approvals.count = node.isScalar() ? textOf(node).toInt(&isNumber) : 0;
    approvals.line = node.line;
    if (!isNumber || approvals.count < 0 || approvals.count > mostApprovals) {
        return wrong(node,
                     QCoreApplication::translate("core", "A number from 0 to %1 is expected here.")
                         .arg(mostApprovals));
    }
    return {};
}

/// `approvals: 2`, or with who may.
Outcome Reader::readApprovals(const Node &node, ApprovalPolicy &approvals) const
{
    if (node.isScalar())
        return readCount(node, approvals);
    const Outcome outcome =
        readMapping(node, u"approvals"_s,
                    {{"count"_L1, [&](const Node &value) { return readCount(value, approvals); }},
                     {"from"_L1, [&](const Node &value) { return readTexts(value, approvals.from); }}});
    if (!outcome)
        return outcome;
    if (node.find("count") == nullptr) {
        approvals.count = 1;
        approvals.line = node.line;
    }
    if (!approvals.from.isEmpty() && approvals.from.size() < approvals.count) {
        return wrong(node,
                     QCoreApplication::translate(
                         "core", "%1 approvals are asked for, and only %2 people may give one.")
                         .arg(approvals.count)
                         .arg(approvals.from.size()));
    }
    return {};
}

Outcome Reader::readPush(const Node &node)
{
    const QString text = node.isScalar() ? textOf(node) : QString();
    if (text != "direct"_L1 && text != "request"_L1)
        return wrong(node, QCoreApplication::translate("core", "direct or request is expected here."));
    m_policy.isByRequest = text == "request"_L1;
    return {};
}

Outcome Reader::readZone(const Node &node, QTimeZone &zone) const
{
    const QTimeZone read(node.isScalar() ? node.value : QByteArray());
    if (!read.isValid()) {
        return wrong(node,
                     QCoreApplication::translate(
                         "core", "There is no time zone “%1”. Zones are called like Europe/Moscow or UTC.")
                         .arg(textOf(node)));
    }
    zone = read;
    return {};
}

/// The wall clock of a zone that is known only when the whole window is read: kept in UTC until then.
Outcome Reader::readMoment(const Node &node, QDateTime &moment) const
{
    const QString text = node.isScalar() ? textOf(node) : QString();
    for (const QString &form : {u"yyyy-MM-ddTHH:mm"_s, u"yyyy-MM-dd HH:mm"_s, u"yyyy-MM-dd"_s}) {
        moment = QDateTime::fromString(text, form);
        if (moment.isValid())
            break;
    }
    if (!moment.isValid()) {
        return wrong(node,
                     QCoreApplication::translate(
                         "core", "A day or a time is expected here, like 2026-12-30 or 2026-12-30T18:00."));
    }
    moment = QDateTime(moment.date(), moment.time(), Qt::UTC);
    return {};
}

Outcome Reader::readFreeze(const Node &node, FreezeWindow &window) const
{
    window.line = node.line;
    const auto readWeekly = [&](const Node &value, FreezeWindow::Kind kind) -> Outcome {
        window.kind = kind;
        const auto spans = value.isScalar() ? weeklySpans(textOf(value)) : std::nullopt;
        if (!spans) {
            return wrong(value,
                         QCoreApplication::translate("core",
                                                     "This is no time of the week. It is like “Fri 16:00 - "
                                                     "Mon 08:00” or “Mon-Fri 09:00 - 17:00”."));
        }
        window.weekly = *spans;
        return {};
    };
    const Outcome outcome = readMapping(
        node, u"freeze"_s,
        {{"name"_L1, [&](const Node &value) { return readText(value, window.name); }},
         {"deny"_L1, [&](const Node &value) { return readWeekly(value, FreezeWindow::Kind::Deny); }},
         {"allow"_L1, [&](const Node &value) { return readWeekly(value, FreezeWindow::Kind::Allow); }},
         {"from"_L1, [&](const Node &value) { return readMoment(value, window.from); }},
         {"to"_L1, [&](const Node &value) { return readMoment(value, window.to); }},
         {"zone"_L1, [&](const Node &value) { return readZone(value, window.zone); }}});
    if (!outcome)
        return outcome;
    const int forms = (node.find("deny") != nullptr ? 1 : 0) + (node.find("allow") != nullptr ? 1 : 0)
        + (window.from.isValid() || window.to.isValid() ? 1 : 0);
    if (forms != 1 || (window.weekly.isEmpty() && !(window.from.isValid() && window.to.isValid()))) {
        return wrong(node,
                     QCoreApplication::translate(
                         "core", "A window has one of deny, allow, or from and to. It has %1 of them.")
                         .arg(forms));
    }
    if (!window.weekly.isEmpty())
        return {};
    window.from = QDateTime(window.from.date(), window.from.time(), window.zone);
    window.to = QDateTime(window.to.date(), window.to.time(), window.zone);
    if (window.from >= window.to)
        return wrong(node, QCoreApplication::translate("core", "This window ends before it begins."));
    return {};
}

Outcome Reader::readFreezes(const Node &node, QList<FreezeWindow> &windows) const
{
    if (!node.isSequence())
        return wrong(node, QCoreApplication::translate("core", "A list is expected here."));
    for (const Node &item : node.children) {
        FreezeWindow window;
        if (const Outcome outcome = readFreeze(item, window); !outcome)
            return outcome;
        windows += window;
    }
    return {};
}

Outcome Reader::readStep(const Node &node, StepPolicy &step) const
{
    return readMapping(
        node, u"A step"_s,
        {{"required"_L1,
          [&](const Node &value) {
              return readGates(
                  value, step.required, requirableGates(),
                  QT_TRANSLATE_NOOP("core", "No gate “%1” can be required. Those that can are: %2."));
          }},
         {"soak"_L1, [&](const Node &value) { return readSoak(value, step); }},
         {"approvals"_L1, [&](const Node &value) { return readApprovals(value, step.approvals); }},
         {"freeze"_L1, [&](const Node &value) { return readFreezes(value, step.freeze); }}});
}

Outcome Reader::readSteps(const Node &node)
{
    if (!node.isMapping())
        return wrong(node,
                     QCoreApplication::translate("core", "%1 must be a mapping of keys.").arg(u"steps"_s));
    for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
        StepPolicy step;
        step.line = node.children[i].line;
        if (const Outcome outcome = readStep(node.children[i + 1], step); !outcome)
            return outcome;
        m_policy.steps.insert(textOf(node.children[i]), step);
    }
    return {};
}

Outcome Reader::read(const Node &root)
{
    m_policy.isWritten = true;
    return readMapping(
        root, m_file,
        {{"layout"_L1, [this](const Node &value) { return readLayout(value); }},
         {"environments"_L1, [this](const Node &value) { return readEnvironments(value); }},
         {"sources"_L1, [this](const Node &value) { return readSources(value); }},
         {"tags"_L1, [this](const Node &value) { return readTags(value); }},
         {"repositories"_L1, [this](const Node &value) { return readRepositories(value); }},
         {"commit"_L1, [this](const Node &value) { return readCommit(value); }},
         {"overrides"_L1,
          [this](const Node &value) {
              return readGates(
                  value, m_policy.overrides, overridableGates(),
                  QT_TRANSLATE_NOOP("core", "No gate “%1” can be overridden. Those that can are: %2."));
          }},
         {"rollback"_L1, [this](const Node &value) { return readRollback(value); }},
         {"push"_L1, [this](const Node &value) { return readPush(value); }},
         {"approvals"_L1,
          [this](const Node &value) {
              return readMapping(value, u"approvals"_s, {{"signed"_L1, [this](const Node &flag) {
                                                              return readFlag(flag,
                                                                              m_policy.areApprovalsSigned);
                                                          }}});
          }},
         {"steps"_L1, [this](const Node &value) { return readSteps(value); }}});
}

} // namespace

const StepPolicy &Policy::step(const QString &to) const
{
    static const StepPolicy s_none;
    const auto found = steps.constFind(to);
    return found == steps.cend() ? s_none : *found;
}

std::shared_ptr<const Policy> defaultPolicy()
{
    static const auto s_policy = std::make_shared<const Policy>();
    return s_policy;
}

Result<Policy> parsePolicy(const QByteArray &bytes, const QString &file)
{
    const Result<yaml::Stream> stream = yaml::parse(bytes, file);
    if (!stream)
        return std::unexpected(stream.error());
    if (stream->documents.size() > 1) {
        return fail(Error::Kind::Malformed,
                    QCoreApplication::translate("core", "%1 holds more than one document.").arg(file));
    }
    if (stream->documents.empty() || stream->documents.front().isNull()) {
        Policy empty;
        empty.isWritten = true;
        return empty;
    }
    Reader reader(file);
    if (const Outcome outcome = reader.read(stream->documents.front()); !outcome)
        return std::unexpected(outcome.error());
    return reader.take();
}

Outcome checkEnvironments(const Policy &policy, const QStringList &environments, const QString &file)
{
    std::optional<Error> first;
    for (auto step = policy.steps.cbegin(); step != policy.steps.cend(); ++step) {
        if (environments.contains(step.key()) || (first && first->place->line <= step->line))
            continue;
        first =
            Error{.kind = Error::Kind::Malformed,
                  .message = QCoreApplication::translate("core", "There is no environment %1. There are: %2.")
                                 .arg(step.key(), environments.join(u", "_s)),
                  .place = Place{.file = file, .line = step->line, .column = 0}};
    }
    return first ? Outcome(std::unexpected(*first)) : Outcome();
}

const QStringList &requirableGates()
{
    static const QStringList s_gates{u"front-healthy"_s, u"smoke"_s, u"image-exists"_s, u"target-healthy"_s};
    return s_gates;
}

const QStringList &overridableGates()
{
    static const QStringList s_gates{u"not-rolled-back"_s, u"decisions"_s,     u"soak"_s,
                                     u"freeze"_s,          u"front-healthy"_s, u"smoke"_s,
                                     u"image-exists"_s,    u"target-healthy"_s};
    return s_gates;
}

std::optional<std::chrono::seconds> durationOf(const QString &text)
{
    static const QRegularExpression s_form(u"^(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?$"_s);
    const auto match = s_form.match(text);
    if (text == "0"_L1)
        return 0s;
    if (text.isEmpty() || !match.hasMatch())
        return std::nullopt;
    return std::chrono::hours(24 * match.captured(1).toInt()) + std::chrono::hours(match.captured(2).toInt())
        + std::chrono::minutes(match.captured(3).toInt());
}

QString toText(std::chrono::seconds duration)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(duration).count();
    const auto days = minutes / WeekMinute::perDay;
    const auto hours = minutes % WeekMinute::perDay / 60;
    const auto rest = minutes % 60;
    QString text;
    if (days > 0)
        text += u"%1d"_s.arg(days);
    if (hours > 0)
        text += u"%1h"_s.arg(hours);
    if (rest > 0 || text.isEmpty())
        text += u"%1m"_s.arg(rest);
    return text;
}

} // namespace core::policy
