// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/git/repository.h"
#include "core/gitops/files.h"
#include "core/gitops/filetree.h"
#include "core/gitops/layout.h"

#include <map>
#include <memory>

namespace core::gitops {

/// One site in one environment: its three files, each present or not.
struct Deployment
{
    std::shared_ptr<const ReleaseLayer> release;
    std::shared_ptr<const EnvLayer> env;
    std::shared_ptr<const Application> application;
    bool hasUnread =
        false; ///< the env layer or the Application is there, but Depth::ReleasesOnly was asked for

    bool isAbsent() const { return !release && !env && !application && !hasUnread; }
};

/// One deployable website.
struct Site
{
    QString key;
    std::vector<Deployment> deployments; ///< one for each environment of the fleet, in its order

    QStringList hosts() const; ///< of the last environment that has any
};

/// All sites at one commit. A value: it never changes once read.
struct Fleet
{
    git::ObjectId commit;
    Layout layout;
    QStringList environments; ///< those that take part, in promotion order
    std::vector<Site> sites; ///< sorted by key
    QStringList ignored; ///< what was seen and not read: `.yml`, names that are no site key, symlinks (paths)

    const Site *site(QStringView key) const;
    int environment(QStringView name) const; ///< its index, or -1
};

/// What was understood of files before, by blob id, so that a fetch that changed three files parses three
/// files. Thread-safe. load() and save() keep it on disk between starts; a damaged file is an empty cache.
class FileCache
{
public:
    FileCache();
    ~FileCache();

    void load(const QString &path);
    Outcome save(const QString &path) const;

    /// How many files were understood anew since this was made, because they were not remembered.
    int misses() const;

    std::shared_ptr<const ReleaseLayer> release(const git::ObjectId &blob) const;
    std::shared_ptr<const EnvLayer> envLayer(const git::ObjectId &blob) const;
    std::shared_ptr<const Application> application(const git::ObjectId &blob) const;
    /// Remembers what the file of this blob says.
    void add(std::shared_ptr<const ReleaseLayer> layer);
    void add(std::shared_ptr<const EnvLayer> layer);
    void add(std::shared_ptr<const Application> application);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Of a repository without any site: a fleet that is still to come.
Fleet emptyFleet(const git::ObjectId &commit, const Layout &layout);

/// The detail of readFleet()'s error where there is no folder of the layout.
inline const QString noFleet = QStringLiteral("no fleet");

/// Which files of each site to understand.
enum class Depth { ReleasesOnly, Everything };

/// Reads the fleet at @p commit. Broken files become errors in their cell, never of the whole. Errors of the
/// Result: the commit or a tree cannot be read; NotFound when no folder of the layout exists (the message
/// names where it looked).
Result<Fleet> readFleet(const git::Repository &repository, const git::ObjectId &commit, const Layout &layout,
                        FileCache &cache, Depth depth = Depth::Everything,
                        const Cancellation &cancellation = {});

/// The same for files that stand anywhere; the fleet's commit is null.
Result<Fleet> readFleet(const FileTree &tree, const Layout &layout, FileCache &cache,
                        Depth depth = Depth::Everything, const Cancellation &cancellation = {});

/// One release file's bytes, understood. @p path is for messages.
ReleaseLayer readRelease(const QByteArray &bytes, const QString &path);
/// Why bytes that are YAML are no such file, in words marked for translation in "core"; null: they are one.
const char *releaseFaultIn(const QByteArray &release);
const char *applicationFaultIn(const QByteArray &application);
EnvLayer readEnvLayer(const QByteArray &bytes, const QString &path);
Application readApplication(const QByteArray &bytes, const QString &path);

} // namespace core::gitops
