// Alt and a letter lead to one thing alone, in every window and in both languages.

#include "tests/support/controls.h"
#include "tests/support/windowgallery.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QTest>
#include <QTranslator>

using namespace weir::test;
using namespace Qt::StringLiterals;

class TestMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areUnique_data();
    void areUnique();
    void sharedOnesAreFound();
};

void TestMnemonics::areUnique_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<std::function<std::unique_ptr<QWidget>()>>("make");
    for (const char *language : {"en", "zh_CN"}) {
        for (const std::vector<GalleryWindow> &windows : {allDialogs(), allMainWindows()}) {
            for (const GalleryWindow &window : windows)
                QTest::addRow("%s, %s", window.name, language)
                    << QString::fromLatin1(language) << window.make;
        }
    }
}

void TestMnemonics::areUnique()
{
    QFETCH(const QString, language);
    QFETCH(const std::function<std::unique_ptr<QWidget>()>, make);
    QTranslator translator;
    QVERIFY(translator.load(u"weir_"_s + language, QStringLiteral(WEIR_TRANSLATIONS)));
    QCoreApplication::installTranslator(&translator);
    const std::unique_ptr<QWidget> window = make();
    window->show();
    const QStringList shared = sharedWindowMnemonics(window.get());
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(shared.join(u"; "_s), QString());
}

void TestMnemonics::sharedOnesAreFound()
{
    QMainWindow window;
    window.menuBar()->addMenu(u"&File"_s);
    auto *center = new QWidget(&window);
    new QPushButton(u"&Find"_s, center);
    new QPushButton(u"F&rom"_s, center);
    window.setCentralWidget(center);
    window.show();
    QCOMPARE(sharedWindowMnemonics(&window), QStringList(u"Alt+F: &File, &Find"_s));
}

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
