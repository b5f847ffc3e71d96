// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace viewmodels {

/// What git or ssh want to know while they work for a repository: a user name, a password, whether a server
/// is the right one. Answers are kept in memory until forget(), since one act of ours is several programs
/// that each ask again.
class QuestionViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL) ///< the program's own words
    Q_PROPERTY(QString repository READ repository NOTIFY changed FINAL) ///< its folder or URL
    Q_PROPERTY(bool isSecret READ isSecret NOTIFY changed FINAL)
    Q_PROPERTY(bool isYesOrNo READ isYesOrNo NOTIFY changed FINAL) ///< nothing to type: trust this server?

public:
    /// Variable of git's environment that says which repository it works for.
    static constexpr auto repositoryVariable = QLatin1StringView("SLIPWAY_ASK_FOR");

    struct Prompt
    {
        QString text; ///< the program's own words
        QString repository; ///< that it works for
        qint64 asker = 0; ///< tells programs apart: one that asks the same again got a wrong answer
        bool isQuiet = false; ///< work in the background; answered only with what was said before
    };
    using Reply = std::function<void(std::optional<QString> answer)>; ///< nullopt: nobody answers

    explicit QuestionViewModel(QObject *parent = nullptr);
    ~QuestionViewModel() override;

    Q_INVOKABLE void answer(const QString &text); ///< of isYesOrNo anything is a yes
    Q_INVOKABLE void cancel();

    bool isOpen() const { return !m_questions.isEmpty(); }
    QString title() const;
    QString text() const;
    QString repository() const;
    bool isSecret() const;
    bool isYesOrNo() const;

    /// Somebody wants something done there: what was cancelled before may be asked again.
    void begin(const QString &repository) { m_cancelled.remove(repository); }
    void ask(const Prompt &prompt, Reply reply);
    void forget(const QString &repository); ///< what was said for it did not help

Q_SIGNALS:
    void changed();

private:
    struct Question
    {
        Prompt prompt;
        Reply reply;
    };
    struct Answer
    {
        QString text;
        QSet<qint64> given; ///< to whom
        QSet<QString> repositories; ///< for which: those of one server may share it
    };

    void keep(const Prompt &prompt, const QString &text);
    void settle(const std::optional<QString> &answer);

    QQueue<Question> m_questions;
    QHash<QString, Answer> m_answers; ///< by prompt
    QSet<QString> m_cancelled; ///< repositories
};

} // namespace viewmodels
