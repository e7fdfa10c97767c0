#pragma once

#include "models/service/requestrecord.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace weir {

class CodeView;
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
    //! A request or an answer.
    struct MessageSection
    {
        WrappedLabel *heading;
        WrappedLabel *remarks;
        CodeView *body;
    };

    [[nodiscard]] static MessageSection newSection(QVBoxLayout *column);
    static void nameSection(const MessageSection &section, const QString &name);
    static void showMessage(const MessageSection &section, const RecordedMessage &message);

    WrappedLabel *m_hint; //!< While no request is chosen.
    WrappedLabel *m_title;
    WrappedLabel *m_message;
    WrappedLabel *m_facts;
    WrappedLabel *m_chainHeading;
    WrappedLabel *m_chain;
    SignatureView *m_signature;
    MessageSection m_sent;
    MessageSection m_answer;
};

} // namespace weir
