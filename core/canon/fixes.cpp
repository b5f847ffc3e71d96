// SPDX-License-Identifier: Apache-2.0
#include "core/canon/fixes.h"

#include "core/argocd/valuefiles.h"
#include "core/base/text.h"
#include "core/canon/rule.h"
#include "core/yaml/comment.h"
#include "core/yaml/insert.h"
#include "core/yaml/list.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

constexpr auto environmentVariable = "SYNESTRA_ENV";

yaml::Path path(const QStringList &keys)
{
    return {.keys = keys, .document = {}};
}

std::unexpected<Error> refused(const SiteFile &file, const QString &message, const yaml::Node *node = nullptr)
{
    return failAt({.file = file.path,
                   .line = node == nullptr ? 0 : node->line,
                   .column = node == nullptr ? 0 : node->column},
                  Error::Kind::Refused, message);
}

Result<QByteArray> bytesOf(const Result<yaml::Edit> &edit)
{
    return edit ? Result<QByteArray>(edit->bytes) : std::unexpected(edit.error());
}

/// One file that is being mended, with what is known of it.
struct Work
{
    const Subject &subject;
    const SiteFile &file;
    const QByteArray &bytes;
    yaml::Stream stream;

    const yaml::Node *root() const
    {
        const bool isMapping = !stream.documents.empty() && stream.documents.front().isMapping();
        return isMapping ? &stream.documents.front() : nullptr;
    }
    QString environment() const { return subject.environmentName(file.environment); }
};

Result<QByteArray> quoteTag(const Work &work)
{
    return bytesOf(yaml::quote(work.bytes, path({u"image"_s, u"tag"_s}), work.file.path));
}

/// The item of the list `env` that sets the variable; -1: none does.
int itemOf(const yaml::Node &list)
{
    for (size_t i = 0; i < list.children.size(); ++i) {
        const yaml::Node *name = list.children[i].find("name");
        if (name != nullptr && name->value == environmentVariable)
            return static_cast<int>(i);
    }
    return -1;
}

Result<QByteArray> nameEnvironment(const Work &work)
{
    const QString variable = QString::fromLatin1(environmentVariable);
    const yaml::Node *env = work.root() == nullptr ? nullptr : work.root()->find("env");
    const int item = env != nullptr && env->isSequence() ? itemOf(*env) : -1;
    const bool isKey = env != nullptr && env->find(environmentVariable) != nullptr;
    if (item >= 0 && env->children[static_cast<size_t>(item)].find("value") == nullptr)
        return refused(work.file,
                       QCoreApplication::translate(
                           "core", "%1 takes its value from elsewhere here. Change this by hand.")
                           .arg(variable),
                       &env->children[static_cast<size_t>(item)]);
    const QStringList keys = item >= 0 ? QStringList{u"env"_s, QString::number(item), u"value"_s}
                                       : QStringList{u"env"_s, variable};
    if (item >= 0 || isKey)
        return bytesOf(
            yaml::set(work.bytes, path(keys), work.environment(), yaml::Type::String, work.file.path));
    const auto inserted =
        yaml::insert(work.bytes, path({u"env"_s}), variable, work.environment(), work.file.path);
    return inserted ? Result<QByteArray>(inserted->bytes) : std::unexpected(inserted.error());
}

Result<QByteArray> setSelfHeal(const Work &work)
{
    const QStringList automated{u"spec"_s, u"syncPolicy"_s, u"automated"_s};
    const QString key = u"selfHeal"_s;
    const QString value = work.subject.isLast(work.file.environment) ? u"true"_s : u"false"_s;
    const yaml::Node *node =
        work.root() == nullptr ? nullptr : work.root()->at({"spec", "syncPolicy", "automated"});
    // Without it Argo CD syncs nothing by itself; to begin with that is more than this rule is about.
    if (node == nullptr || !node->isMapping())
        return refused(work.file,
                       QCoreApplication::translate(
                           "core",
                           "There is no `spec.syncPolicy.automated` that selfHeal could stand in. Decide by "
                           "hand whether Argo CD shall sync this Application by itself."),
                       node);
    if (node->find("selfHeal") != nullptr)
        return bytesOf(yaml::set(work.bytes, path(automated + QStringList{key}), value, yaml::Type::Bool,
                                 work.file.path));
    const auto inserted = yaml::insert(work.bytes, path(automated), key, value, work.file.path);
    if (!inserted)
        return std::unexpected(inserted.error());
    return bytesOf(yaml::set(inserted->bytes, path(automated + QStringList{key}), value, yaml::Type::Bool,
                             work.file.path));
}

/// The value files of an Application: what is there, and what should be.
class ValueFiles
{
public:
    explicit ValueFiles(const Work &work) : m_work(work)
    {
        const gitops::Layout &layout = work.subject.fleet().layout;
        m_wanted = {layout.releaseFile(work.file.site, work.environment()),
                    layout.envFile(work.file.site, work.environment())};
    }

    Result<QByteArray> mended();

private:
    Outcome read();
    Result<QByteArray> replaced(int index) const;
    Result<QByteArray> completed() const;
    QString written(const QString &file) const;
    bool isLayer(const QString &file) const;
    static yaml::Path list() { return path({u"spec"_s, u"source"_s, u"helm"_s, u"valueFiles"_s}); }
    std::unexpected<Error> unclear(const QString &message) const
    {
        return refused(m_work.file, message, m_list);
    }

    const Work &m_work;
    std::array<QString, 2> m_wanted; ///< release, then env layer
    const yaml::Node *m_list = nullptr;
    QString m_folder; ///< of the chart
    QStringList m_texts;
    QStringList m_files; ///< what they mean, from the root of the repository; empty: nothing in it
};

Outcome ValueFiles::read()
{
    const yaml::Node *spec = m_work.root() == nullptr ? nullptr : m_work.root()->find("spec");
    const yaml::Node *source = spec == nullptr ? nullptr : spec->find("source");
    const yaml::Node *folder = source == nullptr ? nullptr : source->find("path");
    m_list = source == nullptr ? nullptr : source->at({"helm", "valueFiles"});
    if (folder == nullptr || !folder->isScalar() || m_list == nullptr || !m_list->isSequence()
        || m_list->children.empty())
        return refused(m_work.file,
                       QCoreApplication::translate(
                           "core",
                           "There is no list `spec.source.helm.valueFiles` of a chart in this repository. "
                           "Write it by hand: %1, then %2.")
                           .arg(m_wanted[0], m_wanted[1]),
                       source);
    m_folder = QString::fromUtf8(folder->value);
    for (const yaml::Node &item : m_list->children) {
        m_texts += QString::fromUtf8(item.value);
        // Of one source no `$ref` leads to another.
        m_files +=
            m_texts.back().startsWith(u'$') ? QString() : argocd::resolvedValueFile(m_texts.back(), m_folder);
    }
    return {};
}

/// As the others are written: from the chart's folder, or from the root.
QString ValueFiles::written(const QString &file) const
{
    const bool isFromRoot =
        std::ranges::all_of(m_texts, [](const QString &text) { return text.startsWith(u'/'); });
    return argocd::writtenValueFile(file, m_folder, isFromRoot ? m_texts.front() : QString());
}

/// Is it, or was it meant to be, a layer of some environment? Other files hold settings that somebody may
/// need.
bool ValueFiles::isLayer(const QString &file) const
{
    const gitops::Layout &layout = m_work.subject.fleet().layout;
    const QString site = file.section(u'/', -1).section(u'.', 0, -2);
    const bool isOfLayout = std::ranges::any_of(layout.environments, [&](const QString &environment) {
        return file == layout.releaseFile(site, environment) || file == layout.envFile(site, environment);
    });
    return file.isEmpty() || isOfLayout || !m_work.subject.tree().has(file);
}

Result<QByteArray> ValueFiles::replaced(int index) const
{
    if (!isLayer(m_files.at(index)))
        return unclear(QCoreApplication::translate("core",
                                                   "%1 stands where %2 should, and may set what is needed. "
                                                   "Change this by hand.")
                           .arg(m_files.at(index), m_wanted[size_t(index)]));
    return bytesOf(yaml::set(m_work.bytes, path(list().keys + QStringList{QString::number(index)}),
                             written(m_wanted[size_t(index)]), yaml::Type::String, m_work.file.path));
}

/// One of the two is there.
Result<QByteArray> ValueFiles::completed() const
{
    if (m_files.first() == m_wanted[0])
        return yaml::insertItem(m_work.bytes, list(), 1, written(m_wanted[1]), m_work.file.path);
    if (m_files.first() == m_wanted[1])
        return yaml::insertItem(m_work.bytes, list(), 0, written(m_wanted[0]), m_work.file.path);
    return unclear(
        QCoreApplication::translate("core", "Only %1 is listed here. Write the list by hand: %2, then %3.")
            .arg(m_files.first().isEmpty() ? m_texts.first() : m_files.first(), m_wanted[0], m_wanted[1]));
}

Result<QByteArray> ValueFiles::mended()
{
    if (Outcome outcome = read(); !outcome)
        return std::unexpected(outcome.error());
    if (m_files.size() == 1)
        return completed();
    if (m_files.size() > 2)
        return unclear(QCoreApplication::translate(
            "core",
            "Besides the two layers other files are listed. Say in which layer their settings belong, "
            "and take them out by hand."));
    if (m_files.at(0) == m_wanted[1] && m_files.at(1) == m_wanted[0])
        return yaml::swapItems(m_work.bytes, list(), 0, m_work.file.path);
    if (m_files.at(0) == m_wanted[0])
        return replaced(1);
    if (m_files.at(1) == m_wanted[1])
        return replaced(0);
    const Result<QByteArray> first = replaced(0);
    if (!first)
        return first;
    auto stream = yaml::parse(*first, m_work.file.path);
    if (!stream)
        return std::unexpected(stream.error());
    return ValueFiles(Work{m_work.subject, m_work.file, *first, *std::move(stream)}).mended();
}

Result<QByteArray> mendValueFiles(const Work &work)
{
    return ValueFiles(work).mended();
}

/// The rules that have a fix, with what it does in a word of a commit's subject.
struct Mender
{
    const char *rule;
    Result<QByteArray> (*mend)(const Work &work);
    const char *deed;
};

constexpr std::array menders{
    Mender{"release/tag-not-string", &quoteTag, "quoted"},
    Mender{"env/wrong-env-name", &nameEnvironment, "set"},
    Mender{"app/value-files", &mendValueFiles, "put right"},
    Mender{"app/self-heal", &setSelfHeal, ""},
};

const Mender *menderOf(const QString &rule)
{
    const auto *const found =
        std::ranges::find_if(menders, [&](const Mender &one) { return rule == QLatin1StringView(one.rule); });
    return found == menders.end() ? nullptr : found;
}

const SiteFile *fileOf(const Subject &subject, const Finding &finding)
{
    const auto found = std::ranges::find(subject.files(), finding.file, &SiteFile::path);
    return found == subject.files().end() ? nullptr : &*found;
}

/// The file of the finding mended, from the state that @p bytes are.
Result<QByteArray> mend(const Subject &subject, const Finding &finding, const SiteFile &file,
                        const QByteArray &bytes)
{
    const Mender *mender = menderOf(finding.rule);
    if (mender == nullptr)
        return fail(Error::Kind::Usage,
                    QCoreApplication::translate("core", "%1 is fixed by hand: it has no fix of its own.")
                        .arg(finding.rule));
    auto stream = yaml::parse(bytes, file.path);
    if (!stream)
        return std::unexpected(stream.error());
    const auto mended = mender->mend({subject, file, bytes, *std::move(stream)});
    if (mended && *mended == bytes)
        return refused(file,
                       QCoreApplication::translate("core", "There is nothing to fix by a change of bytes."));
    return mended;
}

Result<const SiteFile *> readable(const Subject &subject, const Finding &finding)
{
    const SiteFile *file = fileOf(subject, finding);
    if (file == nullptr)
        return failAt({.file = finding.file}, Error::Kind::Refused,
                      QCoreApplication::translate("core", "This is no file of a site; change it by hand."));
    if (file->document == nullptr)
        return std::unexpected(file->error.value_or(Error{}));
    return file;
}

} // namespace

Result<Fix> fixOf(const Subject &subject, const Finding &finding)
{
    const FixedFiles fixed = fixAll(subject, {finding});
    return fixed.refused.isEmpty() ? Result<Fix>(fixed.files.first())
                                   : std::unexpected(fixed.refused.first().error);
}

void markFixable(const Subject &subject, Findings &findings)
{
    for (Finding &finding : findings)
        finding.isFixable = menderOf(finding.rule) != nullptr && fixOf(subject, finding).has_value();
}

FixedFiles fixAll(const Subject &subject, const Findings &findings)
{
    FixedFiles all;
    std::map<QString, Fix> files;
    for (const Finding &finding : findings) {
        const Result<const SiteFile *> file = readable(subject, finding);
        if (!file) {
            all.refused.append({finding, file.error()});
            continue;
        }
        const QByteArray &before = (*file)->document->bytes;
        const auto known = files.find(finding.file);
        const auto after =
            mend(subject, finding, **file, known == files.end() ? before : known->second.after);
        if (!after) {
            all.refused.append({finding, after.error()});
            continue;
        }
        files[finding.file] = {.file = finding.file,
                               .before = before,
                               .after = *after,
                               .isSafe = !subject.isLast((*file)->environment)};
        all.fixed += finding;
    }
    for (const auto &[path, fix] : files)
        all.files += fix;
    return all;
}

QList<git::TreeChange> FixedFiles::changes() const
{
    QList<git::TreeChange> changes;
    for (const Fix &fix : files)
        changes.append({.path = fix.file, .bytes = fix.after});
    return changes;
}

namespace {

constexpr size_t mostNames = 4; ///< that a subject has room for

QString namesOf(const std::set<QString> &names, const QString &many)
{
    if (names.size() > mostNames)
        return u"%1 %2"_s.arg(names.size()).arg(many);
    return QStringList(names.begin(), names.end()).join(u", "_s);
}

/// What was done, where that is one deed in one environment.
QString deedOf(const Subject &subject, const Finding &finding)
{
    const Mender *mender = menderOf(finding.rule);
    const bool isLast = subject.isLast(subject.fleet().environment(finding.environment));
    const QString selfHeal = isLast ? u"on"_s : u"off"_s;
    const QString deed = mender == nullptr ? QString() : QString::fromLatin1(mender->deed);
    return deed.isEmpty() ? selfHeal : deed;
}

} // namespace

QString subjectOf(const Subject &subject, const Findings &fixed)
{
    if (fixed.isEmpty())
        return {};
    std::set<QString> rules;
    std::set<QString> environments;
    std::set<QString> sites;
    for (const Finding &finding : fixed) {
        rules.insert(finding.rule);
        environments.insert(finding.environment);
        sites.insert(finding.site);
    }
    const bool isOne = rules.size() == 1 && environments.size() == 1;
    const QString what =
        isOne ? *rules.begin() + u' ' + deedOf(subject, fixed.first()) : namesOf(rules, u"rules"_s);
    return u"canon: %1 in %2 (%3)"_s.arg(what, namesOf(environments, u"environments"_s),
                                         namesOf(sites, u"sites"_s));
}

Result<Fix> ignoreAt(const Subject &subject, const Finding &finding, const QString &reason)
{
    const QString clean = reason.trimmed();
    if (clean.isEmpty() || oneLine(clean, clean.size()) != clean)
        return fail(
            Error::Kind::Usage,
            QCoreApplication::translate("core", "Say in one line why this finding does not count here."));
    const auto file = subject.tree().read(finding.file);
    if (!file)
        return std::unexpected(file.error());
    const bool isWhole = finding.line == 0;
    const QString text =
        u"slipway: %1 %2 — %3"_s.arg(isWhole ? u"ignore-file"_s : u"ignore"_s, finding.rule, clean);
    const auto inserted = yaml::insertComment(file->bytes, isWhole ? 1 : finding.line, text, finding.file);
    if (!inserted)
        return std::unexpected(inserted.error());
    const int environment = subject.fleet().environment(finding.environment);
    return Fix{.file = finding.file,
               .before = file->bytes,
               .after = inserted->bytes,
               .isSafe = environment >= 0 && !subject.isLast(environment)};
}

} // namespace core::canon
