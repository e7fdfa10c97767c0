#include "ui/rules/keptjson.h"

#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QVBoxLayout>

namespace weir {

namespace {

//! The JSON pane has the whole text.
constexpr qsizetype mostKeptCharacters = 400;

} // namespace

KeptJson::KeptJson(QWidget *parent) : QWidget(parent), m_text(new WrappedLabel(this))
{
    setTextStyle(m_text, TextStyle::Code);
    m_text->fitWidth();
    auto *hint = new WrappedLabel(tr("Kept as it is; it can be edited as JSON."), this);
    setTextStyle(hint, TextStyle::Small);
    setTone(hint, Tone::Muted);
    hint->fitWidth();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::tight, 0, metrics::tight);
    layout->setSpacing(metrics::tight);
    layout->addWidget(m_text);
    layout->addWidget(hint);
}

void KeptJson::showJson(const Json &value)
{
    QString text = toQString(writeCompactJson(value));
    if (text.size() > mostKeptCharacters)
        text = text.first(mostKeptCharacters) + QChar(0x2026);
    m_text->setText(text);
}

} // namespace weir
