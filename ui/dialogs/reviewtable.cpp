#include "ui/dialogs/reviewtable.h"

#include "ui/hairline.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum Column : quint8 { FieldColumn, BeforeColumn, AfterColumn, ColumnTotal };

//! Long words, such as URNs, may break after their signs: QLabel breaks at spaces only, and a zero-width one
//! is a space.
QString breakable(const QString &text)
{
    constexpr qsizetype longestWord = 24;
    static const QRegularExpression sign(u"([/:._,;=&-])"_s);
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        if (word.size() > longestWord)
            word.replace(sign, u"\\1\u200b"_s);
    }
    return words.join(u' ');
}

QLabel *newText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(breakable(text), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

ReviewTable::ReviewTable(const ReviewContent &content, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::columnGap);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(FieldColumn, 5);
    m_grid->setColumnStretch(BeforeColumn, 6);
    m_grid->setColumnStretch(AfterColumn, 6);
    addHeading(FieldColumn, tr("Field"));
    addHeading(BeforeColumn, tr("When you opened it"));
    addHeading(AfterColumn, tr("Yours"));
    addLine();
    for (const ReviewRow &row : content.changes)
        addRow(row);
    for (const ReviewRow &row : content.keptSecrets)
        addRow(row);
}

void ReviewTable::addHeading(int column, const QString &text)
{
    auto *label = newText(text, this);
    label->setFont(themeFont(TextStyle::Strong));
    setTone(label, Tone::Muted);
    label->setContentsMargins(0, 0, 0, metrics::gap);
    m_grid->addWidget(label, 0, column);
}

void ReviewTable::addRow(const ReviewRow &row)
{
    const int line = m_grid->rowCount();
    auto *field = new QWidget(this);
    auto *names = new QVBoxLayout(field);
    names->setContentsMargins(0, metrics::rowGap, 0, metrics::rowGap);
    names->setSpacing(metrics::tight);
    auto *label = newText(row.label, field);
    setTextStyle(label, TextStyle::Strong);
    auto *pointer = newText(row.pointer, field);
    setTextStyle(pointer, TextStyle::Small);
    setTone(pointer, Tone::Muted);
    names->addWidget(label);
    names->addWidget(pointer);
    m_grid->addWidget(field, line, FieldColumn, Qt::AlignTop);

    auto *before = newText(row.before, this);
    auto *after = newText(row.after, this);
    for (QLabel *value : {before, after})
        value->setContentsMargins(0, metrics::rowGap, 0, metrics::rowGap);
    if (row.sensitivity == Sensitivity::Secret) {
        setTone(before, Tone::Muted);
        setTone(after, Tone::Muted);
    } else {
        setTextStyle(after, TextStyle::Strong);
        setTone(after, Tone::Success);
    }
    m_grid->addWidget(before, line, BeforeColumn, Qt::AlignTop);
    m_grid->addWidget(after, line, AfterColumn, Qt::AlignTop);
    addLine();
}

void ReviewTable::addLine()
{
    m_grid->addWidget(new Hairline(this), m_grid->rowCount(), 0, 1, ColumnTotal);
}

} // namespace weir
