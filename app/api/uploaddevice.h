#pragma once

#include "app/api/exchange.h"
#include "models/secrets/secret.h"

#include <QIODevice>

namespace weir {

//! The body of a write, readable once: Qt cannot rewind it, so it cannot send a write a second time. Knows
//! how much has been taken.
class UploadDevice final : public QIODevice
{
    Q_OBJECT

public:
    explicit UploadDevice(Secret body, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    //! Refused. QIODevice's own would warn on the console.
    bool reset() override { return false; }

    //! From now on nothing more is handed over: an aborted reply may still ask for it.
    void withhold() { m_isWithheld = true; }
    [[nodiscard]] Departure departure() const;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    [[nodiscard]] qint64 remaining() const;

    Secret m_body;
    qint64 m_taken = 0;
    bool m_isWithheld = false;
};

} // namespace weir
