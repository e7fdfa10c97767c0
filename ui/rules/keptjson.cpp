#include "ui/rules/keptjson.h"

#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "ui/theme.h"
#include "ui/themepainting.h"
#include "ui/wrappedlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace weir {

namespace {

//! The JSON pane has the whole text.
constexpr qsizetype mostKeptCharacters = 400;

} // namespace

KeptJson::KeptJson(KeptFrame frame, QWidget *parent)
    : QWidget(parent), m_frame(frame), m_text(new WrappedLabel(this))
{
    setTextStyle(m_text, TextStyle::Code);
    m_text->fitWidth();
    auto *hint = new WrappedLabel(tr("Kept as it is; it can be edited as JSON."), this);
    setTextStyle(hint, TextStyle::Small);
    setTone(hint, Tone::Muted);
    hint->fitWidth();
    auto *layout = new QVBoxLayout(this);
    const int side = frame == KeptFrame::Box ? metrics::rowGap : 0;
    const int top = frame == KeptFrame::Box ? metrics::rowGap : metrics::tight;
    layout->setContentsMargins(side, top, side, top);
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

void KeptJson::paintEvent(QPaintEvent *)
{
    if (m_frame == KeptFrame::None)
        return;
    QPainter painter(this);
    drawRounded(&painter, frameRect(rect(), metrics::hairline), themeColors(palette()).surface,
                themeColors(palette()).border);
}

} // namespace weir
