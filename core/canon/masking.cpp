// SPDX-License-Identifier: Apache-2.0
#include "core/canon/masking.h"

#include "core/canon/secretvalue.h"
#include "core/gitops/settings.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::canon {

namespace {

const QString mask = u"••••••"_s;

/// A value without the quotes that it is written in.
QString bare(QString text)
{
    for (const QChar quote : {u'"', u'\''}) {
        if (text.size() > 1 && text.startsWith(quote) && text.endsWith(quote))
            return text.sliced(1, text.size() - 2);
    }
    return text;
}

/// A switch hides nothing, whatever its name.
bool isSecret(const QString &key, const QString &value)
{
    if (value == "true"_L1 || value == "false"_L1)
        return false;
    return gitops::looksSecret(key) || secretSign(key, value) != SecretSign::None;
}

qsizetype indentationOf(const QString &line)
{
    const auto first = std::ranges::find_if(line, [](QChar c) { return !c.isSpace(); });
    return first - line.begin();
}

/// The lines of one manifest.
class ManifestMask
{
public:
    explicit ManifestMask(bool isSecret) : m_isSecret(isSecret) {}

    QString of(const QString &line)
    {
        if (m_isSecret)
            return ofSecret(line);
        return isKeyBlock(line) || isLoose(line) ? hidden(line) : m_mask.of(line);
    }

private:
    static QString hidden(const QString &line) { return line.left(indentationOf(line)) + mask; }

    /// Below `data:` and `stringData:` the keys stay, and nothing else.
    QString ofSecret(const QString &line)
    {
        static const QRegularExpression s_data(u"^(data|stringData):(.*)$"_s);
        static const QRegularExpression s_entry(u"^(\\s+[\"']?[\\w.-]+[\"']?:)(?=\\s|$)"_s);
        if (const QRegularExpressionMatch data = s_data.match(line); data.hasMatch()) {
            m_isInData = true;
            m_keyIndentation = -1;
            const QString inLine = data.captured(2).trimmed();
            return inLine.isEmpty() || inLine.startsWith(u'#') ? line : data.captured(1) + u": "_s + mask;
        }
        const qsizetype indentation = indentationOf(line);
        if (!m_isInData || indentation == line.size())
            return line;
        if (indentation == 0) {
            m_isInData = line.startsWith(u'#');
            return line;
        }
        const QRegularExpressionMatch entry = s_entry.match(line);
        if (m_keyIndentation < 0)
            m_keyIndentation = indentation;
        const bool isKey = indentation == m_keyIndentation && entry.hasMatch();
        return isKey ? entry.captured(1) + u' ' + mask : hidden(line);
    }

    /// A private key in a text of several lines.
    bool isKeyBlock(const QString &line)
    {
        const bool isBegun =
            m_isInKey || (line.contains("-----BEGIN "_L1) && line.contains("PRIVATE KEY"_L1));
        m_isInKey = isBegun && !line.contains("-----END "_L1);
        return isBegun;
    }

    /// A line of a script or of a settings file: no key, and a secret in it all the same.
    static bool isLoose(const QString &line)
    {
        static const QRegularExpression s_entry(u"^[\\s-]*[\"']?[\\w.-]+[\"']?:\\s"_s);
        return !s_entry.match(line).hasMatch() && secretSign({}, line.trimmed() + u'\n') != SecretSign::None;
    }

    bool m_isSecret;
    LineMask m_mask;
    bool m_isInData = false;
    qsizetype m_keyIndentation = -1;
    bool m_isInKey = false;
};

bool isOfSecret(const QStringList &manifest)
{
    static const QRegularExpression s_kind(u"^kind:\\s*[\"']?Secret[\"']?\\s*(#.*)?$"_s);
    return std::ranges::any_of(manifest, [](const QString &line) { return s_kind.match(line).hasMatch(); });
}

void add(QStringList &masked, const QStringList &manifest)
{
    ManifestMask hiding(isOfSecret(manifest));
    for (const QString &line : manifest)
        masked += hiding.of(line);
}

} // namespace

QString LineMask::of(const QString &line)
{
    static const QRegularExpression s_block(u"^[|>][-+0-9]*\\s*(#.*)?$"_s);
    const qsizetype indentation = indentationOf(line);
    if (m_block >= 0 && (indentation == line.size() || indentation > m_block))
        return indentation == line.size() ? line : line.left(indentation) + mask;
    m_block = -1;
    static const QRegularExpression s_entry(u"^([\\s-]*[\"']?([\\w.-]+)[\"']?:\\s+)(\\S.*)$"_s);
    const QRegularExpressionMatch entry = s_entry.match(line);
    if (!entry.hasMatch())
        return line;
    const QString key = entry.captured(2);
    const QString value = bare(entry.captured(3).trimmed());
    if (key == "name"_L1)
        m_name = value;
    const bool isMasked = isSecret(key == "value"_L1 ? m_name : key, value);
    if (isMasked && s_block.match(value).hasMatch())
        m_block = entry.capturedStart(2);
    return isMasked ? entry.captured(1) + mask : line;
}

QString maskedManifests(const QString &text)
{
    QStringList masked;
    QStringList manifest;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("---"_L1)) {
            add(masked, manifest);
            manifest.clear();
        }
        manifest += line;
    }
    add(masked, manifest);
    return masked.join(u'\n');
}

} // namespace core::canon
