#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QDBusVirtualObject>

#include <optional>

//! A Secret Service on this session's bus that holds one secret at most and fails where it is told to, in
//! ways that a real keyring only does by accident. Its collection is never locked.
class ScriptedKeychain final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class Fault : quint8 {
        None,
        LosesWrites, //!< Says that it stored a secret, and did not.
        KeepsErased, //!< Says that it erased a secret, and did not.
        LosesContent, //!< Gives an empty secret back.
        Hangs, //!< Answers what it is and whether it is locked, nothing else.
        LocksBeforeErasing, //!< Does not find the secret, because it is locked by then.
    };

    explicit ScriptedKeychain(Fault fault);
    ~ScriptedKeychain() override;

    [[nodiscard]] bool isOnBus() const { return m_isOnBus; }
    [[nodiscard]] bool isHolding() const { return m_secret.has_value(); }
    //! How many questions were left without an answer.
    [[nodiscard]] int unansweredCount() const { return m_unansweredCount; }
    void setFault(Fault fault) { m_fault = fault; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    [[nodiscard]] QVariantList answerTo(const QDBusMessage &message);

    Fault m_fault;
    bool m_isOnBus = false;
    bool m_isLocked = false;
    int m_unansweredCount = 0;
    std::optional<QByteArray> m_secret;
    QDBusConnection m_connection;
};
