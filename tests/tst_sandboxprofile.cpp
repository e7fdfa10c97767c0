// The sandbox that the window has opened beside it, and the profile that leads to it.

#include "app/controllers/sandboxprocess.h"
#include "app/storage/profilestore.h"
#include "app/windowprogram.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/lists/resourcelistmodel.h"
#include "models/profile/sandboxprofile.h"
#include "tests/support/shownwidgets.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QFile>
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
    void isOpenedAgainAfterAnotherProfile();
    void hidesNoFaultOfAFile();
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

//! As often as somebody asks for it, and what was read of it goes with it.
void TestSandboxProfile::isOpenedAgainAfterAnotherProfile()
{
    const QTemporaryDir folder;
    ConnectionProfile other;
    other.name = u"prod"_s;
    other.region = u"cn-south-1"_s;
    other.projectId = u"5318"_s;
    const auto stored = ProfileStore(folder.path()).add(other);
    QVERIFY(stored);
    WindowProgram program({.configDirectory = folder.path(), .start = WindowOptions::Start::Sandbox}, {});
    program.start();
    MainWindow &window = program.window();
    const ResourceListModel *streams = window.listModel(ResourceKind::EventStream);
    const auto counts = [&window] {
        return window.listView(ResourceKind::EventStream)->countText()
            + window.listView(ResourceKind::EventSubscription)->countText();
    };
    QTRY_VERIFY_WITH_TIMEOUT(counts() == u"124 / 10"_s, 30'000);

    for (int turn = 0; turn < 2; ++turn) {
        Q_EMIT window.profileChosen(stored->id);
        QVERIFY(shows(u"Profile: prod"_s));
        QCOMPARE(counts(), QString());
        Q_EMIT window.sandboxRequested();
        QTRY_VERIFY(shows(u"Sandbox"_s) && !shows(u"prod"_s));
        QTRY_COMPARE(streams->rowCount(), 12);
        QTRY_COMPARE(counts(), u"124 / 10"_s);
    }

    // Nor does anything arrive that was still to be read of it.
    Q_EMIT window.refreshRequested(ResourceKind::EventStream);
    Q_EMIT window.profileChosen(stored->id);
    QTRY_VERIFY(shows(u"Not signed in."_s));
    QCOMPARE(counts(), QString());
    QCOMPARE(streams->rowCount(), 0);
}

void TestSandboxProfile::hidesNoFaultOfAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"broken.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"name\": ") > 0);
    file.close();
    WindowProgram program({.configDirectory = folder.filePath(u"config"_s),
                           .files = {path},
                           .start = WindowOptions::Start::Sandbox},
                          {});
    program.start();
    QTRY_COMPARE_WITH_TIMEOUT(program.window().listModel(ResourceKind::EventStream)->rowCount(), 12, 30'000);
    QVERIFY(shows(u"broken.json"_s));
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
