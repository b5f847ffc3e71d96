// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/inspector/inspectorviews.h"
#include "app/viewmodels/newsite/newsiteviews.h"
#include "core/bootstrap/plan.h"

#include <QMap>

namespace viewmodels {

/// The files that a new site will have: their list, the text of the chosen one, and its editor.
class PlannedFilesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by NewSiteViewModel.")
    Q_PROPERTY(QList<viewmodels::PlannedFileView> rows READ rows NOTIFY changed FINAL) ///< with folders
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) ///< "6 new files"
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL) ///< "141 lines"
    Q_PROPERTY(QString path READ path WRITE choose NOTIFY pathChanged FINAL) ///< of the chosen file
    Q_PROPERTY(bool isNew READ isNew NOTIFY textChanged FINAL) ///< the chosen file
    Q_PROPERTY(bool isEdited READ isEdited NOTIFY textChanged FINAL) ///< by hand
    Q_PROPERTY(QList<viewmodels::CodeLineView> lines READ lines NOTIFY textChanged FINAL)
    Q_PROPERTY(int longestLine READ longestLine NOTIFY textChanged FINAL)
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    Q_PROPERTY(bool areCommentsShown READ areCommentsShown WRITE showComments NOTIFY textChanged FINAL)
    Q_PROPERTY(bool areSourcesShown READ areSourcesShown WRITE showSources NOTIFY textChanged FINAL)
    Q_PROPERTY(bool isEditing READ isEditing NOTIFY editingChanged FINAL)

public:
    using QObject::QObject;

    Q_INVOKABLE void move(int by); ///< to the next file, or back
    Q_INVOKABLE void beginEditing();
    Q_INVOKABLE void endEditing();
    Q_INVOKABLE void edit(const QString &text); ///< the chosen file says this from now on
    Q_INVOKABLE void makeAgain(); ///< from the answers: what was edited by hand in the chosen file is lost
    Q_INVOKABLE void show(const QString &path, int line); ///< chooses it; lineWanted() follows

    QList<PlannedFileView> rows() const { return m_rows; }
    QString title() const { return titleOf(m_plan.files); }
    static QString titleOf(const QList<core::bootstrap::PlannedFile> &files); ///< "6 new files"
    QString summary() const;
    QString path() const { return m_path; }
    void choose(const QString &path);
    bool isNew() const;
    bool isEdited() const { return m_edits.contains(m_path); }
    QList<CodeLineView> lines() const { return m_lines; }
    int longestLine() const { return m_longestLine; }
    QString text() const;
    bool areCommentsShown() const { return m_areCommentsShown; }
    void showComments(bool areShown);
    bool areSourcesShown() const { return m_areSourcesShown; }
    void showSources(bool areShown);
    bool isEditing() const { return m_isEditing; }

    /// The files of a plan; @p edits: those that were changed by hand.
    void show(const core::bootstrap::Plan &plan, const QMap<QString, QByteArray> &edits);
    void clear();
    /// Chooses a file of this kind, of the same environment where there is one.
    void chooseKind(core::canon::FileKind kind);

Q_SIGNALS:
    void changed();
    void pathChanged();
    void textChanged();
    void editingChanged();
    void lineWanted(int line); ///< of the chosen file, to be brought into sight
    void edited(const QString &path, const QByteArray &bytes);
    void editDropped(const QString &path);

private:
    const core::bootstrap::PlannedFile *chosen() const;
    QStringList paths() const;
    void makeRows();
    void makeLines();
    void addOrigins(const core::bootstrap::PlannedFile &file);
    void addMarks(const core::bootstrap::PlannedFile &file);
    void addChanges(const core::bootstrap::PlannedFile &file);

    core::bootstrap::Plan m_plan;
    QMap<QString, QByteArray> m_edits;
    QList<PlannedFileView> m_rows;
    QString m_path;
    QList<CodeLineView> m_lines;
    int m_longestLine = 0;
    bool m_areCommentsShown = true;
    bool m_areSourcesShown = true;
    bool m_isEditing = false;
};

} // namespace viewmodels
