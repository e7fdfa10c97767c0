// Numbers, dates and plurals are of the language that is set, whatever the system's; what programs read is
// not.

#include "models/amounttext.h"
#include "models/history/changerecord.h"
#include "models/lists/historymodel.h"
#include "models/service/requestrecord.h"
#include "ui/statusline.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

using namespace weir;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLocaleTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheLanguage_data();
    void followTheLanguage();
    void cleanup();

private:
    QTranslator m_translator;
};

void TestLocaleTexts::followTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("samples");
    QTest::addColumn<QStringList>("warnings");
    QTest::addColumn<QStringList>("sizes");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("request");
    QTest::addRow("English") << u"en"_s << QStringList{u"0 samples"_s, u"1 sample"_s, u"2 samples"_s}
                             << QStringList{u"1 warning"_s, u"2 warnings"_s, u"1,234,567 warnings"_s}
                             << QStringList{u"1 byte"_s, u"999 bytes"_s, u"1.2 kB"_s} << u"11/27/26 8:05 AM"_s
                             << u"PUT eventstreamings · 200 · 1,234,567 ms"_s;
    QTest::addRow("Chinese") << u"zh_CN"_s << QStringList{u"0个样例"_s, u"1个样例"_s, u"2个样例"_s}
                             << QStringList{u"1个警告"_s, u"2个警告"_s, u"1,234,567个警告"_s}
                             << QStringList{u"1字节"_s, u"999字节"_s, u"1.2 kB"_s} << u"2026/11/27 08:05"_s
                             << u"PUT eventstreamings · 200 · 1,234,567毫秒"_s;
}

void TestLocaleTexts::followTheLanguage()
{
    QFETCH(const QString, language);
    QVERIFY(m_translator.load(u"weir_"_s + language, QStringLiteral(WEIR_TRANSLATIONS)));
    QLocale::setDefault(QLocale(language));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
    QCOMPARE(amountText(0), u"0"_s);
    QCOMPARE(amountText(1'234'567), u"1,234,567"_s);
    QTEST((QStringList{sizeText(1), sizeText(999), sizeText(1'234)}), "sizes");
    QStringList samples;
    for (const int count : {0, 1, 2})
        samples << QCoreApplication::translate("weir::RuleLab", "%n sample(s)", nullptr, count);
    QTEST(samples, "samples");

    StatusLine line;
    QStringList warnings;
    for (const int count : {1, 2, 1'234'567}) {
        line.setIssueCounts(0, count);
        for (const QPushButton *button : line.findChildren<QPushButton *>()) {
            if (!button->isHidden() && button->text().startsWith(amountText(count)))
                warnings << button->text();
        }
    }
    QTEST(warnings, "warnings");
    line.setLastRequest({.method = u"PUT"_s,
                         .path = u"/v1/p/eventstreamings/1"_s,
                         .httpStatus = 200,
                         .duration = 1'234'567ms});
    QStringList texts;
    for (const QLabel *label : line.findChildren<QLabel *>())
        texts << label->text();
    QFETCH(const QString, request);
    QVERIFY2(texts.contains(request), qPrintable(texts.join(u'\n')));

    const ChangePosition position{QDateTime(QDate(2026, 11, 27), QTime(8, 5)), 1};
    QTEST(momentText(position), "moment");
    // In files and on the command line.
    QCOMPARE(isoTime(position), position.time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s));
}

void TestLocaleTexts::cleanup()
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale::c());
}

QTEST_MAIN(TestLocaleTexts)
#include "tst_localetexts.moc"
