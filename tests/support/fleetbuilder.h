// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/isolatedgit.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace testsupport {

struct Person
{
    QString name = QStringLiteral("Анна Орлова");
    QString email = QStringLiteral("anna@example.org");
};

/// Makes a GitOps repository for a test, step by step, with exactly the history that the test is about:
///
///     FleetBuilder fleet;
///     fleet.site("shop").released("dev", "aaaaaaaaaaaa-r1").released("prod", "aaaaaaaaaaaa-r1");
///     fleet.commit("Start");
///     const QString release = fleet.moveTag("shop", "dev", "bbbbbbbbbbbb-r1");
///
/// What is said before commit() goes into that commit. The same calls make the same ids. Failures of git end
/// the test. It knows what it wrote itself: after a push by others commit() continues from their commit, but
/// file contents that setTag() edits are its own.
class FleetBuilder
{
public:
    enum class Mode { File, Executable, Symlink };

    /// The files of one site, declared environment by environment.
    class SiteFiles
    {
    public:
        SiteFiles(FleetBuilder &fleet, QString site);

        /// All three files of the environment, with this tag, in double quotes.
        SiteFiles &released(const QString &environment, const QString &tag);
        /// The same, declared but never released: placeholders for repository and tag.
        SiteFiles &notReleased(const QString &environment);
        /// The same with @p bytes as the release file.
        SiteFiles &releaseText(const QString &environment, const QByteArray &bytes);

    private:
        FleetBuilder &m_fleet;
        QString m_site;
    };

    FleetBuilder();

    // What goes into the next commit
    SiteFiles site(const QString &key);
    void file(const QString &path, const QByteArray &bytes, Mode mode = Mode::File);
    void remove(const QString &path);
    /// Replaces the text of `tag:` in the site's release file; quotes, comments and line ends stay.
    void setTag(const QString &site, const QString &environment, const QString &tag);

    // Commits on the current branch; each a minute after the one before, unless @p time is given
    QString commit(const QString &message, const Person &author = {}, const QDateTime &time = {});
    /// setTag() and commit() in one.
    QString moveTag(const QString &site, const QString &environment, const QString &tag,
                    const Person &author = {});
    /// Starts a branch at the tip of the current one and goes there.
    void branch(const QString &name);
    void checkout(const QString &name);
    /// A commit with two parents on the current branch, with what was changed on @p name and what was said
    /// since.
    QString merge(const QString &name, const QString &message, const Person &author = {});

    // What there is
    QString path() const; ///< the bare remote, HEAD is main
    QString folder() const; ///< an empty folder of this fleet's own, gone with it
    QString clone(); ///< a new clone of it, with a user
    QString tip(const QString &branch = QStringLiteral("main")) const; ///< as the remote says now
    QByteArray fileAt(const QString &revision, const QString &path) const; ///< as the remote says now
    QByteArray text(const QString &path) const; ///< as the builder last wrote it on the current branch
    /// Installs a server hook, e.g. `pre-receive`.
    void hook(const QString &name, const QByteArray &script);

    // What it writes, for tests that want it a little different
    static QString releasePath(const QString &site, const QString &environment);
    static QString envPath(const QString &site, const QString &environment);
    static QString applicationPath(const QString &site, const QString &environment);
    /// @p tag is written as it is: bring your own quotes.
    static QByteArray releaseText(const QString &site, const QString &environment, const QString &tag);
    static QByteArray envText(const QString &site, const QString &environment);
    static QByteArray applicationText(const QString &site, const QString &environment);

private:
    struct Content
    {
        QByteArray bytes;
        Mode mode = Mode::File;
    };
    /// nullopt: removed.
    using Changes = QMap<QString, std::optional<Content>>;
    struct Branch
    {
        QMap<QString, Content> files;
        Changes sinceStart; ///< what a merge brings over
    };

    void stage(const QString &path, std::optional<Content> content);
    QString write(const QByteArray &parents, const QString &message, const Person &author);
    QByteArray parent(const QString &branch) const;

    QTemporaryDir m_folder;
    QString m_current = QStringLiteral("main");
    QMap<QString, Branch> m_branches;
    Changes m_staged;
    QDateTime m_time;
    int m_clones = 0;
};

} // namespace testsupport
