// SPDX-License-Identifier: Apache-2.0
/// What is said about sites in a new environment, as a file.
#include "core/bootstrap/environment.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using yaml::Node;

class WishReader
{
public:
    explicit WishReader(QString file) : m_file(std::move(file)) {}

    Outcome read(const Node &root)
    {
        if (!root.isMapping())
            return wrong(root, QCoreApplication::translate("core", "A mapping of sites is expected here."));
        for (size_t i = 0; i + 1 < root.children.size(); i += 2) {
            const QString site = QString::fromUtf8(root.children[i].value);
            m_wish.places[site] = placeOf(root.children[i]);
            m_wish.said.try_emplace(site); // one of whom nothing is said has to be there too
            if (const Outcome outcome = readSite(site, root.children[i + 1]); !outcome)
                return outcome;
        }
        return {};
    }

    EnvironmentWish take() { return std::move(m_wish); }

private:
    Outcome readSite(const QString &site, const Node &names)
    {
        if (!names.isMapping())
            return wrong(names,
                         QCoreApplication::translate("core", "%1 must be a mapping of keys.").arg(site));
        for (size_t i = 0; i + 1 < names.children.size(); i += 2) {
            const Node &key = names.children[i];
            const QString name = QString::fromUtf8(key.value);
            if (!ownNames().contains(name))
                return wrong(key,
                             QCoreApplication::translate("core", "%1 has no key “%2”. Its keys are: %3.")
                                 .arg(site, name, ownNames().join(u", "_s)));
            if (const Outcome outcome = readValues(site, name, names.children[i + 1]); !outcome)
                return outcome;
        }
        return {};
    }

    Outcome readValues(const QString &site, const QString &name, const Node &value)
    {
        if (value.isNull())
            return {}; // left open
        const bool isList = name == "hosts"_L1 || name == "extraSecrets"_L1;
        if (!value.isScalar() && !(isList && value.isSequence()))
            return wrong(value, QCoreApplication::translate("core", "A text is expected here."));
        QStringList values;
        if (value.isScalar())
            values += QString::fromUtf8(value.value);
        for (const Node &item : value.children)
            values += item.isNull() ? QString() : QString::fromUtf8(item.value);
        if (values.contains(QString()) || values.isEmpty())
            return wrong(value, QCoreApplication::translate("core", "A text is expected here."));
        m_wish.said[site][name] = values;
        m_wish.places[site + u':' + name] = placeOf(value);
        return {};
    }

    Place placeOf(const Node &node) const
    {
        return {.file = m_file, .line = node.line, .column = node.column};
    }

    std::unexpected<Error> wrong(const Node &at, const QString &message) const
    {
        return failAt(placeOf(at), Error::Kind::Malformed, message);
    }

    QString m_file;
    EnvironmentWish m_wish;
};

} // namespace

Result<EnvironmentWish> readWish(const QByteArray &bytes, const QString &file)
{
    const Result<yaml::Stream> stream = yaml::parse(bytes, file);
    if (!stream)
        return std::unexpected(stream.error());
    if (stream->documents.size() > 1)
        return fail(Error::Kind::Malformed,
                    QCoreApplication::translate("core", "%1 holds more than one document.").arg(file));
    if (stream->documents.empty() || stream->documents.front().isNull())
        return EnvironmentWish();
    WishReader reader(file);
    if (const Outcome outcome = reader.read(stream->documents.front()); !outcome)
        return std::unexpected(outcome.error());
    return reader.take();
}

} // namespace core::bootstrap
