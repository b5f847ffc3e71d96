// SPDX-License-Identifier: Apache-2.0
/// The file `.slipway.yaml` as it is written.
#include "core/policy/canonreader.h"
#include "core/policy/filereader.h"
#include "core/policy/platformreader.h"
#include "core/policy/policy.h"
#include "core/policy/stepreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::policy {

namespace {

using yaml::Node;

/// Below the root, in one way of writing. A per cent sign would be taken for a place to fill in.
bool isFolder(const QString &text)
{
    const QStringList parts = text.split(u'/');
    return !text.contains(u'%') && std::ranges::none_of(parts, [](const QString &part) {
        return part.isEmpty() || part == "."_L1 || part == ".."_L1;
    });
}

/// Reads the file from the top.
class PolicyReader
{
public:
    explicit PolicyReader(const QString &file) : m_name(file), m_file(file) {}

    Outcome read(const Node &root);
    Policy take() { return std::move(m_policy); }

private:
    Outcome readLayout(const Node &node);
    Outcome readFolder(const Node &node, std::optional<QString> &folder) const;
    Outcome readFolders(const Node &node, QStringList &folders) const;
    Outcome readEnvironments(const Node &node);
    Outcome readTags(const Node &node);
    Outcome readPattern(const Node &node);
    Outcome readPlaceholders(const Node &node);
    Outcome readEquivalent(const Node &node);
    Outcome readCommit(const Node &node);
    Outcome readSubject(const Node &node);
    Outcome readRelease(const Node &node);
    Outcome readRollback(const Node &node);
    Outcome readRepositories(const Node &node);
    Outcome readPush(const Node &node);
    Outcome readNewSite(const Node &node);
    Outcome readNewSiteSource(const Node &node);

    QString m_name;
    FileReader m_file;
    Policy m_policy;
};

Outcome PolicyReader::readPattern(const Node &node)
{
    QString text;
    if (const Outcome outcome = m_file.readText(node, text); !outcome)
        return outcome;
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(text));
    if (text.isEmpty() || !pattern.isValid()) {
        return m_file.wrong(node,
                            QCoreApplication::translate("core", "This is no regular expression: %1.")
                                .arg(text.isEmpty() ? text : pattern.errorString()));
    }
    m_policy.tagPattern = pattern;
    m_policy.tagPatternText = text;
    m_policy.tagPatternLine = node.line;
    return {};
}

/// With `{env}` in it, since each environment has a folder of its own.
Outcome PolicyReader::readFolder(const Node &node, std::optional<QString> &folder) const
{
    QString text;
    if (const Outcome outcome = m_file.readText(node, text); !outcome)
        return outcome;
    if (text.count("{env}"_L1) != 1 || !isFolder(text)) {
        return m_file.wrong(
            node,
            QCoreApplication::translate("core",
                                        "A folder of the repository with {env} once is expected here, "
                                        "like deploy/env/release-{env}."));
    }
    folder = QString(text).replace("{env}"_L1, "%1"_L1);
    return {};
}

Outcome PolicyReader::readLayout(const Node &node)
{
    return m_file.readMapping(
        node, u"layout"_s,
        {{"release"_L1, [this](const Node &value) { return readFolder(value, m_policy.releaseFolder); }},
         {"env"_L1, [this](const Node &value) { return readFolder(value, m_policy.envFolder); }},
         {"application"_L1,
          [this](const Node &value) { return readFolder(value, m_policy.applicationFolder); }}});
}

Outcome PolicyReader::readEnvironments(const Node &node)
{
    static const QRegularExpression s_name(u"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"_s);
    if (const Outcome outcome = m_file.readTexts(node, m_policy.environments); !outcome)
        return outcome;
    QStringList seen;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const QString &name = m_policy.environments.at(static_cast<qsizetype>(i));
        if (!s_name.match(name).hasMatch() || seen.contains(name)) {
            return m_file.wrong(
                node.children[i],
                QCoreApplication::translate(
                    "core", "Environments have names of lower-case letters, digits and “-”, each once."));
        }
        seen += name;
    }
    return seen.size() > 1
        ? Outcome()
        : m_file.wrong(node,
                       QCoreApplication::translate("core", "Promotion needs two environments at least."));
}

Outcome PolicyReader::readFolders(const Node &node, QStringList &folders) const
{
    if (const Outcome outcome = m_file.readTexts(node, folders); !outcome)
        return outcome;
    for (qsizetype i = 0; i < folders.size(); ++i) {
        QString &folder = folders[i];
        if (folder.count("{site}"_L1) > 1 || !isFolder(folder)) {
            return m_file.wrong(
                node.children[static_cast<size_t>(i)],
                QCoreApplication::translate(
                    "core", "A folder of the repository is expected here, like apps/{site} or packages."));
        }
        folder.replace("{site}"_L1, "%1"_L1);
    }
    return {};
}

/// A `*` ends it: what begins so stands for no tag either.
Outcome PolicyReader::readPlaceholders(const Node &node)
{
    if (const Outcome outcome = m_file.readTexts(node, m_policy.tags.placeholders); !outcome)
        return outcome;
    for (qsizetype i = 0; i < m_policy.tags.placeholders.size(); ++i) {
        const QString &text = m_policy.tags.placeholders.at(i);
        if (text == "*"_L1 || text.chopped(1).contains(u'*')) {
            return m_file.wrong(
                node.children[static_cast<size_t>(i)],
                QCoreApplication::translate(
                    "core", "A placeholder is a text, with * at its end for whatever follows."));
        }
    }
    return {};
}

/// "{tag}-dev ~ {tag}"
Outcome PolicyReader::readEquivalent(const Node &node)
{
    QString text;
    if (const Outcome outcome = m_file.readText(node, text); !outcome)
        return outcome;
    const QStringList forms = text.split(u'~');
    const auto isForm = [](const QString &form) {
        const QString around = QString(form).remove("{tag}"_L1);
        return form.count("{tag}"_L1) == 1 && (around.isEmpty() || gitops::isTag(u'x' + around));
    };
    if (forms.size() != 2 || !isForm(forms.at(0).trimmed()) || !isForm(forms.at(1).trimmed())
        || forms.at(0).trimmed() == forms.at(1).trimmed()) {
        return m_file.wrong(
            node,
            QCoreApplication::translate(
                "core",
                "Two forms of one release are expected here, each with {tag} once: first that "
                "of the first environment, like “{tag}-dev ~ {tag}”."));
    }
    const auto filledIn = [](QString form) { return form.replace("{tag}"_L1, "%1"_L1); };
    m_policy.tags.forms =
        gitops::TagForms{.first = filledIn(forms.at(0).trimmed()), .later = filledIn(forms.at(1).trimmed())};
    return {};
}

Outcome PolicyReader::readTags(const Node &node)
{
    return m_file.readMapping(
        node, u"tags"_s,
        {{"mutable"_L1, [this](const Node &value) { return m_file.readTexts(value, m_policy.mutableTags); }},
         {"pattern"_L1, [this](const Node &value) { return readPattern(value); }},
         {"placeholders"_L1, [this](const Node &value) { return readPlaceholders(value); }},
         {"equivalent"_L1, [this](const Node &value) { return readEquivalent(value); }}});
}

/// The first line of a message. What is filled in is checked here, so that no commit fails for it.
Outcome PolicyReader::readSubject(const Node &node)
{
    static const QRegularExpression s_place(u"\\{([^{}]*)\\}"_s);
    constexpr qsizetype longest = 200;
    if (const Outcome outcome = m_file.readText(node, m_policy.subject); !outcome)
        return outcome;
    if (m_policy.subject.size() > longest || m_policy.subject.contains(u'\n'))
        return m_file.wrong(
            node,
            QCoreApplication::translate("core", "One line is expected here, at most %1 long.").arg(longest));
    for (const QRegularExpressionMatch &place : s_place.globalMatch(m_policy.subject)) {
        if (!subjectPlaces().contains(place.captured(1))) {
            return m_file.wrong(
                node,
                QCoreApplication::translate("core", "Nothing can be filled in for {%1}. There are: {%2}.")
                    .arg(place.captured(1), subjectPlaces().join(u"}, {"_s)));
        }
    }
    return {};
}

Outcome PolicyReader::readCommit(const Node &node)
{
    return m_file.readMapping(
        node, u"commit"_s,
        {{"skip-marker"_L1,
          [this](const Node &value) { return m_file.readText(value, m_policy.skipMarker); }},
         {"subject"_L1, [this](const Node &value) { return readSubject(value); }}});
}

/// Dotted, as in `env.APP_NAME`, which need not be named.
Outcome PolicyReader::readRelease(const Node &node)
{
    return m_file.readMapping(node, u"release"_s, {{"keys"_L1, [this](const Node &value) {
                                                        QStringList keys;
                                                        const Outcome read = m_file.readTexts(value, keys);
                                                        m_policy.releaseKeys += keys;
                                                        m_policy.releaseKeys.removeDuplicates();
                                                        return read;
                                                    }}});
}

Outcome PolicyReader::readRollback(const Node &node)
{
    return m_file.readMapping(
        node, u"rollback"_s,
        {{"freeze"_L1,
          [this](const Node &value) { return m_file.readFlag(value, m_policy.isRollbackFrozen); }},
         {"approvals"_L1,
          [this](const Node &value) { return m_file.readFlag(value, m_policy.isRollbackApproved); }}});
}

Outcome PolicyReader::readRepositories(const Node &node)
{
    const QString text = node.isScalar() ? textOf(node) : QString();
    if (text != "same"_L1 && text != "mirrored"_L1)
        return m_file.wrong(node, QCoreApplication::translate("core", "same or mirrored is expected here."));
    m_policy.repositories = text == "mirrored"_L1 ? Repositories::Mirrored : Repositories::Same;
    return {};
}

Outcome PolicyReader::readPush(const Node &node)
{
    const QString text = node.isScalar() ? textOf(node) : QString();
    if (text != "direct"_L1 && text != "request"_L1)
        return m_file.wrong(node, QCoreApplication::translate("core", "direct or request is expected here."));
    m_policy.isByRequest = text == "request"_L1;
    return {};
}

Outcome PolicyReader::readNewSiteSource(const Node &node)
{
    QString folder;
    if (const Outcome outcome = m_file.readText(node, folder); !outcome)
        return outcome;
    if (!isFolder(folder)) {
        return m_file.wrong(
            node,
            QCoreApplication::translate(
                "core",
                "A folder of the repository is expected here, like upstream/payload/templates/website."));
    }
    m_policy.newSiteSource = folder;
    m_policy.newSiteSourceLine = node.line;
    return {};
}

Outcome PolicyReader::readNewSite(const Node &node)
{
    return m_file.readMapping(
        node, u"new-site"_s, {{"source"_L1, [this](const Node &value) { return readNewSiteSource(value); }}});
}

Outcome PolicyReader::read(const Node &root)
{
    m_policy.isWritten = true;
    return m_file.readMapping(
        root, m_name,
        {{"layout"_L1, [this](const Node &value) { return readLayout(value); }},
         {"environments"_L1, [this](const Node &value) { return readEnvironments(value); }},
         {"sources"_L1, [this](const Node &value) { return readFolders(value, m_policy.sources); }},
         {"migrations"_L1, [this](const Node &value) { return readFolders(value, m_policy.migrations); }},
         {"release"_L1, [this](const Node &value) { return readRelease(value); }},
         {"tags"_L1, [this](const Node &value) { return readTags(value); }},
         {"repositories"_L1, [this](const Node &value) { return readRepositories(value); }},
         {"commit"_L1, [this](const Node &value) { return readCommit(value); }},
         {"overrides"_L1,
          [this](const Node &value) {
              return m_file.readGates(
                  value, m_policy.overrides, overridableGates(),
                  QT_TRANSLATE_NOOP("core", "No gate “%1” can be overridden. Those that can are: %2."));
          }},
         {"rollback"_L1, [this](const Node &value) { return readRollback(value); }},
         {"push"_L1, [this](const Node &value) { return readPush(value); }},
         {"new-site"_L1, [this](const Node &value) { return readNewSite(value); }},
         {"approvals"_L1,
          [this](const Node &value) {
              return m_file.readMapping(value, u"approvals"_s,
                                        {{"signed"_L1, [this](const Node &flag) {
                                              return m_file.readFlag(flag, m_policy.areApprovalsSigned);
                                          }}});
          }},
         {"platform"_L1,
          [this](const Node &value) { return PlatformReader(m_file).read(value, m_policy.platform); }},
         {"canon"_L1, [this](const Node &value) { return CanonReader(m_file).read(value, m_policy.canon); }},
         {"steps"_L1, [this](const Node &value) { return StepReader(m_file).read(value, m_policy.steps); }}});
}

} // namespace

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
    PolicyReader reader(file);
    if (const Outcome outcome = reader.read(stream->documents.front()); !outcome)
        return std::unexpected(outcome.error());
    return reader.take();
}

} // namespace core::policy
