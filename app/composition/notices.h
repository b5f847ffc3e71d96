// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <optional>

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

Q_SIGNALS:
    void activated(); ///< the person clicked it

private Q_SLOTS:
    void takeAction(uint id, const QString &action);

private:
    struct Notice
    {
        QString title;
        QString text;
        bool isUrgent = false;
    };
    void send(const Notice &notice);

    uint m_last = 0; ///< the desktop's number of the notice shown; 0: none yet
    bool m_isSending = false; ///< the desktop has not said the number yet
    std::optional<Notice> m_next; ///< came meanwhile, and replaces that one
};

} // namespace app
