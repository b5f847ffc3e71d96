// SPDX-License-Identifier: Apache-2.0
#include "core/git/failure.h"

#include "core/base/text.h"
#include "core/git/url.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace core::git {

namespace {

using Kind = Error::Kind;

struct Meaning
{
    QLatin1StringView pattern; ///< what it captures first is %1 of the sentence
    Kind kind = Kind::Internal;
    const char *sentence = nullptr;
};

// The first that fits counts, so the special ones come before the general ones.
constexpr std::array meanings{
    Meaning{R"(dubious ownership in repository at '?([^'\n]*))"_L1, Kind::Denied,
            QT_TRANSLATE_NOOP(
                "core",
                "The folder %1 belongs to somebody else, so git does not trust it. If you do, run: git "
                "config --global --add safe.directory '%1'")},
    Meaning{R"(REMOTE HOST IDENTIFICATION HAS CHANGED(?:[\s\S]*Host key for (\S+) has changed)?)"_L1,
            Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core",
                "The host key of the server %1 has changed. Nothing was sent to it. Ask the people who "
                "run it whether that is meant; if it is, remove the old key: ssh-keygen -R '%1'")},
    Meaning{R"((?:No \S+ host key is known for (\S+) and|Host key verification failed))"_L1,
            Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core",
                "The host key of the server %1 is not known yet. Connect to it once with ssh in a terminal, "
                "compare the fingerprint and accept it.")},
    Meaning{R"(([^\s@:]*@[^\s:]+): Permission denied \()"_L1, Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core",
                "The server %1 accepts none of your SSH keys. Is the right key loaded (ssh-add -l) and "
                "known to the server?")},
    Meaning{R"(Permission denied \((?:publickey|password|keyboard)|Too many authentication failures)"_L1,
            Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core",
                "The server accepts none of your SSH keys. Is the right key loaded (ssh-add -l) and known "
                "to the server?")},
    Meaning{R"(Could not resolve proxy(?:: (\S+))?)"_L1, Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core", "The proxy %1 was not found. Check the proxy settings of git and of your system.")},
    Meaning{R"(returned error: 407|HTTP code 407|response 407|Proxy Authentication Required)"_L1,
            Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core", "The proxy asks for a login. Check the proxy settings of git and of your system.")},
    Meaning{R"(Authentication failed for '([^'\n]*)')"_L1, Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core",
                "The server did not accept the user name or the password for %1. Log in again; many servers "
                "want an access token instead of the password.")},
    Meaning{R"(could not read (?:Username|Password) for '([^'\n]*)')"_L1, Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core",
                "The server %1 asks for a login, and none is stored. Log in once, for example with git "
                "fetch in a terminal and a credential helper.")},
    Meaning{R"(Access denied|Invalid username or password|terminal prompts disabled|returned error: 401)"_L1,
            Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core",
                "The server did not accept the login. Log in again; many servers want an access token "
                "instead of the password.")},
    Meaning{
        R"(server certificate verification failed|SSL certificate problem|certificate verif|SSL: no alternative certificate)"_L1,
        Kind::Unreachable,
        QT_TRANSLATE_NOOP(
            "core",
            "The certificate of the server cannot be verified. If your company has its own authority, "
            "install its certificate or set http.sslCAInfo.")},
    Meaning{R"(Could not resolve host(?:name)?:? ([^\s:]+))"_L1, Kind::Unreachable,
            QT_TRANSLATE_NOOP("core", "The server %1 was not found. Check the address and the network.")},
    Meaning{R"(returned error: (5\d\d))"_L1, Kind::Unreachable,
            QT_TRANSLATE_NOOP("core", "The server has a fault of its own (HTTP %1). Try again later.")},
    Meaning{R"(returned error: 429|Too many requests)"_L1, Kind::Unreachable,
            QT_TRANSLATE_NOOP("core", "The server asks to slow down. Try again later.")},
    Meaning{R"(Connection refused|Couldn't connect to server|Failed to connect to)"_L1, Kind::Unreachable,
            QT_TRANSLATE_NOOP(
                "core", "The server does not accept connections. Is it running, and is the port right?")},
    Meaning{R"(timed out|Network is unreachable|No route to host|Network is down)"_L1, Kind::Unreachable,
            QT_TRANSLATE_NOOP("core", "The server cannot be reached. Check the network, or the VPN.")},
    Meaning{R"(^remote:.*(?:No space left on device|Disk quota exceeded|insufficient permission))"_L1,
            Kind::Denied,
            QT_TRANSLATE_NOOP("core",
                              "The server cannot store the change: its disk is full or it may not write.")},
    Meaning{R"(No space left on device|Disk quota exceeded)"_L1, Kind::Denied,
            QT_TRANSLATE_NOOP("core", "The disk is full. Make room and try again.")},
    Meaning{R"(GH006|GH013|hook declined|[Pp]rotected branch|TF402455)"_L1, Kind::Denied,
            QT_TRANSLATE_NOOP(
                "core",
                "The server refused the push. Ask for a review instead, or ask the owner of the branch.")},
    Meaning{
        R"(returned error: 403|Permission to \S+ denied|not allowed to (?:push|upload)|[Ww]rite access to repository not granted|read[ -]only (?:key|access)|Deploy key does not)"_L1,
        Kind::Denied,
        QT_TRANSLATE_NOOP("core",
                          "The server knows you but does not let you do this. Ask for the right to it.")},
    Meaning{
        R"(unable to unlink|unable to create[^\n]*Permission denied|cannot (?:open|create|lock|update)[^\n]*Permission denied|insufficient permission|Read-only file system|error: [^\n]*Permission denied)"_L1,
        Kind::Denied,
        QT_TRANSLATE_NOOP("core",
                          "The repository's folder cannot be written. Check its owner and permissions.")},
    Meaning{R"(couldn't find remote ref (\S+))"_L1, Kind::NotFound,
            QT_TRANSLATE_NOOP("core", "The remote has no %1 any more.")},
    Meaning{
        R"(transport '([^'\n]*)' not allowed)"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("core", "Addresses that start with %1 are not used: they can run any program.")},
    Meaning{
        R"(mismatched algorithms|object.format|hash algorithm)"_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("core", "The repository uses SHA-256 object ids, which are not supported yet.")},
    Meaning{R"(shallow update not allowed)"_L1, Kind::Refused,
            QT_TRANSLATE_NOOP(
                "core",
                "The remote does not take a push from a shallow clone. Run git fetch --unshallow first.")},
    Meaning{
        R"(failed to (?:sign|write commit)|gpg: |secret key not available|ssh-keygen|[Cc]ouldn't load public key|signingkey|Load key)"_L1,
        Kind::Refused,
        QT_TRANSLATE_NOOP(
            "core",
            "The commit cannot be signed, and commit.gpgsign asks for it. Check user.signingkey and that "
            "the key is available, then try again.")},
    Meaning{
        R"(fetch first|non-fast-forward|stale info|remote ref updated since checkout|cannot lock ref|incorrect old value|failed to update ref|reference already exists|unable to update local ref|but expected [0-9a-f]{40})"_L1,
        Kind::Conflict,
        QT_TRANSLATE_NOOP("core",
                          "Somebody else changed the branch at the same moment. Fetch and try again.")},
    Meaning{
        R"(repository '([^'\n]*)/?' (?:not found|does not exist))"_L1, Kind::NotFound,
        QT_TRANSLATE_NOOP("core", "There is no repository at %1, or you may not see it. Check the address.")},
    Meaning{R"('([^'\n]*)' does not appear to be a git repository)"_L1, Kind::NotFound,
            QT_TRANSLATE_NOOP("core", "There is no repository at %1. Check the address.")},
    Meaning{
        R"([Rr]epository not found|could not be found|returned error: 404|not a git repository)"_L1,
        Kind::NotFound,
        QT_TRANSLATE_NOOP("core", "There is no such repository, or you may not see it. Check the address.")},
    Meaning{
        R"(hung up|early EOF|RPC failed|unexpected disconnect|failed to report status|Connection reset|Broken pipe|Empty reply|HTTP/2 stream|kex_exchange_identification|Connection closed)"_L1,
        Kind::Unreachable, QT_TRANSLATE_NOOP("core", "The connection to the server broke off. Try again.")},
};

/// The line that tells a person most: git's last fatal or error line.
QString tellingLine(const QString &words)
{
    QString line;
    const QStringList lines = words.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &candidate : lines) {
        if (line.isEmpty() || candidate.startsWith("fatal: "_L1) || candidate.startsWith("error: "_L1))
            line = candidate;
    }
    for (const auto prefix : {"fatal: "_L1, "error: "_L1}) {
        if (line.startsWith(prefix))
            line.remove(0, prefix.size());
    }
    return oneLine(line);
}

QString withoutHints(const QString &words)
{
    QStringList lines = words.split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith("hint: "_L1); });
    return maskedUrl(lines.join(u'\n'));
}

std::optional<Error> recognised(const QString &words)
{
    for (const Meaning &meaning : meanings) {
        const QRegularExpression pattern(meaning.pattern, QRegularExpression::MultilineOption);
        const QRegularExpressionMatch match = pattern.match(words);
        if (!match.hasMatch())
            continue;
        QString sentence = QCoreApplication::translate("core", meaning.sentence);
        if (sentence.contains("%1"_L1))
            sentence = sentence.arg(oneLine(maskedUrl(match.captured(1)))).replace("  "_L1, " "_L1);
        return Error{.kind = meaning.kind, .message = sentence, .detail = withoutHints(words), .place = {}};
    }
    return std::nullopt;
}

bool matches(const QString &text, QLatin1StringView pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(text).hasMatch();
}

} // namespace

Error classify(const QString &words, Error::Kind otherwise)
{
    if (const std::optional<Error> error = recognised(words))
        return *error;
    return Error{
        .kind = otherwise,
        .message =
            QCoreApplication::translate("core", "Git could not do it: %1").arg(maskedUrl(tellingLine(words))),
        .detail = withoutHints(words),
        .place = {}};
}

QString serverLines(const QString &words)
{
    QStringList said;
    const QStringList lines = words.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("remote:"_L1))
            said.append(line.sliced(7).trimmed());
    }
    while (!said.isEmpty() && said.last().isEmpty())
        said.removeLast();
    while (!said.isEmpty() && said.first().isEmpty())
        said.removeFirst();
    return said.join(u'\n');
}

Error classifyRejection(const QString &branch, const QString &summary, const QString &reason,
                        const QString &words)
{
    const QString server = serverLines(words);
    const QString detail = maskedUrl(server.isEmpty() ? u"%1 (%2)"_s.arg(summary, reason) : server);
    const auto error = [&detail](Error::Kind kind, const QString &message) {
        return Error{.kind = kind, .message = message, .detail = detail, .place = {}};
    };
    if (matches(
            reason,
            "work(ing)? (tree|directory)|currently checked out|up-to-date check|Could not update working"_L1))
        return error(
            Kind::Refused,
            QCoreApplication::translate("core",
                                        "The branch %1 is checked out there and its folder has changes that "
                                        "are not committed. Commit or stash them, then try again.")
                .arg(branch));
    // GitLab and Gitea tell races in these words (kargo#3071, #5286): they do not look like a
    // non-fast-forward.
    if (matches(reason,
                "fetch first|non-fast-forward|stale info|cannot lock ref|incorrect old value|failed to "
                "update ref|"
                "reference already exists|remote ref updated"_L1))
        return error(Kind::Conflict,
                     QCoreApplication::translate("core", "Somebody else moved the branch %1 in the meantime.")
                         .arg(branch));
    if (matches(summary, "remote failure"_L1) || matches(reason, "failed to report status|unpacker error"_L1))
        return classify(words, Kind::Unreachable);
    if (matches(reason, "shallow update"_L1))
        return classify(reason, Kind::Refused);
    if (matches(reason + u'\n' + server,
                "protected branch|protected|GH006|GH013|rule violation|TF402455|pull request"_L1))
        return error(Kind::Denied,
                     QCoreApplication::translate(
                         "core", "The branch %1 is protected on the server: %2. Ask for a review instead.")
                         .arg(branch, oneLine(server.isEmpty() ? reason : server)));
    return error(Kind::Denied,
                 QCoreApplication::translate("core", "The server refused the push to %1: %2")
                     .arg(branch, oneLine(server.isEmpty() ? reason : server)));
}

} // namespace core::git
