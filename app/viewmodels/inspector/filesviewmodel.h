// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/canon/canonviews.h"
#include "app/viewmodels/inspector/inspectorviews.h"
#include "core/canon/finding.h"
#include "core/pipeline/snapshot.h"

namespace viewmodels {

/// The files of a site at the shown commit, and the text of the chosen one.
class FilesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SiteViewModel.")
    Q_PROPERTY(QList<viewmodels::SiteFileView> files READ files NOTIFY changed FINAL)
    Q_PROPERTY(QString path READ path WRITE choose NOTIFY pathChanged FINAL) ///< of the chosen file
    Q_PROPERTY(QList<viewmodels::CodeLineView> lines READ lines NOTIFY textChanged FINAL)
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL) ///< as it stands in the file
    Q_PROPERTY(int markedLine READ markedLine NOTIFY textChanged FINAL) ///< from 1; 0: none
    Q_PROPERTY(int longestLine READ longestLine NOTIFY textChanged FINAL) ///< in characters
    Q_PROPERTY(QList<viewmodels::FindingView> findings READ findings NOTIFY findingsChanged
                   FINAL) ///< of the chosen file, by line
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY textChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY textChanged FINAL) ///< what is wrong with the chosen file

public:
    using QObject::QObject;

    /// Marks the next place in the site's files where a rule is broken.
    Q_INVOKABLE void moveToNextFinding();
    Q_INVOKABLE void markLine(int line); ///< to look at in the chosen file, from 1; 0: none

    QList<SiteFileView> files() const { return m_files; }
    QString path() const { return m_path; }
    void choose(const QString &path);
    QList<CodeLineView> lines() const { return m_lines; }
    QString text() const { return m_text; }
    int markedLine() const { return m_markedLine; }
    int longestLine() const { return m_longestLine; }
    QList<FindingView> findings() const;
    bool isLoading() const { return m_isLoading; }
    QString problem() const { return m_problem; }

    /// Lists the files of a site. The same kind of file stays chosen from site to site.
    void show(const core::pipeline::Snapshot &snapshot, const QString &site);
    void clear();
    /// What was found in the files of the site.
    void setFindings(const core::canon::Findings &findings);
    /// The bytes of the file that fileWanted() asked for.
    void setFile(const QString &path, const core::Result<QByteArray> &bytes);

Q_SIGNALS:
    void changed(); ///< the list
    void pathChanged();
    void textChanged();
    void findingsChanged();
    void fileWanted(const QString &path);

private:
    const SiteFileView *chosen() const;
    void load();
    void setLines(const SiteFileView &file);
    void markLines(const SiteFileView &file);
    void markAgain();
    void describeFindings();
    core::canon::Findings findingsIn(const QString &path) const;

    QList<SiteFileView> m_files;
    QString m_path;
    qsizetype m_kept = 0; ///< the row that stays chosen
    core::canon::Findings m_findings; ///< of the site, by file as they are listed and line
    QList<CodeLineView> m_lines;
    QString m_text;
    int m_markedLine = 0;
    int m_lineWanted = 0; ///< by markLine()
    int m_longestLine = 0;
    bool m_isLoading = false;
    QString m_problem;
};

} // namespace viewmodels
