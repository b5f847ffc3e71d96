// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>

/// A window as assistive programs have it: AT-SPI 2 over D-Bus, interfaces as at-spi2-core describes them.
/// For programs of the tests' own; every question waits for its answer.
namespace testsupport {

/// One thing of a running window. Nothing to be asked of one that is not there: it has no name and no state.
class Thing
{
public:
    enum State { // numbers of AtspiStateType
        Checked = 4,
        Enabled = 8,
        Focused = 12,
        Selected = 23,
        Showing = 25
    };

    Thing() = default;
    Thing(QDBusConnection bus, QString service, QString path);

    bool isThere() const { return !m_path.isEmpty(); }
    QString name() const;
    QString role() const; ///< "push button", "list item"; names of at-spi2-core
    bool is(State state) const;
    QList<Thing> children() const;
    /// The nearest one below that is shown, has this role, and whose name begins like this.
    Thing find(const QString &role, const QString &nameStart) const;
    bool
    act(const QString &action = QStringLiteral("Press")) const; ///< false: it has no such action, or refused

private:
    QDBusMessage ask(const QString &interface, const QString &method,
                     const QVariantList &arguments = {}) const;
    QVariant property(const QString &name) const;

    QDBusConnection m_bus{QString()};
    QString m_service;
    QString m_path;
};

/// Who reads the windows of a session.
class Assistant
{
public:
    /// Asks the session's bus for the one of assistive programs. Empty: both answer.
    QString attend(const QString &sessionBus);
    void leave();
    Thing window() const; ///< the first window of the first program; not there: none is open

private:
    QDBusConnection m_bus{QString()};
};

} // namespace testsupport
