// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/approvals.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

/// The file as it stands in the commit; empty: there is none, and nobody's signature counts.
Result<QByteArray> signersOf(const git::Repository &repository, const git::ObjectId &commit)
{
    const Result<git::Commit> read = repository.commit(commit);
    if (!read)
        return std::unexpected(read.error());
    const auto entry = repository.entry(read->tree, policy::signersFile);
    if (!entry)
        return std::unexpected(entry.error());
    const bool isPlain = *entry
        && ((*entry)->kind == git::TreeEntry::Kind::File
            || (*entry)->kind == git::TreeEntry::Kind::Executable);
    return isPlain ? repository.blob((*entry)->id) : QByteArray();
}

/// A good signature, by whom, and of which key. `git log` separates with what stands in no mail address.
struct Signed
{
    git::ObjectId commit;
    QString principals;
};

std::optional<Signed> signedIn(const QString &line)
{
    const QStringList parts = line.split(u'\t');
    if (parts.size() != 4 || parts.at(1) != "G"_L1)
        return std::nullopt;
    // GnuPG asks the keyring of whoever looks: only SSH keys are in the repository's hands.
    const auto commit = git::ObjectId::fromHex(parts.at(0));
    return commit && parts.at(2).startsWith("SHA256:"_L1) ? std::optional(Signed{*commit, parts.at(3)})
                                                          : std::nullopt;
}

} // namespace

bool isPrincipal(const QString &patterns, const QString &mail)
{
    bool isMeant = false;
    const QStringList all = patterns.split(u',', Qt::SkipEmptyParts);
    for (QString pattern : all) {
        const bool isNegated = pattern.startsWith(u'!');
        if (isNegated)
            pattern.remove(0, 1);
        QString expression = QRegularExpression::escape(pattern.trimmed());
        expression.replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
        const QRegularExpression wanted(QRegularExpression::anchoredPattern(expression),
                                        QRegularExpression::CaseInsensitiveOption);
        if (!wanted.match(mail).hasMatch())
            continue;
        if (isNegated)
            return false;
        isMeant = true;
    }
    return isMeant;
}

Result<QList<Approval>> checked(const git::Program &git, const git::Repository &repository,
                                const pipeline::Snapshot &snapshot, QList<Approval> approvals,
                                const Cancellation &cancellation)
{
    for (Approval &approval : approvals)
        approval.isSigned = false;
    const Result<QByteArray> signers = signersOf(repository, snapshot.commit);
    if (!signers)
        return std::unexpected(signers.error());
    if (approvals.isEmpty() || signers->isEmpty())
        return approvals;
    QTemporaryFile file;
    if (!file.open() || file.write(*signers) != signers->size() || !file.flush()) {
        return fail(Error::Kind::Refused,
                    QCoreApplication::translate("core", "The keys of the signers cannot be written down: %1.")
                        .arg(file.errorString()));
    }
    QByteArray names;
    for (const Approval &approval : std::as_const(approvals))
        names += approval.commit.toHex().toLatin1() + '\n';
    const Result<QByteArray> said =
        git.run(repository.gitDir(),
                {u"-c"_s, u"gpg.ssh.allowedSignersFile="_s + file.fileName(), u"log"_s,
                 u"--no-walk=unsorted"_s, u"--stdin"_s, u"--format=%H%x09%G?%x09%GF%x09%GS"_s},
                names, cancellation);
    if (!said)
        return std::unexpected(said.error());
    const QStringList lines = QString::fromUtf8(*said).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const std::optional<Signed> good = signedIn(line);
        if (!good)
            continue;
        for (Approval &approval : approvals) {
            if (approval.commit == good->commit && isPrincipal(good->principals, approval.who.email))
                approval.isSigned = true;
        }
    }
    return approvals;
}

QList<Approval> counted(const policy::Policy &policy, const QString &environment, const Consent &consent)
{
    const policy::ApprovalPolicy &asked = policy.step(environment).approvals;
    const bool isSignatureNeeded = asked.count > 0 && policy.areApprovalsSigned;
    QList<Approval> result;
    for (const Approval &approval : consent.approvals) {
        const QString &mail = approval.who.email;
        const auto isSame = [&mail](const QString &other) { return isSameMail(other, mail); };
        const bool isKnown =
            std::ranges::any_of(result, [&](const Approval &other) { return isSame(other.who.email); });
        const bool isAllowed = asked.from.isEmpty() || std::ranges::any_of(asked.from, isSame);
        if (!isKnown && isAllowed && !isSame(consent.requestedBy)
            && (approval.isSigned || !isSignatureNeeded))
            result += approval;
    }
    return result;
}

} // namespace core::promotion
