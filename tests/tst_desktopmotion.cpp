#include "app/desktopmotion.h"
#include "ui/pipeline/pipelineview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QWidget>

using namespace weir;
using namespace Qt::StringLiterals;

using PortalSettings = QMap<QString, QVariantMap>;

namespace {

const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString gnome = u"org.gnome.desktop.interface"_s;

int animationTime()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
}

} // namespace

//! What a desktop answers, on the bus.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    explicit Portal(const PortalSettings &settings)
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s)), m_settings(settings)
    {
        m_bus.registerObject(portalPath, this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }
    ~Portal() override
    {
        m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
        m_bus.unregisterObject(portalPath);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }

    int timesAsked = 0;

    void change(const QString &group, const QString &key, const QVariant &value)
    {
        m_settings[group][key] = value;
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }

public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList &groups)
    {
        ++timesAsked;
        PortalSettings asked;
        for (const QString &group : groups) {
            if (m_settings.contains(group))
                asked.insert(group, m_settings.value(group));
        }
        return asked;
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus;
    PortalSettings m_settings;
};

//! A window that asks for it, and is painted.
class ShownWindow
{
public:
    explicit ShownWindow(DesktopMotion &motion)
    {
        m_window.show();
        motion.startAfterPaintOf(m_window);
    }

private:
    QWidget m_window;
};

class TestDesktopMotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDesktopIsAsked_data();
    void theDesktopIsAsked();
    void withoutAPortalNobodyHasAsked();
    void isAskedOnceTheWindowWasPainted();
    void aChangeIsTaken();
    void thePipelineStandsStill();
};

void TestDesktopMotion::initTestCase()
{
    qDBusRegisterMetaType<PortalSettings>();
    applyTheme(*qApp, Appearance::Light);
}

void TestDesktopMotion::theDesktopIsAsked_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<Motion>("motion");
    const QString appearance = u"org.freedesktop.appearance"_s;
    const QString plasma = u"org.kde.kdeglobals.KDE"_s;
    QTest::newRow("GNOME, off") << gnome << u"enable-animations"_s << QVariant(false) << Motion::Reduced;
    QTest::newRow("GNOME, on") << gnome << u"enable-animations"_s << QVariant(true) << Motion::Allowed;
    QTest::newRow("all, reduced") << appearance << u"reduced-motion"_s << QVariant(1U) << Motion::Reduced;
    QTest::newRow("all, no wish") << appearance << u"reduced-motion"_s << QVariant(0U) << Motion::Allowed;
    QTest::newRow("Plasma, off") << plasma << u"AnimationDurationFactor"_s << QVariant(u"0"_s)
                                 << Motion::Reduced;
    QTest::newRow("Plasma, fast") << plasma << u"AnimationDurationFactor"_s << QVariant(u"0.5"_s)
                                  << Motion::Allowed;
    QTest::newRow("nonsense") << plasma << u"AnimationDurationFactor"_s << QVariant(u"fast"_s)
                              << Motion::Allowed;
    QTest::newRow("nothing of it") << gnome << u"font-name"_s << QVariant(u"Sans"_s) << Motion::Allowed;
}

void TestDesktopMotion::theDesktopIsAsked()
{
    QFETCH(QString, group);
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    Portal portal({{group, {{key, value}}}});
    DesktopMotion motion;
    QSignalSpy told(&motion, &DesktopMotion::told);
    const ShownWindow window(motion);
    QTRY_COMPARE(told.size(), 1);
    QTEST(told.first().first().value<Motion>(), "motion");
}

void TestDesktopMotion::withoutAPortalNobodyHasAsked()
{
    DesktopMotion motion;
    QSignalSpy told(&motion, &DesktopMotion::told);
    const ShownWindow window(motion);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().first().value<Motion>(), Motion::Allowed);
}

void TestDesktopMotion::isAskedOnceTheWindowWasPainted()
{
    Portal portal({});
    QWidget hidden;
    hidden.winId();
    DesktopMotion waiting;
    waiting.startAfterPaintOf(hidden);
    DesktopMotion motion;
    QSignalSpy told(&motion, &DesktopMotion::told);
    const ShownWindow window(motion);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(portal.timesAsked, 1);
    hidden.show();
    QTRY_COMPARE(portal.timesAsked, 2);
}

void TestDesktopMotion::aChangeIsTaken()
{
    Portal portal({{gnome, {{u"enable-animations"_s, true}}}});
    DesktopMotion motion;
    QSignalSpy told(&motion, &DesktopMotion::told);
    const ShownWindow window(motion);
    QTRY_COMPARE(told.size(), 1);
    portal.change(gnome, u"enable-animations"_s, false);
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told.last().first().value<Motion>(), Motion::Reduced);
}

void TestDesktopMotion::thePipelineStandsStill()
{
    PipelineView view({{.title = u"Kafka"_s}, {.title = u"OBS"_s}}, nullptr);
    view.showStatus(u"RUNNING"_s);
    view.show();
    QVERIFY(view.isMoving());
    applyMotion(Motion::Reduced);
    QCOMPARE(animationTime(), 0);
    QVERIFY(!view.isMoving());
    // Another appearance asks for nothing else.
    applyTheme(*qApp, Appearance::Dark);
    QVERIFY(!view.isMoving());
    applyMotion(Motion::Allowed);
    QVERIFY(animationTime() > 0);
    QVERIFY(view.isMoving());
}

QTEST_MAIN(TestDesktopMotion)
#include "tst_desktopmotion.moc"
