// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/keyboardlayout.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The same keys under two layouts.
class TestKeyboardLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyOfTheLatinLayoutHasATwin_data()
    {
        QTest::addColumn<QString>("latin");
        QTest::addColumn<QString>("cyrillic");
        QTest::newRow("a letter") << u"P"_s << u"З"_s;
        QTest::newRow("with Ctrl") << u"Ctrl+K"_s << u"Ctrl+Л"_s;
        QTest::newRow("with Shift") << u"Shift+D"_s << u"Shift+В"_s;
        QTest::newRow("one after the other") << u"G, P"_s << u"П, З"_s;
        QTest::newRow("left bracket") << u"["_s << u"х"_s;
        QTest::newRow("right bracket") << u"]"_s << u"ъ"_s;
        QTest::newRow("slash") << u"/"_s << u"."_s;
        QTest::newRow("question mark") << u"?"_s << u","_s;
        QTest::newRow("number sign") << u"#"_s << u"№"_s;
        QTest::newRow("at sign") << u"@"_s << u"\""_s;
        QTest::newRow("greater than") << u">"_s << u"Ю"_s;
        QTest::newRow("plus, which also joins keys") << u"Ctrl++"_s << QString();
        QTest::newRow("a function key is the same key") << u"Shift+F6"_s << QString();
        QTest::newRow("a digit is the same key") << u"Alt+1"_s << QString();
    }
    void aKeyOfTheLatinLayoutHasATwin()
    {
        QFETCH(const QString, latin);
        QFETCH(const QString, cyrillic);

        QCOMPARE(viewmodels::layout::twin(latin), cyrillic);
    }

    void whatWasTypedInTheOtherLayoutIsUnderstood()
    {
        QCOMPARE(viewmodels::layout::asLatin(u"рфкищгк"_s), u"harbour"_s);
        QCOMPARE(viewmodels::layout::asCyrillic(u"fyyf"_s), u"анна"_s);
    }

    void everySequenceIsFollowedByItsTwin()
    {
        QCOMPARE(viewmodels::layout::withTwins({u"P"_s, u"F5"_s}), (QStringList{u"P"_s, u"З"_s, u"F5"_s}));
    }
};

QTEST_APPLESS_MAIN(TestKeyboardLayout)
#include "tst_keyboardlayout.moc"
