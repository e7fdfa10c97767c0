// What a screen reader says by itself: that something is wrong, when it comes.

#include "tests/support/controls.h"
#include "tests/support/formwindow.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/fieldhelpview.h"

#include <QAbstractButton>
#include <QAccessible>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! What screen readers are told as long as it lives.
class Listener
{
public:
    Listener() : m_before(QAccessible::installUpdateHandler(hear))
    {
        announced.clear();
        described.clear();
    }
    ~Listener() { QAccessible::installUpdateHandler(m_before); }
    Q_DISABLE_COPY_MOVE(Listener)

    static inline QStringList announced;
    //! The names of what has another description now.
    static inline QStringList described;

private:
    static void hear(QAccessibleEvent *event)
    {
        const QString name = event->accessibleInterface()->text(QAccessible::Name);
        if (event->type() == QAccessible::Alert)
            announced << name;
        if (event->type() == QAccessible::DescriptionChanged)
            described << name;
    }

    QAccessible::UpdateHandler m_before;
};

constexpr std::string_view streamBody = R"({"name": "orders",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:r:p:function:default:f"}, "name": "HC.FunctionGraph"}})";

} // namespace

class TestAnnouncements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void issuesAreAnnouncedOnceAsTheyAppear();
    void openingAFormAnnouncesNothing();
    void faultsOfProfilesAreAnnounced();
    void whatIsCopiedIsAnnounced();
};

void TestAnnouncements::initTestCase()
{
    // The bus of the desktop says that somebody listens.
    QTRY_VERIFY(QAccessible::isActive());
}

void TestAnnouncements::issuesAreAnnouncedOnceAsTheyAppear()
{
    FormWindow window(streamBody);
    const std::string topic = "/source/source_kafka/topic";
    window.enter(topic);
    const Listener listener;
    window.type(topic, u"x"_s);
    QCOMPARE(Listener::announced.size(), 1);
    QVERIFY2(Listener::announced.front().startsWith(u"Warning: Topic should have 3 to 200 characters"_s),
             qPrintable(Listener::announced.front()));
    QVERIFY(Listener::described.contains(u"Topic"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"y"_s);
    QCOMPARE(Listener::announced.size(), 1);
    QTest::keyClicks(QApplication::focusWidget(), u"z"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(Listener::announced.size(), 2);
}

void TestAnnouncements::whatIsCopiedIsAnnounced()
{
    FieldHelpView help;
    help.setGuide(fieldGuide(ResourceKind::EventStream, "/name"));
    help.show();
    const Listener listener;
    QTest::mouseClick(buttonNamed(&help, u"Copy JSON Pointer"_s), Qt::LeftButton);
    QCOMPARE(Listener::announced, QStringList(u"Copied"_s));
}

void TestAnnouncements::openingAFormAnnouncesNothing()
{
    const Listener listener;
    FormWindow window(R"({"name": "orders", "source": {"source_kafka": {"topic": "x"}}})");
    QVERIFY(!window.draft().issues().empty());
    QCOMPARE(Listener::announced, QStringList());
}

void TestAnnouncements::faultsOfProfilesAreAnnounced()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Create, {});
    dialog.show();
    const Listener listener;
    QTest::mouseClick(buttonNamed(&dialog, u"Create profile"_s), Qt::LeftButton);
    QVERIFY(!Listener::announced.isEmpty());
    for (const QString &announced : Listener::announced)
        QVERIFY2(announced.startsWith(u"Error: "_s), qPrintable(announced));
}

QTEST_MAIN(TestAnnouncements)
#include "tst_announcements.moc"
