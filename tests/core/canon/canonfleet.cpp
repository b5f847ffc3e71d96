// SPDX-License-Identifier: Apache-2.0
#include "tests/core/canon/canonfleet.h"

#include "tests/support/fleetbuilder.h"

using namespace Qt::StringLiterals;

namespace testsupport {

CanonFleet &CanonFleet::site(const QString &key, const QString &tag)
{
    return environment(key, u"dev"_s, tag).environment(key, u"prod"_s, tag);
}

CanonFleet &CanonFleet::environment(const QString &key, const QString &environment, const QString &tag)
{
    file(FleetBuilder::releasePath(key, environment),
         FleetBuilder::releaseText(key, environment, u'"' + tag + u'"'));
    file(FleetBuilder::envPath(key, environment), FleetBuilder::envText(key, environment));
    file(u"deploy/charts/web-app/Chart.yaml"_s, "apiVersion: v2\nname: web-app\n");
    return file(FleetBuilder::applicationPath(key, environment),
                FleetBuilder::applicationText(key, environment));
}

CanonFleet &CanonFleet::file(const QString &path, const QByteArray &text)
{
    m_files.insert(path, text);
    return *this;
}

CanonFleet &CanonFleet::remove(const QString &path)
{
    m_files.remove(path);
    return *this;
}

CanonFleet &CanonFleet::replace(const QString &path, const QByteArray &before, const QByteArray &after)
{
    QByteArray &text = m_files[path];
    if (!text.contains(before))
        qFatal("%s does not hold %s", qUtf8Printable(path), before.constData());
    text.replace(before, after);
    return *this;
}

CanonFleet &CanonFleet::append(const QString &path, const QByteArray &text)
{
    m_files[path] += text;
    return *this;
}

void CanonFleet::setPolicy(const QByteArray &text)
{
    const auto policy = core::policy::parsePolicy(text);
    if (!policy)
        qFatal("%s", qUtf8Printable(policy.error().message));
    m_policy = *policy;
    m_files.insert(core::policy::fileName, text);
}

const core::canon::Subject &CanonFleet::subject() const
{
    QList<core::git::TreeChange> changes;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
        changes += {.path = file.key(), .bytes = file.value()};
    m_base = std::make_unique<core::gitops::FolderTree>(m_folder.path());
    m_tree = std::make_unique<core::gitops::ChangedTree>(*m_base, changes);
    core::gitops::Layout layout = m_layout;
    layout.tags = m_policy.tags;
    auto subject = core::canon::Subject::read(*m_tree, layout, m_policy, m_cache);
    if (!subject)
        qFatal("%s", qUtf8Printable(subject.error().message));
    m_subject = *std::move(subject);
    return m_subject;
}

core::canon::Report CanonFleet::report(const core::canon::LintOptions &options) const
{
    return core::canon::lint(subject(), options);
}

core::canon::Findings CanonFleet::lint(const QString &rule) const
{
    return report({.rules = rule.isEmpty() ? QStringList() : QStringList{rule}, .sites = {}}).findings;
}

QByteArray places(const core::canon::Findings &findings)
{
    QString text;
    for (const core::canon::Finding &one : findings)
        text += u"%1:%2:%3 of %4 in %5\n"_s.arg(one.file)
                    .arg(one.line)
                    .arg(one.column)
                    .arg(one.site, one.environment);
    return text.toUtf8();
}

QByteArray listed(const core::canon::Findings &findings)
{
    QString text;
    for (const core::canon::Finding &one : findings)
        text += u"%1:%2:%3 %4: %5\n"_s.arg(one.file)
                    .arg(one.line)
                    .arg(one.column)
                    .arg(one.rule, one.englishMessage());
    return text.toUtf8();
}

} // namespace testsupport
