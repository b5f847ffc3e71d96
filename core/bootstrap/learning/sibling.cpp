// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/learning/sibling.h"

#include "core/bootstrap/learning/identity.h"
#include "core/bootstrap/learning/words.h"
#include "core/bootstrap/lists.h"
#include "core/canon/secretvalue.h"
#include "core/yaml/insert.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using canon::FileKind;
using yaml::Node;

/// A mapping's key with its value, by the keys that lead there.
std::pair<const Node *, const Node *> entryAt(const Node &root, const QStringList &keys)
{
    const Node *const parent = nodeAt(root, keys.first(keys.size() - 1));
    for (size_t i = 0; parent != nullptr && parent->isMapping() && i + 1 < parent->children.size(); i += 2) {
        if (parent->children[i].value == keys.constLast().toUtf8())
            return {&parent->children[i], &parent->children[i + 1]};
    }
    return {nullptr, nullptr};
}

/// Which list of a file holds the values of a field.
QStringList listOf(QStringView field)
{
    if (field.startsWith("hosts."_L1))
        return {u"ingress"_s, u"hosts"_s};
    if (field.startsWith("extraSecrets."_L1))
        return {u"envFrom"_s, u"extraSecretRefs"_s};
    if (field.startsWith("syncOptions."_L1))
        return {u"spec"_s, u"syncPolicy"_s, u"syncOptions"_s};
    if (field == "image.pullSecrets"_L1)
        return {u"image"_s, u"pullSecrets"_s};
    return {};
}

QByteArray scalarFor(const Statement &statement, const QString &value)
{
    static const QRegularExpression s_number(u"\\A[0-9]+(\\.[0-9]+)?\\z"_s);
    const Field *const known = field(statement.field);
    const bool isFlag = known != nullptr && known->kind == FieldKind::Flag;
    const bool isNumber = statement.field.startsWith("resources."_L1) && s_number.match(value).hasMatch();
    if ((isFlag || isNumber) && statement.node->style == yaml::Style::Plain)
        return value.toUtf8();
    return yaml::scalarText(value, statement.node->style, yaml::Surroundings::Any);
}

/// Makes the new site's file of a sibling's, stage by stage; each stage parses what the one before left.
class Learning
{
public:
    Learning(const Example &example, const Lesson &lesson)
        : m_example(example), m_lesson(lesson), m_bytes(example.bytes)
    {
    }

    Result<Learned> run()
    {
        for (const auto stage :
             {&Learning::replaceNames, &Learning::dropDigest, &Learning::fitLists, &Learning::addSettings}) {
            if (const Outcome outcome = (this->*stage)(); !outcome)
                return std::unexpected(outcome.error());
        }
        return Learned{.bytes = std::move(m_bytes), .questions = std::move(m_questions)};
    }

private:
    Result<yaml::Stream> parsed() const
    {
        auto stream = yaml::parse(m_bytes, m_example.path);
        if (stream && (stream->documents.size() != 1 || !stream->documents.front().isMapping()))
            return failAt({m_example.path, 0, 0}, Error::Kind::Refused,
                          QCoreApplication::translate(
                              "core", "A file of one document, a mapping, is expected to learn from."));
        return stream;
    }

    std::vector<Statement> statements(const Node &root) const
    {
        // By the names of the new file's environment: its values are asked for.
        return statementsIn(m_example.kind, m_lesson.environment, root);
    }

    /// What stands in a place that is known; nullopt: what stood there.
    std::optional<QString> valueFor(const Statement &statement, qsizetype index) const
    {
        const QString &name = statement.field;
        if (name == "image.tag"_L1)
            return tag();
        if (name.startsWith("environment."_L1))
            return m_lesson.environment;
        if (name.startsWith("valueFiles."_L1))
            return valueFile(statement.value);
        const Field *const known = field(name);
        const Answer *const answer = m_lesson.answers.find(name);
        if (known == nullptr || answer == nullptr)
            return std::nullopt;
        const Origin origin = answer->source.origin;
        const bool isSaid = origin == Origin::You || origin == Origin::Own;
        const bool isOther = m_example.environment != m_lesson.environment && origin == Origin::Canon;
        if (!known->isOfSite && !isSaid && !isOther)
            return std::nullopt;
        return index < answer->values.size() ? std::optional(answer->values.at(index)) : std::nullopt;
    }

    QString tag() const
    {
        const QString &wanted = m_lesson.answers.text(u"image.tag"_s);
        const QStringList environments = environmentsOf(m_lesson.specification, m_lesson.ground);
        const bool isFirst = m_lesson.environment == environments.value(0);
        return isFirst && !wanted.isEmpty() ? wanted : placeholderTag;
    }

    QString valueFile(const QString &path) const
    {
        QStringList parts = path.split(u'/');
        if (parts.constLast() == m_example.site + u".yaml"_s)
            parts.last() = m_lesson.specification.key() + u".yaml"_s;
        if (m_example.environment != m_lesson.environment) {
            for (qsizetype i = 0; i + 1 < parts.size(); ++i)
                parts[i] = withWord(parts.at(i), m_example.environment, m_lesson.environment);
        }
        return parts.join(u'/');
    }

    Outcome replaceNames()
    {
        const Result<yaml::Stream> stream = parsed();
        if (!stream)
            return std::unexpected(stream.error());
        QList<Splice> splices = knownPlaces(stream->documents.front());
        const qsizetype known = splices.size();
        addOccurrences(splices, known);
        addOwnValues(stream->documents.front(), splices);
        std::ranges::stable_sort(
            m_questions, {}, [](const Question &one) { return std::pair(one.place.line, one.place.column); });
        return apply(*stream, splices);
    }

    /// The scalars that say what a field is, with what they will say; those that stay are protected too.
    QList<Splice> knownPlaces(const Node &root) const
    {
        QList<Splice> splices;
        QHash<QString, qsizetype> counts;
        for (const Statement &statement : statements(root)) {
            const std::optional<QString> value = valueFor(statement, counts[statement.field]++);
            const bool isVariable = statement.field.startsWith("settings."_L1);
            if (!value && isVariable)
                continue; // whatever is in it is looked for
            const Node &node = *statement.node;
            const bool isSame = !value || *value == statement.value;
            splices += {.begin = node.begin,
                        .end = node.end,
                        .bytes = isSame ? m_bytes.sliced(node.begin, node.end - node.begin)
                                        : scalarFor(statement, *value)};
        }
        return splices;
    }

    void addOccurrences(QList<Splice> &splices, qsizetype known)
    {
        const Text text(m_bytes);
        const QList<Splice> places = splices.first(known);
        for (const Occurrence &one : Identity(m_example, m_lesson).in(text.string())) {
            const qsizetype begin = text.byteAt(one.begin);
            const qsizetype end = text.byteAt(one.begin + one.length);
            const bool isKnown = std::ranges::any_of(
                places, [&](const Splice &place) { return begin < place.end && place.begin < end; });
            if (!isKnown)
                splices += {.begin = begin, .end = end, .bytes = decided(one, text).toUtf8()};
        }
    }

    /// The sibling's id at a counter would count the new site's visitors as its own. In the site's own files
    /// it is right.
    void addOwnValues(const Node &root, QList<Splice> &splices)
    {
        if (m_example.kind != FileKind::Env || m_example.site == m_lesson.specification.key())
            return;
        const QList<Splice> decided = splices;
        for (const canon::Value &value : canon::valuesOf(root)) {
            const Node &node = *value.node;
            const bool isDecided = std::ranges::any_of(
                decided, [&](const Splice &one) { return node.begin < one.end && one.begin < node.end; });
            // What looks like a secret is not shown to ask about it: the canon names it by its key.
            const bool isSecret = canon::secretSign(value.name, value.text) != canon::SecretSign::None;
            if (!isDecided && !isSecret && isLine(value)
                && m_lesson.ground.siteValues().isOwn(m_example.environment, value))
                addOwnValue(node, splices);
        }
    }

    void addOwnValue(const Node &node, QList<Splice> &splices)
    {
        const QString id = questionId(node.line, node.column);
        const QString answer = u"answers."_s + id;
        if (m_lesson.specification.says(answer)) {
            const QString value = m_lesson.specification.text(answer);
            splices += {.begin = node.begin,
                        .end = node.end,
                        .bytes = yaml::scalarText(value, node.style, yaml::Surroundings::Any)};
            return;
        }
        const QString value = QString::fromUtf8(node.value);
        m_questions +=
            {.id = id,
             .place = {m_example.path, node.line, node.column},
             .line = QString::fromUtf8(m_example.bytes.split('\n').value(node.line - 1)).trimmed(),
             .found = value,
             .proposal = value,
             .reason = QCoreApplication::translate(
                 "core",
                 "Nearly every site has another value here, and this is the sibling's. Say the new "
                 "site's.")};
    }

    QString questionId(int line, int column) const
    {
        return u"%1.%2.%3.%4"_s.arg(toString(m_example.kind), m_lesson.environment).arg(line).arg(column);
    }

    /// What comes to stand there; where that is not clear and nobody has said, it is noted as a question.
    QString decided(const Occurrence &one, const Text &text)
    {
        if (one.question.isEmpty())
            return one.replacement;
        const int line = text.lineAt(one.begin);
        const int column = text.columnAt(one.begin);
        const QString id = questionId(line, column);
        const QString answer = u"answers."_s + id;
        if (m_lesson.specification.says(answer))
            return m_lesson.specification.text(answer);
        m_questions += {.id = id,
                        .place = {m_example.path, line, column},
                        .line = text.lineOf(one.begin),
                        .found = text.string().sliced(one.begin, one.length),
                        .proposal = one.replacement,
                        .reason = one.question};
        return one.replacement;
    }

    /// The file is read again: it has the same shape as before, whatever was replaced.
    Outcome apply(const yaml::Stream &before, const QList<Splice> &splices)
    {
        m_bytes = spliced(m_bytes, splices);
        const Result<yaml::Stream> after = parsed();
        if (!after)
            return std::unexpected(after.error());
        if (isSameShape(before.documents.front(), after->documents.front()))
            return {};
        return failAt({m_example.path, 0, 0}, Error::Kind::Refused,
                      QCoreApplication::translate(
                          "core",
                          "With the new names the file would say something else than the sibling's. "
                          "Make this one by hand."));
    }

    static bool isSameShape(const Node &before, const Node &after)
    {
        if (before.kind != after.kind || before.anchor != after.anchor || before.tag != after.tag
            || before.isFlow != after.isFlow || before.children.size() != after.children.size())
            return false;
        return std::ranges::equal(before.children, after.children, &isSameShape);
    }

    /// A digest beside the tag is of the sibling's image, and would be run in spite of the tag.
    Outcome dropDigest()
    {
        if (m_example.kind != FileKind::Release)
            return {};
        const Result<yaml::Stream> stream = parsed();
        if (!stream)
            return std::unexpected(stream.error());
        const auto [key, value] = entryAt(stream->documents.front(), {u"image"_s, u"digest"_s});
        return value == nullptr ? Outcome() : take(withoutEntry(m_bytes, *key, *value));
    }

    Outcome take(const Result<Splice> &splice)
    {
        if (!splice) {
            Error error = splice.error();
            error.place->file = m_example.path;
            return std::unexpected(error);
        }
        m_bytes = spliced(m_bytes, {*splice});
        const Result<yaml::Stream> after = parsed();
        return after ? Outcome() : std::unexpected(after.error());
    }

    Outcome fitLists()
    {
        for (const Field &one : fields()) {
            const QString name = fieldName(one.name, m_lesson.environment);
            const QStringList keys = listOf(name);
            if (keys.isEmpty() || !isListToFit(one, name))
                continue;
            if (const Outcome outcome = fitList(name, keys); !outcome)
                return outcome;
        }
        return {};
    }

    bool isListToFit(const Field &one, const QString &name) const
    {
        const Answer *const answer = m_lesson.answers.find(name);
        const bool isSaid = answer != nullptr
            && (answer->source.origin == Origin::You || answer->source.origin == Origin::Own);
        return isSaid || (answer != nullptr && one.isOfSite && answer->source.total > 0);
    }

    /// Makes the list as long as the answer is.
    Outcome fitList(const QString &name, const QStringList &keys)
    {
        const QStringList wanted = m_lesson.answers.list(name);
        for (;;) { // one item at a time, each read again
            const Result<yaml::Stream> stream = parsed();
            if (!stream)
                return std::unexpected(stream.error());
            const Node &root = stream->documents.front();
            std::vector<Statement> items = statements(root);
            std::erase_if(items, [&](const Statement &item) { return item.field != name; });
            const auto have = qsizetype(items.size());
            const auto [key, list] = entryAt(root, keys);
            if (have == wanted.size() || (list == nullptr && !isOfThisFile(name)))
                return {};
            if (list == nullptr || !list->isSequence() || list->children.size() != items.size()
                || items.empty())
                return noList(name, wanted);
            Result<Splice> splice = have > wanted.size()
                ? (wanted.isEmpty() ? withoutEntry(m_bytes, *key, *list)
                                    : withoutLast(m_bytes, *list, wanted.size()))
                : oneMore(m_bytes, *list, *items.back().node, scalarFor(items.back(), wanted.at(have)));
            if (const Outcome outcome = take(splice); !outcome)
                return outcome;
        }
    }

    bool isOfThisFile(const QString &name) const
    {
        const bool isEnv = name.startsWith("hosts."_L1) || name.startsWith("extraSecrets."_L1);
        const bool isApplication = name.startsWith("syncOptions."_L1);
        const FileKind kind = isEnv ? FileKind::Env
            : isApplication         ? FileKind::Application
                                    : FileKind::Release;
        return kind == m_example.kind;
    }

    Outcome noList(const QString &name, const QStringList &wanted) const
    {
        return failAt({m_example.path, 0, 0}, Error::Kind::Refused,
                      QCoreApplication::translate("core",
                                                  "%1 (%2) cannot be written: the sibling's file has no list "
                                                  "of its own for it. Choose another sibling or none.")
                          .arg(name, wanted.join(u", "_s)));
    }

    /// Variables that were said and that the sibling does not have.
    Outcome addSettings()
    {
        if (m_example.kind != FileKind::Env)
            return {};
        const QString above = u"settings.%1."_s.arg(m_lesson.environment);
        for (const QString &name : m_lesson.specification.names()) {
            if (!name.startsWith(above))
                continue;
            const Result<yaml::Stream> stream = parsed();
            if (!stream)
                return std::unexpected(stream.error());
            const std::vector<Statement> all = statements(stream->documents.front());
            if (std::ranges::find(all, name, &Statement::field) != all.end())
                continue;
            const auto added =
                yaml::insert(m_bytes, {.keys = {u"env"_s}, .document = {}}, name.sliced(above.size()),
                             m_lesson.specification.text(name), m_example.path);
            if (!added)
                return std::unexpected(added.error());
            m_bytes = added->bytes;
        }
        return {};
    }

    const Example &m_example;
    const Lesson &m_lesson;
    QByteArray m_bytes;
    QList<Question> m_questions;
};

} // namespace

QString toString(FileKind kind)
{
    switch (kind) {
    case FileKind::Release: return u"release"_s;
    case FileKind::Env: return u"env"_s;
    case FileKind::Application: return u"application"_s;
    }
    return {};
}

Result<Learned> learn(const Example &example, const Lesson &lesson)
{
    return Learning(example, lesson).run();
}

} // namespace core::bootstrap
