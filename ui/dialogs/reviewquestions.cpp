#include "ui/dialogs/reviewquestions.h"

#include "ui/dialogs/notebox.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace weir {

ReviewQuestions::ReviewQuestions(const ReviewContent &content, QWidget *parent)
    : QWidget(parent), m_nameToType(content.nameToType)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::rowGap);
    if (content.runState != ReviewContent::RunState::Idle)
        addRestart(layout, content.runState);
    addMissingSecrets(layout, content.missingSecrets, content.purpose);
    addNameQuestion(layout);
    setHidden(layout->isEmpty());
}

bool ReviewQuestions::isAnswered() const
{
    return (!m_typedName || m_typedName->text() == m_nameToType)
        && (!m_withoutSecrets || m_withoutSecrets->isChecked());
}

bool ReviewQuestions::startsAgain() const
{
    return m_restart && m_restart->isChecked();
}

QStringList ReviewQuestions::texts() const
{
    QStringList texts;
    for (const auto *box : findChildren<NoteBox *>())
        texts.append(box->texts());
    return texts;
}

void ReviewQuestions::addRestart(QVBoxLayout *layout, ReviewContent::RunState state)
{
    auto *box = new NoteBox(this);
    setTextStyle(box->addText(Level::Warning,
                              state == ReviewContent::RunState::Running
                                  ? tr("This stream is running. The update pauses it.")
                                  : tr("This stream was running before the last update.")),
                 TextStyle::Strong);
    m_restart = new QCheckBox(tr("Start it again afterwards, and wait until it runs"), this);
    m_restart->setChecked(true);
    box->addWidget(m_restart);
    layout->addWidget(box);
}

void ReviewQuestions::addMissingSecrets(QVBoxLayout *layout, const QStringList &labels,
                                        ReviewContent::Purpose purpose)
{
    if (labels.isEmpty())
        return;
    const bool isCreation = purpose == ReviewContent::Purpose::Create;
    auto *box = new NoteBox(this);
    for (const QString &label : labels) {
        const QString text = isCreation ? tr("%1 is not known, and it is created without it.")
                                        : tr("%1 is not known; without it the service clears it.");
        setTextStyle(box->addText(Level::Warning, text.arg(label)), TextStyle::Strong);
    }
    const bool isOne = labels.size() == 1;
    if (isCreation) {
        box->addText(isOne ? tr("Go back to enter it in the form, or create it without.")
                           : tr("Go back to enter them in the form, or create it without."));
    } else {
        box->addText(isOne ? tr("Go back to enter it in the form, or send the update without it.")
                           : tr("Go back to enter them in the form, or send the update without them."));
    }
    m_withoutSecrets = new QCheckBox(isOne ? tr("Send without it") : tr("Send without them"), this);
    box->addWidget(m_withoutSecrets);
    layout->addWidget(box);
    connect(m_withoutSecrets, &QCheckBox::toggled, this, &ReviewQuestions::answered);
}

void ReviewQuestions::addNameQuestion(QVBoxLayout *layout)
{
    if (m_nameToType.isEmpty())
        return;
    auto *box = new NoteBox(this);
    box->addText(tr("This profile is protected. Type “%1” to apply the update.").arg(m_nameToType));
    m_typedName = new QLineEdit(this);
    m_typedName->setAccessibleName(tr("Name of the resource"));
    box->addWidget(m_typedName);
    layout->addWidget(box);
    connect(m_typedName, &QLineEdit::textChanged, this, &ReviewQuestions::answered);
}

} // namespace weir
