#pragma once

#include "models/service/requestrecord.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace weir {

class SignatureView;
class WrappedLabel;

//! One request of the log: what it was, why it failed, and what the service showed of itself.
class RequestDetails final : public QScrollArea
{
    Q_OBJECT

public:
    explicit RequestDetails(QWidget *parent = nullptr);

    void showRecord(const RequestRecord &record);
    void showNothing();

private:
    void showChain(const std::vector<PeerCertificate> &chain);

    WrappedLabel *m_title;
    WrappedLabel *m_message;
    WrappedLabel *m_facts;
    QLabel *m_chainHeading;
    WrappedLabel *m_chain;
    SignatureView *m_signature;
};

} // namespace weir
