// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/viewmodels/canon/canonviews.h"
#include "app/viewmodels/views.h"
#include "core/canon/finding.h"
#include "core/promotion/filework.h"

#include <QSet>

namespace viewmodels {

/// What is wished: findings that are mended, or one that is ignored.
struct FixWish
{
    core::canon::Findings candidates; ///< that may be mended together
    core::canon::Findings chosen;
    bool isIgnoring = false; ///< instead of mending it, a comment with the reason is put above the one chosen
    QString reason;
};

/// What is known of the wish once it was looked at.
struct FixPlan
{
    /// Of a candidate, in their order.
    struct Outlook
    {
        bool isSafe = false;
        QString refusal; ///< why it cannot be mended, or empty
    };

    QList<Outlook> outlooks;
    core::promotion::Request request;
    core::promotion::Options options;
    core::promotion::SiteChange change;
};

/// Mends findings, or ignores one, in one commit that is shown as it will be.
class FixViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CanonViewModel.")
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed FINAL) ///< there is something to mend, or to ignore
    Q_PROPERTY(bool isIgnoring READ isIgnoring NOTIFY changed FINAL)
    Q_PROPERTY(bool isReading READ isReading NOTIFY changed FINAL)
    Q_PROPERTY(bool isSafe READ isSafe NOTIFY changed FINAL) ///< the one that is looked at
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) ///< "Ignore app/self-heal here"
    Q_PROPERTY(QList<viewmodels::FixPlaceView> places READ places NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed FINAL) ///< to ignore it
    Q_PROPERTY(QString file READ file NOTIFY changed FINAL) ///< whose change is shown
    Q_PROPERTY(QList<viewmodels::LineView> diff READ diff NOTIFY changed FINAL)
    Q_PROPERTY(QString diffSummary READ diffSummary NOTIFY changed FINAL) ///< "−1 +2"
    Q_PROPERTY(QStringList consequences READ consequences NOTIFY changed FINAL) ///< what happens
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL) ///< of the commit, as it will be
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed FINAL) ///< the policy wants it as a request
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY changed FINAL)
    Q_PROPERTY(QString lock READ lock NOTIFY changed FINAL) ///< why it cannot be written, or empty
    Q_PROPERTY(QString footer READ footer NOTIFY changed FINAL) ///< where it goes, or why it cannot
    Q_PROPERTY(QString writeLabel READ writeLabel NOTIFY changed FINAL) ///< "Fix 2 files and commit"

public:
    using QObject::QObject;

    Q_INVOKABLE void toggle(const QString &key);
    Q_INVOKABLE void look(const QString &key); ///< at the change of its file
    /// Starts it, or asks for it where isAsking. Does nothing unless canWrite.
    Q_INVOKABLE void write();
    Q_INVOKABLE void close();

    bool isThere() const { return !m_wish.candidates.isEmpty(); }
    bool isIgnoring() const { return m_wish.isIgnoring; }
    bool isReading() const { return m_isReading; }
    bool isSafe() const;
    QString title() const;
    QList<FixPlaceView> places() const;
    QString reason() const { return m_wish.reason; }
    void setReason(const QString &reason);
    QString file() const;
    QList<LineView> diff() const;
    QString diffSummary() const;
    QStringList consequences() const;
    QString message() const;
    bool isAsking() const { return m_plan && m_plan->options.isRequest; }
    bool canWrite() const { return isThere() && lock().isEmpty(); }
    QString lock() const;
    QString footer() const;
    QString writeLabel() const;

    /// @p branch: it goes to. @p last: the environment at the end, which people are told of.
    /// Without a remote nothing is pushed.
    void setTarget(const QString &branch, const QString &last, bool hasRemote);
    /// All safe ones of @p candidates and @p current are chosen, once it is known which are safe.
    void begin(const core::canon::Findings &candidates, const core::canon::Finding &current);
    /// Only what is safe is offered.
    void beginSafe(const core::canon::Findings &candidates);
    void beginIgnoring(const core::canon::Finding &finding);
    const FixWish &wish() const { return m_wish; }
    int reading() const { return m_reading; } ///< an answer to an earlier one is not for this
    void show(const core::Result<FixPlan> &plan);
    void readAgain();

Q_SIGNALS:
    void changed();
    void planWanted(); ///< of wish()
    void writeWanted(const core::promotion::Request &request, const core::promotion::Options &options);

private:
    bool isChosen(const core::canon::Finding &finding) const { return m_wish.chosen.contains(finding); }
    const core::canon::Finding *find(const QString &key) const;
    const core::promotion::FileChange *shownFile() const;
    void chooseSafe();
    void restart();

    QString m_branch, m_last;
    bool m_hasRemote = false;
    FixWish m_wish;
    std::optional<core::canon::Finding> m_looked; ///< whose file's change is shown
    std::optional<FixPlan> m_plan;
    QString m_problem;
    bool m_isChoosing = false; ///< it is not known yet which are safe
    bool m_isSafeOnly = false;
    bool m_isReading = false;
    int m_reading = 0;
};

} // namespace viewmodels
