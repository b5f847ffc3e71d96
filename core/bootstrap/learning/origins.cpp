// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/learning/origins.h"

#include "core/bootstrap/learning/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::bootstrap {

namespace {

using yaml::Node;

/// The lines of a file with what is known of each.
class Lines
{
public:
    Lines(const PlannedFile &file, const Answers &answers, const Source &rest)
        : m_file(file), m_answers(answers), m_rest(rest), m_texts(QString::fromUtf8(file.bytes).split(u'\n'))
    {
    }

    QList<LineOrigin> run()
    {
        const auto stream = yaml::parse(m_file.bytes);
        if (!stream || stream->documents.empty())
            return {};
        addScalars(stream->documents.front());
        if (m_file.kind) {
            for (const Statement &statement :
                 statementsIn(*m_file.kind, m_file.environment, stream->documents.front()))
                note(statement.node->line, sourceOf(statement.field), statement.field);
        }
        QList<LineOrigin> origins;
        for (const auto &[line, origin] : m_origins)
            origins += origin;
        return origins;
    }

private:
    void addScalars(const Node &node)
    {
        if (node.isScalar()) {
            const qsizetype breaks = m_file.bytes.sliced(node.begin, node.end - node.begin).count('\n');
            for (int line = node.line; line <= node.line + int(breaks); ++line)
                note(line, restAt(line), {});
        }
        for (size_t i = 0; i < node.children.size(); ++i) {
            const bool isKey = node.isMapping() && i % 2 == 0;
            if (!isKey)
                addScalars(node.children[i]);
        }
    }

    /// The sibling's line with the new key in it is made of the sibling's.
    Source restAt(int line) const
    {
        Source source = m_rest;
        if (source.origin == Origin::Sibling && hasWord(m_texts.value(line - 1), m_answers.text(u"key"_s)))
            source.origin = Origin::Derived;
        return source;
    }

    Source sourceOf(const QString &field) const
    {
        if (field.startsWith("environment."_L1))
            return {.origin = Origin::Canon, .name = u"env/wrong-env-name"_s};
        if (field.startsWith("valueFiles."_L1))
            return {.origin = Origin::Canon, .name = u"app/value-files"_s};
        return m_answers.has(field) ? m_answers.source(field) : m_rest;
    }

    void note(int line, const Source &source, const QString &field)
    {
        m_origins.insert_or_assign(line, LineOrigin{.line = line, .source = source, .field = field});
    }

    const PlannedFile &m_file;
    const Answers &m_answers;
    const Source &m_rest;
    QStringList m_texts;
    std::map<int, LineOrigin> m_origins;
};

} // namespace

QList<LineOrigin> originsOf(const PlannedFile &file, const Answers &answers, const Source &rest)
{
    return Lines(file, answers, rest).run();
}

QList<LineOrigin> originsAfterEdit(const PlannedFile &before, const QByteArray &bytes)
{
    const QByteArrayList old = before.bytes.split('\n');
    const QByteArrayList now = bytes.split('\n');
    QList<LineOrigin> origins;
    qsizetype next = 0; // of the old lines: what moved up is not looked for
    for (qsizetype i = 0; i < now.size(); ++i) {
        const qsizetype same = old.indexOf(now.at(i), next);
        const int line = int(i) + 1;
        if (same < 0) {
            const bool saysSomething = !now.at(i).trimmed().isEmpty() && !now.at(i).trimmed().startsWith('#');
            if (saysSomething)
                origins += {.line = line, .source = {.origin = Origin::You}, .field = {}};
            continue;
        }
        next = same + 1;
        const auto known = std::ranges::find(before.origins, int(same) + 1, &LineOrigin::line);
        if (known != before.origins.end())
            origins += {.line = line, .source = known->source, .field = known->field};
    }
    return origins;
}

} // namespace core::bootstrap
