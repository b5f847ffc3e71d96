// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace viewmodels {

/// Something a person can do, as menus, the palette and the sheet of keys show it.
struct ActionView
{
    Q_GADGET
    QML_VALUE_TYPE(actionView)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL) ///< "…" at the end: it only opens a sheet
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(QStringList keys MEMBER keys FINAL) ///< caps: "Ctrl K", or "G" and "P" one after the other
    Q_PROPERTY(QStringList otherKeys MEMBER otherKeys FINAL) ///< a second way, or empty
    Q_PROPERTY(QString keysText READ keysText FINAL) ///< the first way, to be read aloud
    Q_PROPERTY(bool isDangerous MEMBER isDangerous FINAL)
    Q_PROPERTY(QString reason MEMBER reason FINAL) ///< why it cannot be done now; empty: it can

public:
    QString id, title, icon;
    QStringList keys, otherKeys;
    QString keysText() const { return keys.join(QChar(u' ')); }
    bool isDangerous = false;
    QString reason;
    bool isPlace = false; ///< it leads to a page
    bool operator==(const ActionView &) const = default;
};

/// Keys of the sheet that stand together.
struct KeyGroupView
{
    Q_GADGET
    QML_VALUE_TYPE(keyGroupView)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QList<viewmodels::ActionView> actions MEMBER actions FINAL)

public:
    QString title;
    QList<ActionView> actions;
    bool operator==(const KeyGroupView &) const = default;
};

/// Keys that trigger an action.
struct ShortcutView
{
    Q_GADGET
    QML_VALUE_TYPE(shortcutView)
    Q_PROPERTY(QString action MEMBER action FINAL)
    Q_PROPERTY(QVariantList sequences READ sequenceList FINAL) ///< with their twins of the Russian layout
    Q_PROPERTY(QString scope MEMBER scope FINAL) ///< global, board, approvals, canon, newSite, environment,
                                                 ///< run, sheet
    Q_PROPERTY(bool isOffWhileTyping MEMBER isOffWhileTyping FINAL)
    Q_PROPERTY(bool isSingleKey MEMBER isSingleKey FINAL) ///< off where Preferences say so

public:
    QString action;
    QStringList sequences;
    QVariantList sequenceList() const
    {
        return {sequences.begin(), sequences.end()};
    } ///< as Shortcut wants it
    QString scope;
    bool isOffWhileTyping = false;
    bool isSingleKey = false;
    bool operator==(const ShortcutView &) const = default;
};

/// A row of the table of actions, the same in every language.
struct ActionSpec
{
    /// What has to be there for the action to make sense.
    enum class Need {
        Nothing,
        Workspace,
        Site,
        Promotion,
        Checks,
        Filter,
        Host,
        Project,
        Reset,
        Diverged,
        Review,
        CancellableRun,
        News,
        Held, ///< the site's last environment
        NotHeld,
        Approvable, ///< the current request …
        Landable,
        Declinable,
        Withdrawable,
        Finding,
        CanonFilter,
        Fix,
        WritableFix,
        Ignorable,
        SafeFixes,
        Incomplete, ///< the site lacks files
        Draft, ///< of a new site
        Drawn, ///< by helm, of the draft
        NewEnvironment, ///< that can be written
        Middle, ///< an environment between the first and the last
    };

    enum Trait {
        Plain = 0,
        Dangerous = 1, ///< it writes in the end: here it only opens its sheet
        ListKey = 2, ///< the list or sheet that has the focus answers to the keys itself
        KeyOnly = 4, ///< in a list of things to do it would say nothing
    };

    QString id;
    const char *title; ///< untranslated, context "actions"
    const char *siteTitle; ///< the same with %1 for the site and %2 for the target; null: not about a site
    const char *group; ///< of the sheet of keys, untranslated
    QString icon;
    QStringList sequences;
    QString scope;
    Need need = Need::Nothing;
    int traits = Plain; ///< of Trait
};

/// Every action with its keys, in the order in which they are listed.
const QList<ActionSpec> &actionTable();

/// Where a person stands: decides which actions make sense.
struct Situation
{
    bool isOpen = false; ///< a workspace
    QString page;
    QString site; ///< with the focus
    QString target; ///< the environment that it can be promoted to; empty: none
    bool canReset = false;
    bool hasDiverged = false;
    QString host, project;
    int checked = 0;
    bool isFiltered = false;
    bool canPromoteReview = false;
    bool canCancelRun = false;
    bool hasNews = false; ///< since the person looked last
    bool isHeld = false; ///< the site's last environment
    bool canApprove = false; ///< the current request …
    bool canLand = false;
    bool canDecline = false;
    bool canWithdraw = false;
    bool hasFinding = false; ///< is one the current one on the page of the canon?
    bool hasFix = false; ///< the current finding …
    bool canWriteFix = false;
    bool canIgnore = false;
    bool hasSafeFixes = false; ///< among all
    bool isCanonFiltered = false;
    bool isIncomplete = false; ///< the site lacks files
    bool hasDraft = false; ///< of a new site
    bool hasDrawn = false; ///< helm, the files of the draft
    bool canAddEnvironment = false; ///< all is said about it
    bool hasMiddle = false; ///< an environment between the first and the last

    bool operator==(const Situation &) const = default;
};

/// The one table of everything that can be done: keys, palette and the sheet of keys are made of it.
class Actions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Session.")
    Q_PROPERTY(QList<viewmodels::ShortcutView> shortcuts READ shortcuts CONSTANT FINAL)
    Q_PROPERTY(QList<viewmodels::KeyGroupView> keyGroups READ keyGroups NOTIFY retranslated FINAL)

public:
    explicit Actions(QObject *parent = nullptr);

    /// Does it, if it can be done now: triggered() follows, or refused().
    Q_INVOKABLE void trigger(const QString &id);

    QList<ShortcutView> shortcuts() const;
    QList<KeyGroupView> keyGroups() const;
    /// What can be done on this page; with @p ofSite only what is about the focused site, else the rest.
    QList<ActionView> listed(bool ofSite) const;
    QString reasonAgainst(const ActionSpec &spec) const; ///< empty: it can be done
    const Situation &situation() const { return m_situation; }
    void setSituation(const Situation &situation);

Q_SIGNALS:
    void changed(); ///< what can be done, or why it cannot
    void retranslated();
    void triggered(const QString &id);
    void refused(const QString &reason); ///< why nothing happened

private:
    ActionView view(const ActionSpec &spec) const;
    QString title(const ActionSpec &spec) const;
    bool isAboutSite(const ActionSpec &spec) const;

    Situation m_situation;
};

} // namespace viewmodels
