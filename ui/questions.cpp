#include "ui/questions.h"

#include "models/amounttext.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! More would make a question higher than the screen.
constexpr int mostShownNames = 8;

struct Question
{
    Q_DECLARE_TR_FUNCTIONS(weir::Question)
};

//! With the margins of other dialogs, and not indented for an icon that it does not have.
void packLikeDialogs(QMessageBox *box)
{
    auto *grid = qobject_cast<QGridLayout *>(box->layout());
    if (!grid)
        return;
    grid->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    QLayoutItem *beforeText = grid->itemAtPosition(0, 0);
    if (!beforeText || !beforeText->spacerItem())
        return;
    beforeText->spacerItem()->changeSize(0, 0, QSizePolicy::Fixed, QSizePolicy::Fixed);
    grid->setHorizontalSpacing(0);
    grid->setColumnStretch(1, 1);
    grid->invalidate();
}

QMessageBox *newQuestion(const QString &text, const QString &details, QMessageBox::StandardButtons buttons,
                         QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, QGuiApplication::applicationDisplayName(), text, buttons,
                                parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    // Names come from files and services; they are never markup.
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(details);
    box->setEscapeButton(QMessageBox::Cancel);
    packLikeDialogs(box);
    return box;
}

} // namespace

QMessageBox *newCloseQuestion(const QString &name, const QString &secrets, QWidget *parent)
{
    QStringList details{Question::tr("They are lost if you discard them."), secrets};
    details.removeAll(QString());
    auto *box =
        newQuestion(Question::tr("Save the changes to “%1”?").arg(name), details.join(u'\n'),
                    QMessageBox::Save | keepButton | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Save)->setText(Question::tr("Save to file"));
    box->button(keepButton)->setText(Question::tr("Keep as draft"));
    box->button(QMessageBox::Discard)->setText(Question::tr("Discard"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Save);
    return box;
}

QMessageBox *newSecretsQuestion(const QString &secrets, QWidget *parent)
{
    auto *box = newQuestion(Question::tr("Discard the entered secrets?"), secrets,
                            QMessageBox::Discard | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Discard)->setText(Question::tr("Discard"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

QMessageBox *newQuitQuestion(qsizetype count, const QString &names, QWidget *parent)
{
    auto *box =
        newQuestion(Question::tr("%1 drafts have changes that are not saved.").arg(amountText(count)), names,
                    QMessageBox::SaveAll | keepButton | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box->button(QMessageBox::SaveAll)->setText(Question::tr("Save all to files"));
    box->button(keepButton)->setText(Question::tr("Keep all as drafts"));
    box->button(QMessageBox::Discard)->setText(Question::tr("Discard all"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::SaveAll);
    return box;
}

QMessageBox *newDiscardDraftsQuestion(const QStringList &names, QWidget *parent)
{
    auto *box = newQuestion(Question::tr("Discard %n draft(s)?", nullptr, static_cast<int>(names.size())),
                            names.join(u'\n'), QMessageBox::Discard | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Discard)->setText(Question::tr("Discard"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

QMessageBox *newDiscardInputQuestion(QWidget *parent)
{
    auto *box = newQuestion(Question::tr("Discard what you entered?"), {},
                            QMessageBox::Discard | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Discard)->setText(Question::tr("Discard"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

QMessageBox *newIncludeSecretsQuestion(QWidget *parent)
{
    auto *box =
        newQuestion(Question::tr("Include the secrets in this export?"),
                    Question::tr("Whoever gets the text has the passwords and keys that stand in it."),
                    QMessageBox::Yes | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Yes)->setText(Question::tr("Include"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

QMessageBox *newRemoveProfileQuestion(const QString &name, QWidget *parent)
{
    auto *box =
        newQuestion(Question::tr("Remove the profile “%1”?").arg(name),
                    Question::tr("What it remembers in the keychain is removed as well: tokens, passwords "
                                 "and secrets of fields. Nothing changes on the services, and open drafts "
                                 "stay."),
                    QMessageBox::Yes | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Yes)->setText(Question::tr("Remove"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

QMessageBox *newReplaceFilesQuestion(const QString &folder, const QStringList &names, QWidget *parent)
{
    QStringList shown = names.mid(0, mostShownNames);
    if (shown.size() < names.size())
        shown.append(u"…"_s);
    auto *box = newQuestion(
        Question::tr("Replace %n file(s) in “%1”?", nullptr, static_cast<int>(names.size())).arg(folder),
        shown.join(u'\n'), QMessageBox::Yes | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Yes)->setText(Question::tr("Replace"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

QMessageBox *newDroppedFilesQuestion(qsizetype count, QWidget *parent)
{
    // More tabs than anybody looks through.
    constexpr qsizetype mostTabs = 20;
    auto *box =
        newQuestion(Question::tr("What is to become of the %n file(s)?", nullptr, static_cast<int>(count)),
                    Question::tr("Each can be opened in a tab, or they are applied together: you see first "
                                 "what each would change, and nothing is sent without your consent."),
                    QMessageBox::Open | QMessageBox::Apply | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Open)->setText(Question::tr("Open in tabs"));
    box->button(QMessageBox::Apply)->setText(Question::tr("Apply together…"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(count > mostTabs ? QMessageBox::Apply : QMessageBox::Open);
    return box;
}

QMessageBox *newInterruptedRunQuestion(const QString &begun, qsizetype applied, qsizetype left,
                                       QWidget *parent)
{
    const QString ended = Question::tr("%n change(s) were applied.", nullptr, static_cast<int>(applied));
    const QString open =
        Question::tr("%n are left, or nobody knows how they ended.", nullptr, static_cast<int>(left));
    const QString looked = Question::tr("What was under way is looked at first, so nothing is sent twice.");
    auto *box = newQuestion(Question::tr("Go on with the changes that were interrupted on %1?").arg(begun),
                            joinedSentences({ended, open, looked}),
                            QMessageBox::Yes | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Yes)->setText(Question::tr("Go on"));
    box->button(QMessageBox::Discard)->setText(Question::tr("Forget them"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Yes);
    return box;
}

QMessageBox *newReplaceTemplateQuestion(const QString &name, QWidget *parent)
{
    auto *box = newQuestion(Question::tr("Replace the template “%1”?").arg(name),
                            Question::tr("What it holds now is lost. Drafts that were made of it stay."),
                            QMessageBox::Yes | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Yes)->setText(Question::tr("Replace"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

QMessageBox *newDeleteTemplateQuestion(const QString &name, QWidget *parent)
{
    auto *box = newQuestion(Question::tr("Delete the template “%1”?").arg(name),
                            Question::tr("Its file is removed. Drafts that were made of it stay."),
                            QMessageBox::Yes | QMessageBox::Cancel, parent);
    box->button(QMessageBox::Yes)->setText(Question::tr("Delete"));
    box->button(QMessageBox::Cancel)->setText(Question::tr("Cancel"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

} // namespace weir
