// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fleetbuilder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

QByteArray block(const QByteArray &bytes)
{
    return "data " + QByteArray::number(bytes.size()) + '\n' + bytes + '\n';
}

QByteArray modeBits(FleetBuilder::Mode mode)
{
    switch (mode) {
    case FleetBuilder::Mode::Executable: return "100755";
    case FleetBuilder::Mode::Symlink: return "120000";
    case FleetBuilder::Mode::File: break;
    }
    return "100644";
}

/// +0330
QByteArray zone(const QDateTime &time)
{
    const int minutes = std::abs(time.offsetFromUtc()) / 60;
    const QByteArray digits =
        QByteArray::number((minutes / 60 * 100) + (minutes % 60)).rightJustified(4, '0');
    return (time.offsetFromUtc() < 0 ? '-' : '+') + digits;
}

QByteArray host(const QString &site, const QString &environment)
{
    return (environment == u"prod"_s ? site : environment + u'.' + site).toUtf8() + ".example.org";
}

void writeFile(const QString &path, const QByteArray &bytes, QFile::Permissions permissions)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.setPermissions(permissions))
        qFatal("cannot write %s: %s", qUtf8Printable(path), qUtf8Printable(file.errorString()));
}

} // namespace

FleetBuilder::SiteFiles::SiteFiles(FleetBuilder &fleet, QString site)
    : m_fleet(fleet), m_site(std::move(site))
{
}

FleetBuilder::SiteFiles &FleetBuilder::SiteFiles::released(const QString &environment, const QString &tag)
{
    return releaseText(environment, FleetBuilder::releaseText(m_site, environment, u'"' + tag + u'"'));
}

FleetBuilder::SiteFiles &FleetBuilder::SiteFiles::notReleased(const QString &environment)
{
    QByteArray text = FleetBuilder::releaseText(m_site, environment, u"\"REPLACE_ME_TAG\""_s);
    text.replace("registry.example.org/fleet", "REPLACE_ME_REGISTRY");
    return releaseText(environment, text);
}

FleetBuilder::SiteFiles &FleetBuilder::SiteFiles::releaseText(const QString &environment,
                                                              const QByteArray &bytes)
{
    m_fleet.file(releasePath(m_site, environment), bytes);
    m_fleet.file(envPath(m_site, environment), envText(m_site, environment));
    m_fleet.file(applicationPath(m_site, environment), applicationText(m_site, environment));
    return *this;
}

FleetBuilder::FleetBuilder() : m_time(QDate(2026, 1, 5), QTime(9, 0), Qt::UTC)
{
    if (!m_folder.isValid())
        qFatal("no temporary folder: %s", qUtf8Printable(m_folder.errorString()));
    QDir(m_folder.path()).mkdir(u"work"_s);
    runGit(m_folder.path(), {u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s, u"remote.git"_s});
    m_branches.insert(m_current, {});
}

FleetBuilder::SiteFiles FleetBuilder::site(const QString &key)
{
    return {*this, key};
}

void FleetBuilder::file(const QString &path, const QByteArray &bytes, Mode mode)
{
    stage(path, Content{bytes, mode});
}

void FleetBuilder::remove(const QString &path)
{
    stage(path, std::nullopt);
}

void FleetBuilder::stage(const QString &path, std::optional<Content> content)
{
    Branch &branch = m_branches[m_current];
    if (content)
        branch.files.insert(path, *content);
    else
        branch.files.remove(path);
    branch.sinceStart.insert(path, content);
    m_staged.insert(path, content);
}

void FleetBuilder::setTag(const QString &site, const QString &environment, const QString &tag)
{
    static const QRegularExpression line(u"^( +tag: *)(\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|[^ \"'\\r\\n]*)"_s,
                                         QRegularExpression::MultilineOption);
    const QString path = releasePath(site, environment);
    QString whole = QString::fromUtf8(text(path));
    const QRegularExpressionMatch found = line.match(whole);
    if (!found.hasMatch())
        qFatal("no tag to set in %s", qUtf8Printable(path));
    const QString old = found.captured(2);
    const QString quote = old.startsWith(u'"') || old.startsWith(u'\'') ? old.left(1) : QString();
    whole.replace(found.capturedStart(2), found.capturedLength(2), quote + tag + quote);
    file(path, whole.toUtf8());
}

QString FleetBuilder::commit(const QString &message, const Person &author, const QDateTime &time)
{
    m_time = time.isValid() ? time : m_time.addSecs(60);
    return write(parent(m_current), message, author);
}

QString FleetBuilder::moveTag(const QString &site, const QString &environment, const QString &tag,
                              const Person &author)
{
    setTag(site, environment, tag);
    return commit(u"%1: %2 to %3"_s.arg(site, environment, tag), author);
}

void FleetBuilder::branch(const QString &name)
{
    runGit(path(), {u"update-ref"_s, u"refs/heads/"_s + name, u"refs/heads/"_s + m_current});
    m_branches.insert(name, {m_branches.value(m_current).files, {}});
    m_current = name;
}

void FleetBuilder::checkout(const QString &name)
{
    if (!m_branches.contains(name))
        qFatal("no branch %s", qUtf8Printable(name));
    m_current = name;
}

QString FleetBuilder::merge(const QString &name, const QString &message, const Person &author)
{
    const Changes changes = m_branches.value(name).sinceStart;
    for (auto it = changes.begin(); it != changes.end(); ++it)
        stage(it.key(), it.value());
    m_time = m_time.addSecs(60);
    return write(parent(m_current) + "merge refs/heads/" + name.toUtf8() + "^0\n", message, author);
}

QByteArray FleetBuilder::parent(const QString &branch) const
{
    const QString ref = u"refs/heads/"_s + branch;
    const bool exists = tryGit(path(), {u"rev-parse"_s, u"-q"_s, u"--verify"_s, ref}).exitCode == 0;
    return exists ? "from " + ref.toUtf8() + "^0\n" : QByteArray();
}

QString FleetBuilder::write(const QByteArray &parents, const QString &message, const Person &author)
{
    const QByteArray who = author.name.toUtf8() + " <" + author.email.toUtf8() + "> "
        + QByteArray::number(m_time.toSecsSinceEpoch()) + ' ' + zone(m_time);
    QByteArray stream = "commit refs/heads/" + m_current.toUtf8() + "\nmark :1\nauthor " + who
        + "\ncommitter " + who + '\n' + block(message.toUtf8()) + parents;
    for (auto it = m_staged.cbegin(); it != m_staged.cend(); ++it) {
        const QByteArray file = it.key().toUtf8();
        stream += it.value()
            ? "M " + modeBits(it.value()->mode) + " inline " + file + '\n' + block(it.value()->bytes)
            : "D " + file + '\n';
    }
    stream += "\nget-mark :1\n";
    m_staged.clear();
    return runGit(path(), {u"fast-import"_s, u"--quiet"_s}, stream);
}

QString FleetBuilder::path() const
{
    return m_folder.filePath(u"remote.git"_s);
}

QString FleetBuilder::folder() const
{
    return m_folder.filePath(u"work"_s);
}

QString FleetBuilder::clone()
{
    const QString into = m_folder.filePath(u"clone-%1"_s.arg(++m_clones));
    runGit(m_folder.path(), {u"clone"_s, u"-q"_s, path(), into});
    runGit(into, {u"config"_s, u"user.name"_s, u"Test User"_s});
    runGit(into, {u"config"_s, u"user.email"_s, u"test@example.org"_s});
    return into;
}

QString FleetBuilder::tip(const QString &branch) const
{
    return runGit(path(), {u"rev-parse"_s, u"--verify"_s, u"refs/heads/"_s + branch});
}

QByteArray FleetBuilder::fileAt(const QString &revision, const QString &path) const
{
    const GitAnswer answer = tryGit(this->path(), {u"cat-file"_s, u"blob"_s, revision + u':' + path});
    if (answer.exitCode != 0)
        qFatal("%s is not in %s: %s", qUtf8Printable(path), qUtf8Printable(revision), answer.err.constData());
    return answer.out;
}

QByteArray FleetBuilder::text(const QString &path) const
{
    const Branch branch = m_branches.value(m_current);
    if (!branch.files.contains(path))
        qFatal("%s was not written", qUtf8Printable(path));
    return branch.files.value(path).bytes;
}

void FleetBuilder::hook(const QString &name, const QByteArray &script)
{
    const QString hooks = path() + u"/hooks"_s;
    QDir().mkpath(hooks);
    writeFile(hooks + u'/' + name, script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString FleetBuilder::releasePath(const QString &site, const QString &environment)
{
    return u"deploy/env/release-%1/%2.yaml"_s.arg(environment, site);
}

QString FleetBuilder::envPath(const QString &site, const QString &environment)
{
    return u"deploy/env/%1/%2.yaml"_s.arg(environment, site);
}

QString FleetBuilder::applicationPath(const QString &site, const QString &environment)
{
    return u"deploy/argocd/apps/%1/%2.yaml"_s.arg(environment, site);
}

QByteArray FleetBuilder::releaseText(const QString &site, const QString &environment, const QString &tag)
{
    return "# What " + site.toUtf8() + " runs in " + environment.toUtf8()
        + ".\n"
          "env:\n"
          "  APP_NAME: \"@fleet/"
        + site.toUtf8()
        + "\"\n"
          "\n"
          "image:\n"
          "  repository: \"registry.example.org/fleet/"
        + site.toUtf8()
        + "\"\n"
          "  tag: "
        + tag.toUtf8()
        + "\n"
          "  pullSecrets:\n"
          "    - name: regcred\n";
}

QByteArray FleetBuilder::envText(const QString &site, const QString &environment)
{
    const QByteArray name = site.toUtf8() + '-' + environment.toUtf8();
    const QByteArray domain = host(site, environment);
    return "# Настройки сайта " + site.toUtf8()
        + ": секретов здесь нет, только ссылки на них.\n"
          "env:\n"
          "  SYNESTRA_ENV: \""
        + environment.toUtf8()
        + "\"\n"
          "  NEXT_PUBLIC_SERVER_URL: \"https://"
        + domain
        + "\"\n"
          "\n"
          "envFrom:\n"
          "  secretRef: \"web-"
        + name
        + "-env\"\n"
          "\n"
          "ingress:\n"
          "  enabled: true\n"
          "  hosts:\n"
          "    - host: \""
        + domain
        + "\"\n"
          "      paths:\n"
          "        - path: /\n"
          "          pathType: Prefix\n"
          "\n"
          "command:\n"
          "  - sh\n"
          "  - -lc\n"
          "  - |\n"
          "    set -e\n"
          "    exec node server.js\n";
}

QByteArray FleetBuilder::applicationText(const QString &site, const QString &environment)
{
    const QByteArray name = "web-" + site.toUtf8() + '-' + environment.toUtf8();
    const QByteArray values = site.toUtf8() + ".yaml\n";
    return "apiVersion: argoproj.io/v1alpha1\n"
           "kind: Application\n"
           "metadata:\n"
           "  name: "
        + name
        + "\n"
          "  namespace: argocd\n"
          "spec:\n"
          "  project: fleet\n"
          "  source:\n"
          "    repoURL: https://git.example.org/fleet/web.git\n"
          "    targetRevision: main\n"
          "    path: deploy/charts/web-app\n"
          "    helm:\n"
          "      valueFiles:\n"
          "        - ../../env/release-"
        + environment.toUtf8() + '/' + values + "        - ../../env/" + environment.toUtf8() + '/' + values
        + "  destination:\n"
          "    server: https://kubernetes.default.svc\n"
          "    namespace: "
        + name
        + "\n"
          "  syncPolicy:\n"
          "    automated:\n"
          "      prune: true\n"
          "      selfHeal: "
        + (environment == u"dev"_s ? "false" : "true") + "\n";
}

} // namespace testsupport
