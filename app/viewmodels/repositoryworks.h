// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/repositorywork.h"

namespace viewmodels {

/// Which repositories something goes on in, and which of them is open in the window.
class RepositoryWorks : public QObject
{
    Q_OBJECT

public:
    explicit RepositoryWorks(core::Clock clock, QObject *parent = nullptr);

    /// Of the repository that is open; where none is, of none, and it stays empty.
    RepositoryWork *here() const { return m_here; }
    /// Those that go on, or need somebody, while another repository is open; in the order they were opened.
    const QList<RepositoryWork *> &elsewhere() const { return m_elsewhere; }
    /// A run in this repository, in whichever branch; null: there is none.
    RepositoryWork *runningIn(const core::workspace::Target &target) const;
    bool isWriting() const; ///< anywhere

    /// This one is open now, as @p location names it; @p key: Target::key(). What went on in the one before
    /// goes on.
    void arrive(const core::workspace::Target &target, const QString &key, const QString &location);
    void leave(); ///< none is open now
    /// The repository is gone: nothing of it is worth keeping. Not while it is written to.
    void forget(const core::workspace::Target &target);

Q_SIGNALS:
    void hereChanged();
    void elsewhereChanged();
    void runChanged(); ///< of whichever
    void answered(); ///< something was written
    void ended(viewmodels::RepositoryWork *work); ///< a run
    void reviewWanted(QList<core::promotion::Request> requests); ///< here

private:
    RepositoryWork *add(const QString &key);
    void setHere(RepositoryWork *work);
    void sortOut();

    core::Clock m_clock;
    RepositoryWork m_nowhere;
    RepositoryWork *m_here = &m_nowhere;
    QList<RepositoryWork *> m_works;
    QList<RepositoryWork *> m_elsewhere;
};

} // namespace viewmodels
