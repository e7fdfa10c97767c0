#include "ui/draftsaving.h"

#include "ui/dialogs/filechoice.h"
#include "ui/draftpage.h"
#include "ui/questions.h"

#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

bool hasUnsavedEdits(const DraftPage *page)
{
    return page->draft()->hasUnsavedEdits();
}

} // namespace

DraftSaving::DraftSaving(QWidget *window) : QObject(window), m_window(window) { }

void DraftSaving::save(DraftPage *page)
{
    if (!commitText(page))
        return;
    if (page->path().isEmpty())
        saveAs(page);
    else
        Q_EMIT saveRequested(page->draft(), page->path());
}

void DraftSaving::saveAs(DraftPage *page)
{
    if (!commitText(page))
        return;
    const QString suggestion = page->path().isEmpty() ? page->name() + u".json"_s : page->path();
    QFileDialog *dialog = newSaveDialog(tr("Save the request body"), suggestion, m_window);
    connect(dialog, &QFileDialog::fileSelected, page,
            [this, page](const QString &path) { Q_EMIT saveRequested(page->draft(), path); });
    connect(dialog, &QDialog::rejected, this, &DraftSaving::stop);
    dialog->open();
}

void DraftSaving::close(DraftPage *page)
{
    page->panes()->commitText();
    if (page->draft()->isModified())
        askToClose(page);
    else
        Q_EMIT pageClosed(page);
}

void DraftSaving::closeWindow(const QList<DraftPage *> &modified)
{
    if (m_scope == Scope::Window)
        return;
    m_scope = Scope::Window;
    QMessageBox *question = closeQuestion(modified);
    connect(question, &QDialog::finished, this,
            [this, modified](int answer) { answerForAll(answer, modified); });
    question->open();
}

void DraftSaving::goOn(DraftPage *page)
{
    if (m_closing.removeOne(page))
        Q_EMIT pageClosed(page);
    if (m_scope == Scope::Window)
        saveNext();
}

void DraftSaving::stop()
{
    m_closing.clear();
    m_scope = Scope::Page;
}

bool DraftSaving::commitText(DraftPage *page)
{
    if (page->panes()->commitText())
        return true;
    stop();
    Q_EMIT attentionNeeded(page);
    return false;
}

QMessageBox *DraftSaving::closeQuestion(const QList<DraftPage *> &modified) const
{
    const DraftPage *first = modified.first();
    QString losses = first->unsavedSecrets();
    if (modified.size() > 1) {
        QStringList lines;
        for (const DraftPage *page : modified) {
            const QString secrets = page->unsavedSecrets();
            lines.append(
                secrets.isEmpty()
                    ? page->name()
                    : tr("%1: %2", "a draft's name, then what is lost with it").arg(page->name(), secrets));
        }
        losses = lines.join(u'\n');
    }
    if (std::ranges::none_of(modified, hasUnsavedEdits))
        return newSecretsQuestion(losses, m_window);
    return modified.size() == 1 ? newCloseQuestion(first->name(), losses, m_window)
                                : newQuitQuestion(modified.size(), losses, m_window);
}

void DraftSaving::askToClose(DraftPage *page)
{
    QMessageBox *question = closeQuestion({page});
    connect(question, &QDialog::finished, page, [this, page](int answer) {
        if (answer == QMessageBox::Save) {
            m_closing = {page};
            save(page);
        } else if (answer == QMessageBox::Discard) {
            Q_EMIT pageClosed(page);
        }
    });
    question->open();
}

void DraftSaving::answerForAll(int answer, const QList<DraftPage *> &modified)
{
    if (answer == QMessageBox::Cancel) {
        stop();
        return;
    }
    if (answer == QMessageBox::Discard) {
        for (DraftPage *page : modified)
            Q_EMIT pageClosed(page);
    } else {
        for (DraftPage *page : modified) {
            if (hasUnsavedEdits(page))
                m_closing.append(page);
            else
                Q_EMIT pageClosed(page);
        }
    }
    saveNext();
}

void DraftSaving::saveNext()
{
    if (!m_closing.isEmpty()) {
        save(m_closing.first());
        return;
    }
    stop();
    Q_EMIT windowReleased();
}

} // namespace weir
