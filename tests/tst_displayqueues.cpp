// What went through the connection to the X server is gone from memory once it is asked for. Linked with
// app/zeroonfree.cpp, as the program is, so that nothing else keeps it.

#include "app/displayqueues.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <memory>

#include <malloc.h>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr char letter = 'm';
//! So many in a row are none of somebody else's.
constexpr qsizetype someLetters = 100;
constexpr uint8_t bitsPerItem = 8;

struct Free
{
    void operator()(void *block) const { std::free(block); }
};

xcb_connection_t *connectionOfQt()
{
    return qGuiApp->nativeInterface<QNativeInterface::QX11Application>()->connection();
}

xcb_window_t root()
{
    return xcb_setup_roots_iterator(xcb_get_setup(connectionOfQt())).data->root;
}

void send(xcb_connection_t *connection, qsizetype size)
{
    const QByteArray text(size, letter);
    xcb_change_property(connection, XCB_PROP_MODE_REPLACE, root(), XCB_ATOM_CUT_BUFFER0, XCB_ATOM_STRING,
                        bitsPerItem, static_cast<uint32_t>(size), text.constData());
    const std::unique_ptr<xcb_get_input_focus_reply_t, Free> done(
        xcb_get_input_focus_reply(connection, xcb_get_input_focus(connection), nullptr));
}

void receive(qsizetype size)
{
    const std::unique_ptr<xcb_get_property_reply_t, Free> text(
        xcb_get_property_reply(connectionOfQt(),
                               xcb_get_property(connectionOfQt(), false, root(), XCB_ATOM_CUT_BUFFER0,
                                                XCB_ATOM_STRING, 0, static_cast<uint32_t>(size)),
                               nullptr));
    QCOMPARE(xcb_get_property_value_length(text.get()), static_cast<int>(size));
}

//! Looked at in place: a copy would be found as well.
bool isTextInMemory()
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> regions = maps.readAll().split('\n');
    return std::ranges::any_of(regions, [](const QByteArray &region) {
        const QList<QByteArray> parts = region.split(' ');
        if (parts.size() < 2 || !parts.at(1).startsWith("rw"))
            return false;
        const QList<QByteArray> ends = parts.first().split('-');
        const auto *begin = reinterpret_cast<const char *>(ends.first().toULongLong(nullptr, 16));
        const auto *end = reinterpret_cast<const char *>(ends.last().toULongLong(nullptr, 16));
        return std::search_n(begin, end, someLetters, letter) != end;
    });
}

} // namespace

class TestDisplayQueues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void overwritesWhatWasReceived_data();
    void overwritesWhatWasReceived();
    void overwritesWhatWasSent_data();
    void overwritesWhatWasSent();
};

void TestDisplayQueues::initTestCase()
{
    // The heap must not shrink while it is looked through.
    QCOMPARE(mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max()), 1);
}

void TestDisplayQueues::overwritesWhatWasReceived_data()
{
    QTest::addColumn<qsizetype>("size");
    // The second fills the queue of libxcb, together with what stands before the text in it.
    for (const qsizetype size : {1000, 4096 - 32, 100'000})
        QTest::addRow("%d bytes", int(size)) << size;
}

void TestDisplayQueues::overwritesWhatWasReceived()
{
    QFETCH(qsizetype, size);
    // By somebody else, so that it only comes.
    xcb_connection_t *other = xcb_connect(nullptr, nullptr);
    QCOMPARE(xcb_connection_has_error(other), 0);
    send(other, size);
    xcb_disconnect(other);
    QVERIFY(!isTextInMemory());
    // The text passes the queue by where it comes later than what stands before it.
    QTRY_VERIFY((receive(size), isTextInMemory()));
    overwriteDisplayQueues();
    QVERIFY(!isTextInMemory());
}

void TestDisplayQueues::overwritesWhatWasSent_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {1000, 16'000})
        QTest::addRow("%d bytes", int(size)) << size;
}

void TestDisplayQueues::overwritesWhatWasSent()
{
    QFETCH(qsizetype, size);
    send(connectionOfQt(), size);
    QVERIFY(isTextInMemory());
    overwriteDisplayQueues();
    QVERIFY(!isTextInMemory());
}

QTEST_MAIN(TestDisplayQueues)
#include "tst_displayqueues.moc"
