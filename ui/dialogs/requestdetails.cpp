#include "ui/dialogs/requestdetails.h"

#include "models/amounttext.h"
#include "models/text.h"
#include "models/text/spokenarrows.h"
#include "ui/accessiblegroup.h"
#include "ui/dialogs/signatureview.h"
#include "ui/editors/codeview.h"
#include "ui/followlanguage.h"
#include "ui/leveltext.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QLocale>
#include <QVBoxLayout>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! The least that is seen of a body.
constexpr int bodyLines = 9;

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

//! Why there is no body to be seen, in brackets; empty where there is one, or none was.
QString absenceOf(const RecordedMessage &message)
{
    const QString size = sizeText(message.size);
    switch (message.bodyState) {
    case RecordedMessage::Body::None:
    case RecordedMessage::Body::Kept:
        return {};
    case RecordedMessage::Body::Private:
        return RequestDetails::tr("(%1 that are not shown, for they hold secrets)").arg(size);
    case RecordedMessage::Body::Large:
        return RequestDetails::tr("(%1, too large to be kept here)").arg(size);
    case RecordedMessage::Body::Dropped:
        return RequestDetails::tr("(%1, no longer kept: newer requests needed the room)").arg(size);
    }
    Q_UNREACHABLE();
}

//! Its headers, and why its body is not to be seen.
QString remarksOn(const RecordedMessage &message)
{
    QStringList lines;
    for (const RecordedHeader &header : message.headers)
        lines.append(toQString(header.name) + u": "_s + toQString(header.value));
    if (const QString absence = absenceOf(message); !absence.isEmpty())
        lines.append(absence);
    return lines.join(u'\n');
}

} // namespace

RequestDetails::RequestDetails(QWidget *parent) : QScrollArea(parent), m_signature(new SignatureView)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::gap, metrics::columnGap, metrics::gap, 0);
    column->setSpacing(metrics::gap);
    m_hint = newText(column);
    m_title = newText(column);
    m_message = newText(column);
    m_facts = newText(column);
    m_chainHeading = newText(column);
    m_chain = newText(column);
    column->addWidget(m_signature, 1);
    m_sent = newSection(column);
    m_answer = newSection(column);
    column->addStretch(0);
    setTextStyle(m_title, TextStyle::Strong);
    setTextStyle(m_chainHeading, TextStyle::Strong);
    setTextStyle(m_facts, TextStyle::Small);
    setTone(m_facts, Tone::Muted);
    setTone(m_hint, Tone::Muted);
    setWidget(content);
    setAccessibleGroup(this, tr("Details"));
    followLanguage(this, [this] {
        setAccessibleName(tr("Details"));
        m_hint->setText(tr("Choose a request to see what was sent and what came back."));
        m_chainHeading->setText(tr("Certificates that the server showed, its own first"));
        nameSection(m_sent, tr("Request"));
        nameSection(m_answer, tr("Answer"));
    });
    showNothing();
}

void RequestDetails::showRecord(const RequestRecord &record)
{
    m_hint->hide();
    m_title->setText(u"%1 %2%3 → %4"_s.arg(record.method, record.host, record.path, statusText(record)));
    m_title->setAccessibleName(spokenArrows(m_title->text()));
    if (record.error)
        setLevelText(m_message, Level::Error, record.error->message());
    else
        setSuccessText(m_message, tr("The service answered as expected."));
    m_facts->setText(factsOf(record));
    showChain(record.error ? record.error->peerChain : std::vector<PeerCertificate>());
    const bool hasSignature = record.error && record.error->signature;
    if (hasSignature)
        m_signature->setComparison(*record.error->signature);
    m_signature->setVisible(hasSignature);
    showMessage(m_sent, record.sent);
    showMessage(m_answer, record.answer);
    for (QWidget *part : {m_title, m_message, m_facts})
        part->show();
}

RequestDetails::MessageSection RequestDetails::newSection(QVBoxLayout *column)
{
    MessageSection section{.heading = newText(column), .remarks = newText(column), .body = new CodeView};
    setTextStyle(section.heading, TextStyle::Strong);
    setTextStyle(section.remarks, TextStyle::Small);
    setTone(section.remarks, Tone::Muted);
    section.body->setReadOnly(true);
    section.body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    section.body->setTabChangesFocus(true);
    section.body->setMinimumHeight(bodyLines * section.body->fontMetrics().lineSpacing());
    column->addWidget(section.body, 1);
    return section;
}

void RequestDetails::nameSection(const MessageSection &section, const QString &name)
{
    section.heading->setText(name);
    section.body->setAccessibleName(name);
}

void RequestDetails::showMessage(const MessageSection &section, const RecordedMessage &message)
{
    const QString remarks = remarksOn(message);
    section.remarks->setText(remarks);
    section.remarks->setVisible(!remarks.isEmpty());
    section.body->replaceText(toQString(message.body));
    section.body->setVisible(!message.body.empty());
    section.heading->setVisible(!remarks.isEmpty() || !message.body.empty());
}

void RequestDetails::showNothing()
{
    showChain({});
    showMessage(m_sent, {});
    showMessage(m_answer, {});
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_message),
                          static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_signature)})
        part->hide();
    m_hint->show();
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
