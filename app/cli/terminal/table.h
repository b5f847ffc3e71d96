// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal/console.h"

#include <vector>

namespace app::cli {

/// A text with its colour.
struct Cell
{
    QString text;
    Tint tint = Tint::Plain;
};

/// Rows whose cells start in the same columns; between them whole lines.
class Table
{
public:
    void addRow(std::vector<Cell> cells);
    void addLine(const QString &text, Tint tint = Tint::Plain);

    /// On a terminal that is too narrow, cells of @p shortened columns are cut in the middle column by
    /// column, never below twelve characters; into a pipe everything is whole.
    void print(Console &console, const std::vector<size_t> &shortened = {});

private:
    struct Row
    {
        std::vector<Cell> cells;
        bool isLine = false;
    };

    std::vector<int> widths() const;
    void shorten(size_t column, int width);

    std::vector<Row> m_rows;
};

} // namespace app::cli
