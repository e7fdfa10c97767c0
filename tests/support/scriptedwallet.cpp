#include "scriptedwallet.h"

#include <QDBusMessage>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString busName = u"org.kde.kwalletd5"_s;
const QString objectPath = u"/modules/kwalletd5"_s;
const QString connectionName = u"scripted-wallet"_s;

// As KWallet::EntryType has them.
constexpr int noEntry = 0;
constexpr int streamEntry = 2;

constexpr int failed = -1;

} // namespace

ScriptedWallet::ScriptedWallet(Fault fault)
    : m_fault(fault), m_connection(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
{
    moveToThread(&m_thread);
    m_thread.start();
    m_isOnBus = m_connection.registerVirtualObject(objectPath, this) && m_connection.registerService(busName);
}

ScriptedWallet::~ScriptedWallet()
{
    m_connection.unregisterService(busName);
    m_connection.unregisterObject(objectPath);
    QDBusConnection::disconnectFromBus(connectionName);
    m_thread.quit();
    m_thread.wait();
}

QString ScriptedWallet::introspect(const QString &) const
{
    return {};
}

bool ScriptedWallet::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    const QVariantList answer = answerTo(message);
    if (m_fault == Fault::SlowAtFirst) {
        m_fault = Fault::None;
        QTimer::singleShot(800ms, this,
                           [this, message, answer] { m_connection.send(message.createReply(answer)); });
        return true;
    }
    if (answer.isEmpty())
        return false;
    connection.send(message.createReply(answer));
    return true;
}

QVariantList ScriptedWallet::answerTo(const QDBusMessage &message)
{
    const QString method = message.member();
    const QVariantList arguments = message.arguments();
    // The handle, the folder, the key, and what else there is.
    const QString key = arguments.value(2).toString();
    if (method == u"networkWallet"_s)
        return {u"kdewallet"_s};
    if (method == u"open"_s)
        return {m_fault == Fault::Refuses ? failed : 1};
    if (method == u"entryType"_s)
        return {m_entries.contains(key) ? streamEntry : noEntry};
    if (method == u"readEntry"_s)
        return {m_fault == Fault::LosesContent ? QByteArray("") : m_entries.value(key)};
    if (method == u"writeEntry"_s) {
        if (m_fault == Fault::LosesWrites)
            return {failed};
        m_entries[key] = arguments.value(3).toByteArray();
        m_isHolding = true;
        return {0};
    }
    if (method == u"removeEntry"_s) {
        if (m_fault == Fault::KeepsErased)
            return {failed};
        m_entries.remove(key);
        m_isHolding = !m_entries.isEmpty();
        return {0};
    }
    return {};
}
