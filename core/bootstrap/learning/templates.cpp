// SPDX-License-Identifier: Apache-2.0
#include "core/bootstrap/learning/templates.h"

#include "core/base/text.h"
#include "core/bootstrap/learning/sibling.h"
#include "core/yaml/edit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

/// In a static library they are linked in only where somebody asks for them, outside of any namespace.
static void initialiseTemplates()
{
    Q_INIT_RESOURCE(templates);
}

namespace core::bootstrap {

namespace {

/// What stands around a place in its line.
enum class Around { WholeValue, DoubleQuotes, SingleQuotes, Comment, Plain };

Around aroundOf(const QString &line, qsizetype begin, qsizetype end)
{
    QChar quote;
    for (qsizetype i = 0; i < begin; ++i) {
        const QChar c = line.at(i);
        if (c == u'\\' && quote == u'"')
            ++i;
        else if (quote.isNull() && (c == u'"' || c == u'\''))
            quote = c;
        else if (c == quote)
            quote = QChar();
        else if (c == u'#' && quote.isNull() && (i == 0 || line.at(i - 1).isSpace()))
            return Around::Comment;
    }
    if (!quote.isNull())
        return quote == u'"' ? Around::DoubleQuotes : Around::SingleQuotes;
    const QString before = line.first(begin);
    const QString after = line.sliced(end).trimmed();
    const bool isBegin = before.endsWith(": "_L1) || before.endsWith("- "_L1);
    return isBegin && (after.isEmpty() || after.startsWith(u'#')) ? Around::WholeValue : Around::Plain;
}

QString written(const QString &value, Around around)
{
    const auto inside = [&](yaml::Style style) {
        const QString text = QString::fromUtf8(yaml::scalarText(value, style));
        return text.sliced(1, text.size() - 2);
    };
    switch (around) {
    case Around::WholeValue:
        return value == "true"_L1 || value == "false"_L1 ? value : QString::fromUtf8(yaml::scalarText(value));
    case Around::DoubleQuotes: return inside(yaml::Style::DoubleQuoted);
    case Around::SingleQuotes: return QString(value).replace(u'\'', u"''"_s);
    case Around::Comment:
    case Around::Plain: return oneLine(value);
    }
    return value;
}

/// Goes through a template line by line.
class Filling
{
public:
    Filling(const Template &text, const TemplateValues &values)
        : m_name(text.name), m_lines(QString::fromUtf8(text.bytes).split(u'\n')), m_values(values)
    {
    }

    Result<QByteArray> run()
    {
        const Result<qsizetype> end = fill(0, true, {});
        if (!end)
            return std::unexpected(end.error());
        if (*end < m_lines.size())
            return wrong(*end, QCoreApplication::translate("core", "This %end closes nothing."));
        return m_result.join(u'\n').toUtf8();
    }

private:
    /// Fills in lines from @p line on, up to the `%end` that closes them. @p item: of the list around.
    Result<qsizetype> fill(qsizetype line, bool isShown, const QString &item)
    {
        for (; line < m_lines.size(); ++line) {
            const QString word = m_lines.at(line).trimmed();
            if (word == "%end"_L1)
                return line;
            if (!word.startsWith("%if "_L1) && !word.startsWith("%for "_L1)) {
                if (const Outcome outcome = addLine(line, isShown, item); !outcome)
                    return std::unexpected(outcome.error());
                continue;
            }
            const Result<qsizetype> end = fillBlock(line, isShown, item);
            if (!end)
                return end;
            if (*end >= m_lines.size())
                return wrong(line, QCoreApplication::translate("core", "This is closed by no %end."));
            line = *end;
        }
        return line;
    }

    Result<qsizetype> fillBlock(qsizetype line, bool isShown, const QString &item)
    {
        const QString word = m_lines.at(line).trimmed();
        const bool isList = word.startsWith("%for "_L1);
        QString name = word.section(u' ', 1).trimmed();
        const bool isNegated = !isList && name.startsWith(u'!');
        name.remove(0, isNegated ? 1 : 0);
        const auto found = m_values.find(name);
        if (found == m_values.end())
            return unknown(line, name);
        const bool isThere = !found->second.isEmpty();
        if (!isList || !isThere || !isShown)
            return fill(line + 1, isShown && (isList ? false : isThere != isNegated), item);
        Result<qsizetype> end = line;
        for (const QString &one : found->second) {
            end = fill(line + 1, true, one);
            if (!end)
                return end;
        }
        return end;
    }

    Outcome addLine(qsizetype number, bool isShown, const QString &item)
    {
        QString line = m_lines.at(number);
        qsizetype from = 0;
        for (;;) {
            const qsizetype begin = line.indexOf("%{"_L1, from);
            const qsizetype end = begin < 0 ? -1 : line.indexOf(u'}', begin) + 1;
            if (end <= 0)
                break;
            const QString name = line.sliced(begin + 2, end - begin - 3);
            const auto found = m_values.find(name);
            if (found == m_values.end() && name != "item"_L1)
                return unknown(number, name);
            const QString value = name == "item"_L1 ? item : found->second.join(u", "_s);
            const QString text = written(value, aroundOf(line, begin, end));
            line.replace(begin, end - begin, text);
            from = begin + text.size();
        }
        if (isShown)
            m_result += line;
        return {};
    }

    std::unexpected<Error> unknown(qsizetype line, const QString &name) const
    {
        QStringList names;
        for (const auto &[known, values] : m_values)
            names += known;
        return wrong(
            line,
            QCoreApplication::translate("core", "Nothing can be filled in for {%1}. There are: {%2}.")
                .arg(name, names.join(u"}, {"_s)));
    }

    std::unexpected<Error> wrong(qsizetype line, const QString &message) const
    {
        return failAt({m_name, int(line) + 1, 1}, Error::Kind::Malformed, message);
    }

    QString m_name;
    QStringList m_lines;
    const TemplateValues &m_values;
    QStringList m_result;
};

/// From the chart's folder, as the chart is told where its value files are.
QString fromChart(const QString &chart, const QString &file)
{
    return QDir(u'/' + chart).relativeFilePath(u'/' + file);
}

Result<Template> builtIn(const QString &file, const QString &language)
{
    initialiseTemplates();
    const QString path = u":/templates/%1/%2"_s.arg(language == "ru"_L1 ? u"ru"_s : u"en"_s, file);
    QFile resource(path);
    if (!resource.open(QFile::ReadOnly))
        return fail(Error::Kind::Internal,
                    QCoreApplication::translate("core", "The template %1 is missing.").arg(path));
    return Template{.name = file, .bytes = resource.readAll()};
}

} // namespace

Result<Template> templateFor(canon::FileKind kind, const QString &environment, const QString &language,
                             const Ground &ground)
{
    const QString name = toString(kind);
    for (const QString &file : {name + u'-' + environment, name}) {
        const QString path = templatesFolder + u'/' + file + u".yaml"_s;
        if (!ground.tree().has(path))
            continue;
        const auto found = ground.tree().read(path);
        if (!found)
            return std::unexpected(found.error());
        return Template{.name = path, .bytes = found->bytes};
    }
    return builtIn(name + u".yaml"_s, language);
}

TemplateValues templateValues(const Specification &specification, const Answers &answers,
                              const Ground &ground, const QString &environment)
{
    const QString key = specification.key();
    const QStringList environments = environmentsOf(specification, ground);
    TemplateValues values{{u"key"_s, {key}}, {u"env"_s, {environment}}};
    for (const Field &one : fields()) {
        QString name(QLatin1StringView(one.name));
        if (name.endsWith(u'*') || name == "key"_L1 || name == "like"_L1)
            continue;
        QStringList texts = answers.list(fieldName(one.name, environment));
        texts.removeAll(QString());
        values[name.remove(".{env}"_L1)] = texts;
    }
    const auto flag = [&](const char *name, bool isTrue) {
        values[QString(QLatin1StringView(name))] = isTrue ? QStringList{u"true"_s} : QStringList();
    };
    const auto hasAny = [&](const QString &above) {
        return std::ranges::any_of(
            values, [&](const auto &one) { return one.first.startsWith(above) && !one.second.isEmpty(); });
    };
    flag("resources.requests", hasAny(u"resources.requests."_s));
    flag("resources.limits", hasAny(u"resources.limits."_s));
    flag("resources", hasAny(u"resources."_s));
    flag("first", environment == environments.value(0));
    flag("last", environment == environments.value(environments.size() - 1));
    values[u"host"_s] = values[u"hosts"_s].first(std::min<qsizetype>(1, values[u"hosts"_s].size()));
    if (environment != environments.value(0) || values[u"image.tag"_s].isEmpty())
        values[u"image.tag"_s] = {placeholderTag};
    const QString chart = answers.text(u"argo.path"_s);
    values[u"releaseFile"_s] = {fromChart(chart, ground.layout().releaseFile(key, environment))};
    values[u"envFile"_s] = {fromChart(chart, ground.layout().envFile(key, environment))};
    values[u"source"_s] = {ground.sourceFolder(key)};
    return values;
}

Result<QByteArray> filledIn(const Template &text, const TemplateValues &values)
{
    return Filling(text, values).run();
}

} // namespace core::bootstrap
