// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/assistant.h"

#include <QDBusArgument>
#include <QDBusObjectPath>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

constexpr int s_patience = 60'000;
constexpr int s_depth = 64; ///< a tree that does not end is a fault of the program's
constexpr int s_actions = 8; ///< of one thing; more than any has
const QString s_sessionName = u"assistant-session"_s;
const QString s_assistiveName = u"assistant"_s;

} // namespace

Thing::Thing(QDBusConnection bus, QString service, QString path)
    : m_bus(std::move(bus))
    , m_service(std::move(service))
    , m_path(path == "/org/a11y/atspi/null"_L1 ? QString() : std::move(path))
{
}

QDBusMessage Thing::ask(const QString &interface, const QString &method, const QVariantList &arguments) const
{
    if (!isThere())
        return {};
    QDBusMessage message = QDBusMessage::createMethodCall(m_service, m_path, interface, method);
    message.setArguments(arguments);
    return m_bus.call(message, QDBus::Block, s_patience);
}

QVariant Thing::property(const QString &name) const
{
    const QDBusMessage answer =
        ask(u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {u"org.a11y.atspi.Accessible"_s, name});
    return answer.arguments().value(0).value<QDBusVariant>().variant();
}

QString Thing::name() const
{
    return property(u"Name"_s).toString();
}

QString Thing::role() const
{
    return ask(u"org.a11y.atspi.Accessible"_s, u"GetRoleName"_s).arguments().value(0).toString();
}

bool Thing::is(State state) const
{
    const QVariant answer = ask(u"org.a11y.atspi.Accessible"_s, u"GetState"_s).arguments().value(0);
    QList<uint> words;
    if (answer.canConvert<QDBusArgument>())
        answer.value<QDBusArgument>() >> words;
    return !words.isEmpty() && (words.constFirst() >> static_cast<uint>(state) & 1U) != 0;
}

QList<Thing> Thing::children() const
{
    QList<Thing> found;
    const int count = property(u"ChildCount"_s).toInt();
    for (int i = 0; i < count; ++i) {
        const QDBusMessage answer = ask(u"org.a11y.atspi.Accessible"_s, u"GetChildAtIndex"_s, {i});
        if (answer.signature() != "(so)"_L1)
            continue; // gone meanwhile
        const auto reference = answer.arguments().constFirst().value<QDBusArgument>();
        QString service;
        QDBusObjectPath path;
        reference.beginStructure();
        reference >> service >> path;
        reference.endStructure();
        found += Thing(m_bus, service, path.path());
    }
    return found;
}

Thing Thing::find(const QString &role, const QString &nameStart) const
{
    QList<Thing> level = children();
    for (int depth = 0; depth < s_depth && !level.isEmpty(); ++depth) {
        QList<Thing> next;
        for (const Thing &thing : level) {
            if (!thing.is(Showing))
                continue;
            if (thing.role() == role && thing.name().startsWith(nameStart))
                return thing;
            next += thing.children();
        }
        level = next;
    }
    return {};
}

bool Thing::act(const QString &action) const
{
    const QString actions = u"org.a11y.atspi.Action"_s;
    for (int i = 0; i < s_actions; ++i) {
        const QString name = ask(actions, u"GetName"_s, {i}).arguments().value(0).toString();
        if (name == action)
            return ask(actions, u"DoAction"_s, {i}).arguments().value(0).toBool();
    }
    return false;
}

QString Assistant::attend(const QString &sessionBus)
{
    const QDBusConnection session = QDBusConnection::connectToBus(sessionBus, s_sessionName);
    const QDBusMessage answer =
        session.call(QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s,
                                                    u"GetAddress"_s),
                     QDBus::Block, s_patience);
    const QString address = answer.arguments().value(0).toString();
    QDBusConnection::disconnectFromBus(s_sessionName);
    if (address.isEmpty())
        return u"no bus of assistive programs: "_s + answer.errorMessage();
    m_bus = QDBusConnection::connectToBus(address, s_assistiveName);
    return m_bus.isConnected() ? QString() : m_bus.lastError().message();
}

void Assistant::leave()
{
    m_bus = QDBusConnection(QString());
    QDBusConnection::disconnectFromBus(s_assistiveName);
}

Thing Assistant::window() const
{
    const Thing desktop(m_bus, u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s);
    const QList<Thing> programs = desktop.children();
    return programs.isEmpty() ? Thing() : programs.constFirst().children().value(0);
}

} // namespace testsupport
