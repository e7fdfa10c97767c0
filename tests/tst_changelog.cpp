// The changelog in both languages, and the window that shows it.

#include "tests/support/controls.h"
#include "ui/dialogs/changelog.h"
#include "ui/dialogs/whatsnewdialog.h"

#include <QAbstractButton>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTranslator>

#include <algorithm>
#include <memory>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

QString fileText(const QString &name)
{
    QFile file(QStringLiteral(WEIR_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString englishFile()
{
    return fileText(u"CHANGELOG.md"_s);
}

QString chineseFile()
{
    return fileText(u"translations/CHANGELOG_zh_CN.md"_s);
}

//! What stands in it one after the other: the level of a heading, or a point of a list with the commands and
//! names in it, which are the same in every language.
QStringList structure(const QString &changelog)
{
    static const QRegularExpression heading(u"^#+ "_s);
    static const QRegularExpression code(u"`(--)?[A-Za-z. -]+`"_s);
    QStringList points;
    for (const QString &line : changelog.split(u'\n')) {
        if (const auto match = heading.match(line); match.hasMatch())
            points.append(match.captured());
        else if (line.startsWith(u"- "))
            points.append(line);
        else if (line.startsWith(u"  ") && !points.isEmpty())
            points.last() += line;
    }
    for (QString &point : points) {
        if (!point.startsWith(u'-'))
            continue;
        QStringList names;
        for (auto found = code.globalMatch(point); found.hasNext();)
            names.append(found.next().captured());
        // Sentences put them in another order.
        names.sort();
        point = u"- "_s + names.join(u' ');
    }
    return points;
}

const QTextDocument *shownBy(const WhatsNewDialog &dialog)
{
    return dialog.findChild<QTextBrowser *>()->document();
}

QStringList headings(const QTextDocument *document)
{
    QStringList texts;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 0)
            texts.append(block.text());
    }
    return texts;
}

qsizetype pointCount(const QTextDocument *document)
{
    qsizetype count = 0;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        count += block.textList() ? 1 : 0;
    return count;
}

//! What the document shows, without the heading that the program gives to its version.
QString withoutFirstLine(const QString &text)
{
    return text.sliced(text.indexOf(u'\n')).simplified();
}

} // namespace

class TestChangelog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothHaveTheSamePoints();
    void chineseHasNoGaps();
    void versionsAreNamed_data();
    void versionsAreNamed();
    void theWindowShowsTheVersions();
    void theWindowFollowsTheLanguage();
    void otherLanguagesReadEnglish();
    void cleanup();

private:
    void setLanguage(const QString &language);

    std::unique_ptr<QTranslator> m_translator;
};

void TestChangelog::setLanguage(const QString &language)
{
    auto next = std::make_unique<QTranslator>();
    QVERIFY(next->load(u"weir_"_s + language, QStringLiteral(WEIR_TRANSLATIONS)));
    QLocale::setDefault(QLocale(language));
    m_translator = std::move(next);
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
    QCoreApplication::processEvents();
}

void TestChangelog::cleanup()
{
    m_translator.reset();
    QLocale::setDefault(QLocale::c());
}

//! A line that is forgotten in one of them is found here.
void TestChangelog::bothHaveTheSamePoints()
{
    const QStringList english = structure(englishFile());
    const QStringList chinese = structure(chineseFile());
    QVERIFY(english.size() > 40);
    for (qsizetype i = 0; i < std::min(english.size(), chinese.size()); ++i)
        QVERIFY2(english[i] == chinese[i], qPrintable(english[i] + u" / "_s + chinese[i]));
    QCOMPARE(chinese.size(), english.size());
}

//! A point that goes on in another line would be shown with a blank in the middle of a sentence, and one that
//! is in English still has nothing of Chinese.
void TestChangelog::chineseHasNoGaps()
{
    static const QRegularExpression han(u"\\p{Han}"_s);
    for (const QString &line : chineseFile().split(u'\n', Qt::SkipEmptyParts)) {
        QVERIFY2(!line.startsWith(u' '), qPrintable(line));
        QVERIFY2(line.contains(han) || line.startsWith(u"## "), qPrintable(line));
    }
}

void TestChangelog::versionsAreNamed_data()
{
    QTest::addColumn<QString>("changelog");
    QTest::addColumn<QString>("shown");
    QTest::newRow("not released") << u"# Log\n\nWords.\n\n## Unreleased\n- a"_s << u"## 1.2.0\n- a"_s;
    QTest::newRow("before another") << u"## Unreleased\n- b\n## [1.1.0] - 2026-11-27\n- a"_s
                                    << u"## 1.2.0\n- b\n## [1.1.0] - 2026-11-27\n- a"_s;
    QTest::newRow("released") << u"# Log\n## 1.2.0\n- a\n## 1.1.0"_s << u"## 1.2.0\n- a\n## 1.1.0"_s;
    QTest::newRow("after the release")
        << u"## Unreleased\n## [1.2.0] - 2026-11-27"_s << u"## Unreleased\n## [1.2.0] - 2026-11-27"_s;
    QTest::newRow("a longer version") << u"## Unreleased\n## 1.2.01"_s << u"## 1.2.0\n## 1.2.01"_s;
    QTest::newRow("an earlier one only") << u"## 1.1.0\n- a"_s << u"## 1.1.0\n- a"_s;
    QTest::newRow("no version") << u"# Log\n\nWords."_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestChangelog::versionsAreNamed()
{
    QFETCH(const QString, changelog);
    QFETCH(const QString, shown);
    QCOMPARE(versionParts(changelog, u"1.2.0"_s), shown);
}

void TestChangelog::theWindowShowsTheVersions()
{
    setLanguage(u"en"_s);
    WhatsNewDialog dialog;
    dialog.show();
    const QTextDocument *document = shownBy(dialog);
    // From the first version on, every word of it.
    const QString english = englishFile();
    QTextDocument read;
    read.setMarkdown(english.sliced(english.indexOf(u"\n## ")));
    QVERIFY(read.toPlainText().size() > 1000);
    QCOMPARE(withoutFirstLine(document->toPlainText()), withoutFirstLine(read.toPlainText()));
    QCOMPARE(headings(document).constFirst(), QStringLiteral(WEIR_VERSION));
    QVERIFY(!headings(document).contains(u"Changelog"_s));
    QVERIFY(!headings(document).contains(u"Unreleased"_s));
    // Of every level another size.
    const auto sizeOf = [document](const QString &heading) {
        return document->find(heading).charFormat().intProperty(QTextFormat::FontSizeAdjustment);
    };
    QVERIFY(sizeOf(QStringLiteral(WEIR_VERSION)) > sizeOf(u"Added"_s));
    QTest::mouseClick(buttonNamed(&dialog, u"Close"_s), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
}

void TestChangelog::theWindowFollowsTheLanguage()
{
    setLanguage(u"en"_s);
    WhatsNewDialog dialog;
    dialog.show();
    const QString english = shownBy(dialog)->toPlainText();
    const qsizetype points = pointCount(shownBy(dialog));
    QVERIFY(points > 40);

    setLanguage(u"zh_CN"_s);
    const QTextDocument *document = shownBy(dialog);
    QVERIFY2(document->toPlainText().contains(u"事件流和事件订阅："_s), qPrintable(document->toPlainText()));
    QCOMPARE(pointCount(document), points);
    QCOMPARE(headings(document).first(2), (QStringList{QStringLiteral(WEIR_VERSION), u"新增"_s}));
    for (const QString &title : {u"更新日志"_s, u"未发布"_s, u"Changelog"_s, u"Unreleased"_s})
        QVERIFY2(!headings(document).contains(title), qPrintable(title));

    setLanguage(u"en"_s);
    QCOMPARE(shownBy(dialog)->toPlainText(), english);
}

void TestChangelog::otherLanguagesReadEnglish()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(builtInChangelog(), englishFile());
    QLocale::setDefault(QLocale::c());
    QCOMPARE(builtInChangelog(), englishFile());
    // Whoever has Chinese texts reads them with this one.
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::Singapore));
    QCOMPARE(builtInChangelog(), chineseFile());
}

QTEST_MAIN(TestChangelog)

#include "tst_changelog.moc"
