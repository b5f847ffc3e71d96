// SPDX-License-Identifier: Apache-2.0
/// A specification as a file: slipway-site(5).
#include "core/bootstrap/answers.h"
#include "core/yaml/edit.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using yaml::Node;

/// Is there a field whose name begins with these parts, `hosts` or `resources.dev`?
bool isAbove(const QString &name)
{
    const qsizetype depth = name.isEmpty() ? 0 : name.count(u'.') + 1;
    const QStringList parts = name.split(u'.');
    return std::ranges::any_of(fields(), [&](const Field &one) {
        const QStringList pattern = QString(QLatin1StringView(one.name)).split(u'.');
        if (pattern.size() <= depth)
            return false;
        for (qsizetype i = 0; i < depth; ++i) {
            if (pattern.at(i) != "{env}"_L1 && pattern.at(i) != parts.at(i))
                return false;
        }
        return true;
    });
}

/// What may follow these parts, for a message.
QStringList namesBelow(const QString &name)
{
    const qsizetype depth = name.isEmpty() ? 0 : name.count(u'.') + 1;
    QStringList names;
    for (const Field &one : fields()) {
        const QStringList pattern = QString(QLatin1StringView(one.name)).split(u'.');
        const bool isBelow =
            depth == 0 || (pattern.size() > depth && pattern.at(0) == name.section(u'.', 0, 0));
        if (isBelow)
            names += pattern.at(depth);
    }
    names.removeDuplicates();
    return names;
}

class Reader
{
public:
    explicit Reader(const QString &file) : m_file(file) {}

    /// Takes the entries of a mapping whose names begin with @p above.
    Outcome read(const Node &mapping, const QString &above)
    {
        if (!mapping.isMapping())
            return wrong(
                mapping,
                above.isEmpty()
                    ? QCoreApplication::translate("core", "A mapping of fields is expected here.")
                    : QCoreApplication::translate("core", "%1 must be a mapping of keys.").arg(above));
        for (size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
            const Node &key = mapping.children[i];
            const QString own = QString::fromUtf8(key.value);
            const QString name = above.isEmpty() ? own : above + u'.' + own;
            if (const Outcome outcome = readEntry(key, mapping.children[i + 1], name, above); !outcome)
                return outcome;
        }
        return {};
    }

    Specification take() { return std::move(m_specification); }

private:
    Outcome readEntry(const Node &key, const Node &value, const QString &name, const QString &above)
    {
        if (field(name) != nullptr)
            return readValue(value, name);
        if (isAbove(name))
            return value.isNull() ? Outcome() : read(value, name);
        const QString own = QString::fromUtf8(key.value);
        const QString names = namesBelow(above).join(u", "_s);
        return wrong(
            key,
            above.isEmpty()
                ? QCoreApplication::translate("core", "A site has no field “%1”. Its fields are: %2.")
                      .arg(own, names)
                : QCoreApplication::translate("core", "%1 has no key “%2”. Its keys are: %3.")
                      .arg(above, own, names));
    }

    Outcome readValue(const Node &value, const QString &name)
    {
        if (value.isNull())
            return {}; // left open
        const bool isList = field(name)->kind == FieldKind::List;
        if (!value.isScalar() && !(isList && value.isSequence()))
            return wrong(value, QCoreApplication::translate("core", "A text is expected here."));
        QStringList values;
        if (value.isScalar())
            values += QString::fromUtf8(value.value);
        for (const Node &item : value.children) {
            if (!item.isScalar() || item.value.isEmpty())
                return wrong(item, QCoreApplication::translate("core", "A text is expected here."));
            values += QString::fromUtf8(item.value);
        }
        const Outcome outcome = m_specification.set(name, values);
        if (!outcome)
            return wrong(value, outcome.error().message);
        m_specification.setPlace(name, placeOf(value));
        return {};
    }

    std::unexpected<Error> wrong(const Node &at, const QString &message) const
    {
        return failAt(placeOf(at), Error::Kind::Malformed, message);
    }

    Place placeOf(const Node &node) const
    {
        return {.file = m_file, .line = node.line, .column = node.column};
    }

    QString m_file;
    Specification m_specification;
};

/// Writes fields as nested mappings, in their order.
class Writer
{
public:
    void add(const QString &name, const Answer &answer, const QString &remark)
    {
        const Field *const known = field(name);
        const QStringList pattern = QString(QLatin1StringView(known->name)).split(u'.');
        QStringList keys = name.split(u'.');
        if (pattern.constLast() == "*"_L1) // what stands for the star may have dots
            keys = keys.first(pattern.size() - 1) << QStringList(keys.sliced(pattern.size() - 1)).join(u'.');
        open(keys.first(keys.size() - 1));
        const bool isOpen = answer.values == QStringList{QString()};
        m_bytes += indentation() + yaml::scalarText(keys.constLast()) + ':'
            + (isOpen ? QByteArray() : ' ' + valueText(*known, answer.values)) + remarkText(remark) + '\n';
    }

    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray indentation() const { return {2 * m_open.size(), ' '}; }

    void open(const QStringList &keys)
    {
        qsizetype same = 0;
        while (same < keys.size() && same < m_open.size() && keys.at(same) == m_open.at(same))
            ++same;
        m_open = m_open.first(same);
        for (const QString &key : keys.sliced(same)) {
            m_bytes += indentation() + yaml::scalarText(key) + ":\n";
            m_open += key;
        }
    }

    static QByteArray valueText(const Field &known, const QStringList &values)
    {
        if (known.kind == FieldKind::Flag)
            return values.value(0).toUtf8();
        if (known.kind == FieldKind::Text)
            return yaml::scalarText(values.value(0));
        QByteArrayList items;
        for (const QString &value : values)
            items += yaml::scalarText(value, yaml::Style::Plain, yaml::Surroundings::Any);
        return '[' + items.join(", ") + ']';
    }

    static QByteArray remarkText(const QString &remark)
    {
        return remark.isEmpty() ? QByteArray() : " # " + remark.toUtf8();
    }

    QByteArray m_bytes;
    QStringList m_open;
};

/// Fields that have mappings in common must follow each other: `resources.dev.requests`,
/// `resources.dev.limits`.
QStringList inFileOrder(const Answers &answers)
{
    QStringList names;
    for (const auto &[name, answer] : answers.all()) {
        if (field(name) != nullptr)
            names += name;
    }
    const auto rank = [](const QString &name) {
        const qsizetype order = field(name) - fields().data();
        const auto first = std::ranges::find_if(fields(), [&](const Field &one) {
            return QString(QLatin1StringView(one.name)).section(u'.', 0, 0) == name.section(u'.', 0, 0);
        });
        return std::tuple(first - fields().begin(), environmentOf(name), order);
    };
    std::ranges::stable_sort(names, {}, rank);
    return names;
}

} // namespace

Result<Specification> readSpecification(const QByteArray &bytes, const QString &file)
{
    const Result<yaml::Stream> stream = yaml::parse(bytes, file);
    if (!stream)
        return std::unexpected(stream.error());
    if (stream->documents.size() > 1)
        return fail(Error::Kind::Malformed,
                    QCoreApplication::translate("core", "%1 holds more than one document.").arg(file));
    if (stream->documents.empty() || stream->documents.front().isNull())
        return Specification();
    Reader reader(file);
    if (const Outcome outcome = reader.read(stream->documents.front(), {}); !outcome)
        return std::unexpected(outcome.error());
    return reader.take();
}

QByteArray writeSpecification(const Specification &specification, const Answers &answers)
{
    Answers all = answers;
    QStringList needed{u"argo.repoURL"_s};
    for (const QString &environment : answers.list(u"environments"_s))
        needed += fieldName("hosts.{env}", environment);
    for (const QString &name : std::as_const(needed)) {
        if (!all.has(name))
            all.set(name, {QString()}, {.origin = Origin::You});
    }
    Writer writer;
    for (const QString &name : inFileOrder(all)) {
        const Answer &answer = *all.find(name);
        const bool isOpen = !answers.has(name);
        const bool isSaid = specification.says(name) || answer.source.origin == Origin::You;
        writer.add(name, answer,
                   isOpen ? QCoreApplication::translate("core", "say which")
                          : (isSaid ? QString() : answer.source.text()));
    }
    return writer.take();
}

} // namespace core::bootstrap
