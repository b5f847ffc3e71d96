// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/canonwork.h"

#include "core/canon/fixes.h"
#include "core/workspace/inspection.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

using canon::Finding;
using canon::Findings;
using promotion::FileWork;
using Changes = Result<QList<git::TreeChange>>;

/// The same finding at another commit, wherever in the file it stands.
bool isSame(const Finding &one, const Finding &other)
{
    return one.rule == other.rule && one.file == other.file && one.arguments == other.arguments;
}

/// Is it of a rule and in a file that the work is about?
bool isAbout(const Findings &wanted, const Finding &found)
{
    return std::ranges::any_of(
        wanted, [&](const Finding &one) { return one.rule == found.rule && one.file == found.file; });
}

QStringList distinct(const Findings &findings, QString Finding::*member)
{
    QStringList all;
    for (const Finding &finding : findings) {
        if (!(finding.*member).isEmpty() && !all.contains(finding.*member))
            all += finding.*member;
    }
    all.sort();
    return all;
}

/// Looks at the files of the commit that is planned on.
Result<std::unique_ptr<Inspection>> inspect(const git::Repository &repository,
                                            const pipeline::Snapshot &snapshot, canon::DocumentCache &cache)
{
    auto own = git::Repository::open(repository.gitDir());
    if (!own)
        return std::unexpected(own.error());
    return Inspection::ofCommit(*std::move(own), snapshot, cache);
}

Changes fixesFor(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                 const Findings &wanted)
{
    canon::DocumentCache cache;
    const auto inspection = inspect(repository, snapshot, cache);
    if (!inspection)
        return std::unexpected(inspection.error());
    canon::Report report = (*inspection)->lint({.rules = distinct(wanted, &Finding::rule), .sites = {}});
    report.findings.removeIf([&](const Finding &found) { return !isAbout(wanted, found); });
    return canon::fixAll((*inspection)->subject(), report.findings).changes();
}

Changes ignoreFor(const git::Repository &repository, const pipeline::Snapshot &snapshot,
                  const Finding &wanted, const QString &reason)
{
    canon::DocumentCache cache;
    const auto inspection = inspect(repository, snapshot, cache);
    if (!inspection)
        return std::unexpected(inspection.error());
    const canon::Report report = (*inspection)->lint({.rules = {wanted.rule}, .sites = {}});
    const auto found =
        std::ranges::find_if(report.findings, [&](const Finding &one) { return isSame(one, wanted); });
    if (found == report.findings.end())
        return failAt({.file = wanted.file, .line = wanted.line}, Error::Kind::Conflict,
                      QCoreApplication::translate(
                          "core", "%1 is no longer found in this file, so there is nothing to ignore.")
                          .arg(wanted.rule));
    const Result<canon::Fix> ignored = canon::ignoreAt((*inspection)->subject(), *found, reason);
    if (!ignored)
        return std::unexpected(ignored.error());
    return QList<git::TreeChange>{{.path = ignored->file, .bytes = ignored->after}};
}

} // namespace

std::shared_ptr<const FileWork> fixWork(const canon::Subject &subject, const Findings &findings)
{
    FileWork work;
    work.kind = u"fix"_s;
    work.subject = canon::subjectOf(subject, findings);
    work.sites = distinct(findings, &Finding::site);
    work.environments = distinct(findings, &Finding::environment);
    work.make = [findings](const git::Repository &repository, const pipeline::Snapshot &snapshot) {
        return fixesFor(repository, snapshot, findings);
    };
    return std::make_shared<const FileWork>(std::move(work));
}

std::shared_ptr<const FileWork> ignoreWork(const Finding &finding, const QString &reason)
{
    FileWork work;
    work.kind = u"ignore"_s;
    work.subject = u"canon: ignore %1 in %2"_s.arg(finding.rule, finding.file.section(u'/', -1));
    work.body = reason;
    work.sites = distinct({finding}, &Finding::site);
    work.environments = distinct({finding}, &Finding::environment);
    work.make = [finding, reason](const git::Repository &repository, const pipeline::Snapshot &snapshot) {
        return ignoreFor(repository, snapshot, finding, reason);
    };
    return std::make_shared<const FileWork>(std::move(work));
}

} // namespace core::workspace
