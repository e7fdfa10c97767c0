#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QMap>
#include <QThread>

#include <atomic>

//! A KWallet on this session's bus that fails where it is told to. It has a thread of its own, for QtKeychain
//! blocks while it looks whether there is one.
class ScriptedWallet final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class Fault : quint8 {
        None,
        SlowAtFirst, //!< Takes longer than QtKeychain waits before it answers at all.
        LosesWrites, //!< Says that it failed to write, which QtKeychain does not hear.
        LosesContent, //!< Fails to read, which QtKeychain does not hear.
        KeepsErased, //!< Says that it failed to erase, which QtKeychain does not hear.
        Refuses, //!< Does not open.
    };

    explicit ScriptedWallet(Fault fault);
    ~ScriptedWallet() override;

    [[nodiscard]] bool isOnBus() const { return m_isOnBus; }
    [[nodiscard]] bool isHolding() const { return m_isHolding; }
    void setFault(Fault fault) { m_fault = fault; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    [[nodiscard]] QVariantList answerTo(const QDBusMessage &message);

    std::atomic<Fault> m_fault;
    bool m_isOnBus = false;
    std::atomic<bool> m_isHolding = false;
    QMap<QString, QByteArray> m_entries;
    QDBusConnection m_connection;
    QThread m_thread;
};
