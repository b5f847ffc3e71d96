// SPDX-License-Identifier: Apache-2.0
#include "qml/Controls/codeformat.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace controls {

namespace {

struct Look
{
    QStringList kinds;
    QList<int> markStarts;
    QList<int> markLengths;
    QColor key;
    QColor value;
    QColor comment;
    QColor add;
    QColor del;
    QColor addMark;
    QColor delMark;
};

/// Colours one line: a changed line in one colour with its changed word marked, any other line as YAML.
class Highlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setLook(Look look)
    {
        m_look = std::move(look);
        rehighlight();
    }

protected:
    void highlightBlock(const QString &text) override
    {
        const int line = currentBlock().blockNumber();
        const QString kind = m_look.kinds.value(line);
        const auto length = static_cast<int>(text.size());
        if (kind == u"add"_s || kind == u"del"_s) {
            const bool isAdded = kind == u"add"_s;
            setFormat(0, length, isAdded ? m_look.add : m_look.del);
            mark(line, length, isAdded);
        } else if (kind == u"gap"_s) {
            setFormat(0, length, m_look.comment);
        } else {
            colourYaml(text);
        }
    }

private:
    void mark(int line, int length, bool isAdded)
    {
        const int start = m_look.markStarts.value(line);
        const int end = std::min(length, start + m_look.markLengths.value(line));
        if (start < 0 || end <= start)
            return;
        QTextCharFormat word;
        word.setForeground(isAdded ? m_look.add : m_look.del);
        word.setBackground(isAdded ? m_look.addMark : m_look.delMark);
        setFormat(start, end - start, word);
    }

    void colourYaml(const QString &text)
    {
        static const QRegularExpression pattern(uR"(^(\s*(?:- )?)([^\s#:][^:#]*:)?(\s[^#]*)?(#.*)?$)"_s);
        const QRegularExpressionMatch match = pattern.match(text);
        paint(match, 2, m_look.key);
        paint(match, 3, m_look.value);
        paint(match, 4, m_look.comment);
    }

    void paint(const QRegularExpressionMatch &match, int group, const QColor &color)
    {
        if (match.capturedLength(group) > 0)
            setFormat(static_cast<int>(match.capturedStart(group)),
                      static_cast<int>(match.capturedLength(group)), color);
    }

    Look m_look;
};

} // namespace

CodeFormat::CodeFormat(QObject *parent) : QObject(parent)
{
    connect(this, &CodeFormat::changed, this, &CodeFormat::apply);
}

void CodeFormat::apply()
{
    QTextDocument *document = m_document ? m_document->textDocument() : nullptr;
    if (document != m_watched)
        watch(document);
    if (auto *highlighter = static_cast<Highlighter *>(m_highlighter.data())) {
        highlighter->setLook({m_kinds, m_markStarts, m_markLengths, m_keyColor, m_valueColor, m_commentColor,
                              m_addColor, m_delColor, m_addMark, m_delMark});
    }
    setLineHeights();
}

void CodeFormat::watch(QTextDocument *document)
{
    if (m_watched)
        disconnect(m_watched, nullptr, this, nullptr);
    delete m_highlighter;
    m_watched = document;
    if (!document)
        return;
    m_highlighter = new Highlighter(document);
    connect(document, &QTextDocument::contentsChanged, this, &CodeFormat::setLineHeights);
}

void CodeFormat::setLineHeights()
{
    if (!m_watched || m_isSettingHeights)
        return;
    m_isSettingHeights = true;
    QTextBlockFormat format;
    format.setLineHeight(m_lineHeight, QTextBlockFormat::FixedHeight);
    QTextCursor cursor(m_watched);
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
    m_isSettingHeights = false;
}

} // namespace controls
