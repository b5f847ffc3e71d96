// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal/table.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 12;

} // namespace

void Table::addRow(std::vector<Cell> cells)
{
    m_rows.push_back({.cells = std::move(cells)});
}

void Table::addLine(const QString &text, Tint tint)
{
    m_rows.push_back({.cells = {{text, tint}}, .isLine = true});
}

std::vector<int> Table::widths() const
{
    std::vector<int> widths;
    for (const Row &row : m_rows) {
        if (row.isLine)
            continue;
        widths.resize(std::max(widths.size(), row.cells.size()));
        for (size_t i = 0; i < row.cells.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row.cells[i].text));
    }
    return widths;
}

void Table::shorten(size_t column, int width)
{
    for (Row &row : m_rows) {
        if (row.isLine || row.cells.size() <= column)
            continue;
        QString &text = row.cells[column].text;
        if (displayWidth(text) > width)
            text = text.left(width - 4) + u'…' + text.right(3); // the end of a tag is its rebuild number
    }
}

void Table::print(Console &console, const std::vector<size_t> &shortened)
{
    std::vector<int> columns = widths();
    const int total =
        std::accumulate(columns.begin(), columns.end(), gap * static_cast<int>(columns.size()) - gap);
    int excess = console.width() > 0 ? total - console.width() : 0;
    for (const size_t column : shortened) {
        const int width = column < columns.size() ? std::max(narrowest, columns[column] - excess) : 0;
        if (excess <= 0 || width == 0 || width >= columns[column])
            continue;
        excess -= columns[column] - width;
        columns[column] = width;
        shorten(column, width);
    }
    for (const Row &row : m_rows) {
        QString line;
        int missing = 0; // blanks owed before the next text, so that no line ends in them
        for (size_t i = 0; i < row.cells.size(); ++i) {
            const Cell &cell = row.cells[i];
            if (!cell.text.isEmpty())
                line += QString(missing, u' ') + console.paint(cell.tint, cell.text);
            const int rest = row.isLine ? 0 : columns[i] + gap - displayWidth(cell.text);
            missing = cell.text.isEmpty() ? missing + rest : rest;
        }
        console.print(line);
    }
}

} // namespace app::cli
