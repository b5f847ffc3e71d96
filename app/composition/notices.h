// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

class QDBusMessage;

namespace app {

/// Notices of the desktop about work that ended while the window was not in front
/// (org.freedesktop.Notifications, specification 1.2). A desktop without them shows nothing.
class Notices : public QObject
{
    Q_OBJECT

public:
    explicit Notices(QObject *parent = nullptr);

    /// Replaces the notice before, so that there is one at most.
    void show(const QString &title, const QString &text, bool isUrgent);
    uint last() const { return m_last; } ///< the desktop's number of the notice shown; 0: none yet

Q_SIGNALS:
    void activated(); ///< the person clicked it

private Q_SLOTS:
    void takeAction(uint id, const QString &action);

private:
    uint m_last = 0;
};

} // namespace app
