#include "ui/dialogs/requestdetails.h"

#include "ui/dialogs/signatureview.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QLocale>
#include <QVBoxLayout>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

WrappedLabel *newText(QVBoxLayout *column)
{
    auto *label = new WrappedLabel;
    column->addWidget(label);
    return label;
}

QString factsOf(const RequestRecord &record)
{
    const QLocale locale;
    QStringList facts{
        RequestDetails::tr("Sent %1").arg(
            locale.toString(record.startedAt.toLocalTime(), QLocale::ShortFormat)),
        RequestDetails::tr("answered after %1 ms").arg(locale.toString(qlonglong(record.duration.count())))};
    if (record.httpStatus == 0)
        facts.last() =
            RequestDetails::tr("ended after %1 ms").arg(locale.toString(qlonglong(record.duration.count())));
    if (record.error && !record.error->code.isEmpty())
        facts.append(RequestDetails::tr("code %1").arg(record.error->code));
    if (!record.requestId.isEmpty())
        facts.append(RequestDetails::tr("request ID %1").arg(record.requestId));
    return facts.join(u" · "_s);
}

} // namespace

RequestDetails::RequestDetails(QWidget *parent) : QScrollArea(parent), m_signature(new SignatureView)
{
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, metrics::columnGap, metrics::gap, 0);
    column->setSpacing(metrics::gap);
    m_title = newText(column);
    m_message = newText(column);
    m_facts = newText(column);
    m_chainHeading = newText(column);
    m_chain = newText(column);
    column->addWidget(m_signature, 1);
    column->addStretch(0);
    setTextStyle(m_title, TextStyle::Strong);
    setTextStyle(m_chainHeading, TextStyle::Strong);
    setTextStyle(m_facts, TextStyle::Small);
    setTone(m_facts, Tone::Muted);
    m_chainHeading->setText(tr("Certificates that the server showed, its own first"));
    setWidget(content);
    showNothing();
}

void RequestDetails::showRecord(const RequestRecord &record)
{
    m_title->setText(u"%1 %2%3 → %4"_s.arg(record.method, record.host, record.path, statusText(record)));
    m_message->setText(record.error ? tr("✕ %1").arg(record.error->message())
                                    : tr("✓ The service answered as expected."));
    setTone(m_message, record.error ? Tone::Error : Tone::Success);
    m_facts->setText(factsOf(record));
    showChain(record.error ? record.error->peerChain : std::vector<PeerCertificate>());
    const bool hasSignature = record.error && record.error->signature;
    if (hasSignature)
        m_signature->setComparison(*record.error->signature);
    m_signature->setVisible(hasSignature);
    for (QWidget *part : {m_title, m_message, m_facts})
        part->show();
}

void RequestDetails::showNothing()
{
    showChain({});
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_message),
                          static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_signature)})
        part->hide();
}

void RequestDetails::showChain(const std::vector<PeerCertificate> &chain)
{
    QStringList texts;
    for (const PeerCertificate &certificate : chain)
        texts.append(certificateText(certificate));
    m_chain->setText(texts.join(u"\n\n"_s));
    m_chain->setVisible(!chain.empty());
    m_chainHeading->setVisible(!chain.empty());
}

} // namespace weir
