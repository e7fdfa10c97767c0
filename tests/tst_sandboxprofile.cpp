// The sandbox that the window has opened beside it, and the profile that leads to it.

#include "app/controllers/sandboxprocess.h"
#include "app/windowprogram.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/profile/sandboxprofile.h"
#include "tests/support/shownwidgets.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <unistd.h>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestSandboxProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNamedInTheLanguage();
};

void TestSandboxProfile::isNamedInTheLanguage()
{
    const QTemporaryDir folder;
    WindowProgram program({.configDirectory = folder.path(), .start = WindowOptions::Start::Sandbox}, {});
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"Sandbox"_s), 30'000);
    auto made = std::make_unique<ResourceDraft>(loadResource(
        ResourceKind::EventStream, readJson(R"({"name": "orders"})").value(), ResourceOrigin::Service));
    made->setProfile(sandboxProfileId, u"Sandbox"_s);
    const ResourceDraft *draft = made.get();
    program.window().addDraft(std::move(made));

    QTranslator translator;
    QVERIFY(translator.load(u"weir_zh_CN"_s, QStringLiteral(WEIR_TRANSLATIONS)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const QString name = SandboxProcess::profileName();
    QVERIFY(name != u"Sandbox"_s);
    QTRY_VERIFY(shows(name));
    QVERIFY(!shows(u"Sandbox"_s));
    QCOMPARE(draft->profileName(), name);
}

int main(int argc, char *argv[])
{
    // The window starts its own program again; here it is this one.
    if (argc > 1 && qstrcmp(argv[1], "sandbox") == 0)
        return ::execv(WEIR_PROGRAM, argv);
    QApplication application(argc, argv);
    TestSandboxProfile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sandboxprofile.moc"
