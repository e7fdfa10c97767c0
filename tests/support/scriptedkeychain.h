#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QDBusVirtualObject>

#include <optional>

//! A Secret Service on this session's bus that holds one secret at most and fails where it is told to, in
//! ways that a real keyring only does by accident.
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
        Dies, //!< Leaves the bus when it is asked for a secret.
        DiesOnce, //!< The same, and is back at once.
        // Locked; asked to unlock it,
        Asks, //!< it asks a person, who does not answer.
        AsksAndIsRefused, //!< it asks a person, who refuses.
        AsksAndDies, //!< it asks a person, and leaves the bus.
    };

    explicit ScriptedKeychain(Fault fault);
    ~ScriptedKeychain() override;

    [[nodiscard]] bool isOnBus() const { return m_isOnBus; }
    //! How often a person was asked.
    [[nodiscard]] int promptCount() const { return m_promptCount; }
    [[nodiscard]] bool isHolding() const { return m_secret.has_value(); }
    //! How many questions were left without an answer.
    [[nodiscard]] int unansweredCount() const { return m_unansweredCount; }
    void setFault(Fault fault) { m_fault = fault; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    void comeToBus();
    void leaveBus();
    [[nodiscard]] bool isLocked() const;
    //! Whether it is gone now, or has just come back.
    [[nodiscard]] bool diesOf(const QString &method);
    void askPerson();
    void refuse();
    [[nodiscard]] QVariantList answerTo(const QDBusMessage &message);

    Fault m_fault;
    bool m_isOnBus = false;
    bool m_isLocked = false;
    bool m_isAsking = false;
    int m_promptCount = 0;
    int m_unansweredCount = 0;
    std::optional<QByteArray> m_secret;
    QDBusConnection m_connection;
};
